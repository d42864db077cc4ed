import { crc32 } from "./archive-crc.ts";
import { ArchiveError } from "./archive-error.ts";

/**
 * Reading single files out of a zip without reading the rest: the table of contents stands at the end, and says where each file is. So an
 * archive of many gigabytes costs a few slices. (APPNOTE.TXT of PKWARE, sections 4.3 and 4.5.3; sizes beyond 4 GB, "zip64", included.)
 */

/** A file inside a zip, as the table of contents has it. */
export interface ZipEntry {
  /** Path with forward slashes. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored as it is; 8: deflate. Others (9, of Windows, among them) are known to no browser. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where the file's own header begins. */
  readonly headerAt: number;
}

const LOCAL_HEADER = 0x04034b50;
const CONTENTS_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;

const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const EXTRA_64 = 0x0001;
/** A number that did not fit and stands in the zip64 record instead. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** Half a million files; no more is held in memory for the table of contents. */
const MAX_CONTENTS_BYTES = 64 * 2 ** 20;

export async function isZip(file: Blob): Promise<boolean> {
  if (file.size < END_SIZE) return false;
  const signature = (await readView(file, 0, 4)).getUint32(0, true);
  return signature === LOCAL_HEADER || signature === END;
}

/** The files of a zip whose path `isWanted`. Throws an `ArchiveError`. */
export async function listZipEntries(zip: Blob, isWanted: (name: string) => boolean): Promise<ZipEntry[]> {
  const { at, size } = await findContents(zip);
  if (size > MAX_CONTENTS_BYTES) throw new ArchiveError("too-large");
  const view = await readView(zip, at, size);
  const entries: ZipEntry[] = [];
  let position = 0;
  while (position + ENTRY_SIZE <= size) {
    if (view.getUint32(position, true) !== CONTENTS_ENTRY) {
      // After the entries a signature may stand. Without any, this is the end of another zip, within one that was cut off.
      if (position === 0) throw new ArchiveError("broken");
      break;
    }
    const nameSize = view.getUint16(position + 28, true);
    const extraSize = view.getUint16(position + 30, true);
    const end = position + ENTRY_SIZE + nameSize + extraSize + view.getUint16(position + 32, true);
    if (end > size) throw new ArchiveError("broken");
    const name = decodeName(part(view, position + ENTRY_SIZE, nameSize));
    if (isWanted(name)) {
      const extra = part(view, position + ENTRY_SIZE + nameSize, extraSize);
      entries.push({ name, ...readEntry(part(view, position, ENTRY_SIZE), extra) });
    }
    position = end;
  }
  return entries;
}

/** The text (UTF-8) of a file in a zip, of at most `limit` bytes. Throws an `ArchiveError`. */
export async function readZipEntry(zip: Blob, entry: ZipEntry, limit: number): Promise<string> {
  if (entry.isEncrypted) throw new ArchiveError("encrypted");
  if (entry.size > limit) throw new ArchiveError("too-large");
  const header = await readView(zip, entry.headerAt, LOCAL_HEADER_SIZE);
  if (header.getUint32(0, true) !== LOCAL_HEADER) throw new ArchiveError("broken");
  const at = entry.headerAt + LOCAL_HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  if (at + entry.packedSize > zip.size) throw new ArchiveError("broken");
  const packed = zip.slice(at, at + entry.packedSize).stream();
  if (entry.method === 0) return readText(packed, entry);
  if (entry.method === 8) return readText(packed.pipeThrough(new DecompressionStream("deflate-raw")), entry);
  throw new ArchiveError("other-packing");
}

/** Takes what the table of contents promises: a file that turns out longer (a bomb), shorter or different is broken. */
async function readText(stream: ReadableStream<Uint8Array>, { size, crc }: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = "";
  let read = 0;
  let sum = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    if (read > size) {
      await reader.cancel();
      throw new ArchiveError("broken");
    }
    sum = crc32(value, sum);
    text += decoder.decode(value, { stream: true });
  }
  if (read < size || sum !== crc) throw new ArchiveError("broken");
  return text + decoder.decode();
}

/** Where the table of contents stands. */
async function findContents(zip: Blob): Promise<{ at: number; size: number }> {
  const tailAt = Math.max(0, zip.size - END_SIZE - MAX_COMMENT);
  const tail = await readView(zip, tailAt, zip.size - tailAt);
  const end = findEnd(tail);
  const [count, size, at] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  const isSmall = count !== ELSEWHERE_16 && size !== ELSEWHERE_32 && at !== ELSEWHERE_32;
  return isSmall ? { at, size } : ((await findContents64(zip, tailAt + end)) ?? { at, size });
}

/**
 * The signature may stand in the comment by chance; the real one is followed by a comment that ends with the file. Where none is, something was
 * appended to the whole, which every other unpacker lets pass: then it is the last one whose comment is all there.
 */
function findEnd(tail: DataView): number {
  let appendedTo: number | undefined;
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const left = tail.byteLength - at - END_SIZE - tail.getUint16(at + END_SIZE - 2, true);
    if (left === 0) return at;
    if (left > 0) appendedTo ??= at;
  }
  if (appendedTo === undefined) throw new ArchiveError("broken");
  return appendedTo;
}

async function findContents64(zip: Blob, endAt: number): Promise<{ at: number; size: number } | undefined> {
  if (endAt < LOCATOR_SIZE) return undefined;
  const locator = await readView(zip, endAt - LOCATOR_SIZE, LOCATOR_SIZE);
  if (locator.getUint32(0, true) !== END_64_LOCATOR) return undefined;
  const end = await readView(zip, readNumber64(locator, 8), 56);
  if (end.getUint32(0, true) !== END_64) throw new ArchiveError("broken");
  return { at: readNumber64(end, 48), size: readNumber64(end, 40) };
}

function readEntry(entry: DataView, extra: DataView): Omit<ZipEntry, "name"> {
  const wide = findExtra64(extra);
  let wideAt = 0;
  // The zip64 record holds only the numbers that did not fit, in this order.
  const read = (at: number): number => {
    const number = entry.getUint32(at, true);
    if (number !== ELSEWHERE_32 || wide === undefined || wideAt + 8 > wide.byteLength) return number;
    wideAt += 8;
    return readNumber64(wide, wideAt - 8);
  };
  const size = read(24);
  const packedSize = read(20);
  const headerAt = read(42);
  const isEncrypted = (entry.getUint16(8, true) & 1) !== 0;
  const [method, crc] = [entry.getUint16(10, true), entry.getUint32(16, true)];
  return { isEncrypted, method, packedSize, size, crc, headerAt };
}

function findExtra64(extra: DataView): DataView | undefined {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const size = extra.getUint16(at + 2, true);
    if (at + 4 + size > extra.byteLength) return undefined;
    if (extra.getUint16(at, true) === EXTRA_64) return part(extra, at + 4, size);
    at += 4 + size;
  }
  return undefined;
}

function readNumber64(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError("broken");
  return Number(number);
}

function decodeName(bytes: DataView): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

function part(view: DataView, at: number, size: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, size);
}

async function readView(file: Blob, at: number, size: number): Promise<DataView> {
  if (at + size > file.size) throw new ArchiveError("broken");
  return new DataView(await file.slice(at, at + size).arrayBuffer());
}
