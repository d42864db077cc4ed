import {
  type EntryGetDataOptions,
  type FileEntry,
  type Reader,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import { ArchiveError } from "./archive-error.ts";

/** Local header of a first file, or the end of a zip without any. (APPNOTE.TXT of PKWARE, sections 4.3.7 and 4.3.16.) */
const SIGNATURES = ["PK\u0003\u0004", "PK\u0005\u0006"];

/** Method 0: stored as it is; 8: deflate. Others (9, of Windows, among them) are known to no browser. */
const METHODS = [0, 8];

/** The browser itself unpacks, in the page: an extension may start no worker from code that it makes up. */
const UNPACKING: EntryGetDataOptions = { useWebWorkers: false, checkSignature: true };

export type ZipEntry = FileEntry;

export async function isZip(file: Blob): Promise<boolean> {
  return SIGNATURES.includes(await file.slice(0, 4).text());
}

/**
 * The files of a zip whose path, with forward slashes, `isWanted`. The table of contents stands at the end and says where each file is, so an
 * archive of many gigabytes costs a few slices.
 */
export async function listZipEntries(zip: Blob, isWanted: (name: string) => boolean): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of new ZipReader(readerOf(zip)).getEntriesGenerator())
    if (!entry.directory && isWanted(nameOf(entry))) entries.push(entry);
  return entries;
}

/** A blob as zip.js reads it. (Its own `BlobReader` comes with all that writes zips.) */
function readerOf(blob: Blob): Reader<Blob> {
  return {
    size: blob.size,
    get readable() {
      return blob.stream();
    },
    createReadable: ({ offset = 0, size = blob.size - offset } = {}) => blob.slice(offset, offset + size).stream(),
    readUint8Array: async (at, size) => new Uint8Array(await blob.slice(at, at + size).arrayBuffer()),
  };
}

export function nameOf({ filename }: Pick<ZipEntry, "filename">): string {
  return filename.replaceAll("\\", "/");
}

/** The text (UTF-8) of a file in a zip, of at most `limit` bytes. One that turns out longer than it says (a bomb) is broken. */
export async function readZipEntry(entry: ZipEntry, limit: number): Promise<string> {
  if (entry.encrypted) throw new ArchiveError("encrypted");
  if (!METHODS.includes(entry.compressionMethod)) throw new ArchiveError("other-packing");
  if (entry.uncompressedSize > limit) throw new ArchiveError("too-large");
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (bytes) => {
      read += bytes.length;
      if (read > entry.uncompressedSize) throw new ArchiveError("broken");
      text += decoder.decode(bytes, { stream: true });
    },
  });
  await entry.getData(sink, UNPACKING);
  return text + decoder.decode();
}
