import { crc32 } from "node:zlib";

const IN_ZIP64 = 0xffffffff;

/** A zip of stored files in which every number stands in the zip64 records, as in zips of more than four gigabytes. */
export function storedZip64(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const chunks: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  const add = (...added: readonly Buffer[]) => {
    chunks.push(...added);
    at += added.reduce((sum, { length }) => sum + length, 0);
  };
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const sizes = [bytes.length, bytes.length];
    // Version, flags, method, time, date, CRC, both sizes, length of the name and of the extra field.
    const fields = Buffer.concat([
      u16(45, 0x0800, 0, 0, 0x21),
      u32(crc32(bytes), IN_ZIP64, IN_ZIP64),
      u16(name.length),
    ]);
    contents.push(
      ...[u32(0x02014b50), u16(45), fields, u16(28, 0, 0, 0), u32(0, IN_ZIP64), name],
      Buffer.concat([u16(1, 24), u64(...sizes, at)]),
    );
    add(u32(0x04034b50), fields, u16(20), name, Buffer.concat([u16(1, 16), u64(...sizes)]), Buffer.from(bytes));
  }
  const contentsAt = at;
  add(...contents);
  const size = at - contentsAt;
  const count = Object.keys(files).length;
  const endAt = at;
  add(u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(count, count, size, contentsAt));
  add(u32(0x07064b50, 0), u64(endAt), u32(1));
  add(u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(IN_ZIP64, IN_ZIP64), u16(0));
  return new Uint8Array(Buffer.concat(chunks));
}

function u16(...numbers: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(numbers).buffer);
}

function u32(...numbers: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}

function u64(...numbers: readonly number[]): Buffer {
  return Buffer.from(BigUint64Array.from(numbers, BigInt).buffer);
}
