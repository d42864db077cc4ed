import { type ArchiveProblem, MAX_ARCHIVE_FOLLOWS, type XArchive } from "../domain/x-archive.ts";
import { ArchiveError } from "./archive-error.ts";
import { parseFollowing, readFollowingHead } from "./archive-following.ts";
import { type ArchiveManifest, isManifestHead, parseManifest } from "./archive-manifest.ts";
import { isZip, listZipEntries, nameOf, readZipEntry } from "./archive-zip.ts";

export type ArchiveReading =
  | { readonly kind: "read"; readonly archive: XArchive }
  | { readonly kind: "failed"; readonly problem: ArchiveProblem };

/** One of X's files, in a zip or by itself; read only when it is wanted. */
interface ArchivePart {
  /** Path in the archive: `data/following.js`. */
  readonly name: string;
  read(): Promise<string>;
}

/** A part of the list has some 130 bytes a person. */
const MAX_PART_BYTES = 64 * 2 ** 20;
/** What a file is stands in its first line; somebody's editor may have put empty ones before it. */
const HEAD_BYTES = 2 ** 16;

const IS_FROM_X = /^\s*window\.(?:YTD\.\w+\.part\d+|__THAR_CONFIG)\s*=/;
const MANIFEST = /(?:^|\/)manifest\.js$/;
/** Names that a manifest may give to parts of the list; without one, those of `USUAL`. No other file is ever read. */
const FOLLOWING = /(?:^|\/)following[\w-]*\.js$/;
const USUAL = /(?:^|\/)following(?:-part\d+)?\.js$/;

/**
 * Reads what X gives its users as "your archive": the zip (or several, where X split it), or `following.js` by itself, with its further parts
 * and `manifest.js` as far as given. Nothing else in it is read. Never throws.
 */
export async function readArchive(files: readonly File[]): Promise<ArchiveReading> {
  try {
    return { kind: "read", archive: await readParts(await listParts(files)) };
  } catch (error) {
    return { kind: "failed", problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveError) return error.problem;
  // What a browser throws when a file was moved or changed since it was chosen, or is a folder.
  return error instanceof DOMException ? "unreadable" : "broken";
}

async function listParts(files: readonly File[]): Promise<ArchivePart[]> {
  if (files.every(({ size }) => size === 0)) throw new ArchiveError("empty");
  const parts: ArchivePart[] = [];
  let hint: ArchiveProblem = "not-archive";
  for (const file of files) {
    if (await isZip(file)) {
      hint = "without-following";
      parts.push(...(await listZipParts(file)));
    } else {
      const head = await file.slice(0, HEAD_BYTES).text();
      if (hint === "not-archive" && IS_FROM_X.test(head)) hint = "other-file";
      parts.push(...listPlainPart(file, head));
    }
  }
  if (!parts.some(({ name }) => FOLLOWING.test(name))) throw new ArchiveError(hint);
  return parts;
}

async function listZipParts(zip: File): Promise<ArchivePart[]> {
  const entries = await listZipEntries(zip, (name) => MANIFEST.test(name) || FOLLOWING.test(name));
  return entries.map((entry) => ({ name: nameOf(entry), read: () => readZipEntry(entry, MAX_PART_BYTES) }));
}

/** Known by how it begins, for a download may have another name ("following (1).js"). */
function listPlainPart(file: File, head: string): ArchivePart[] {
  const read = async () => {
    if (file.size > MAX_PART_BYTES) throw new ArchiveError("too-large");
    return file.text();
  };
  const part = readFollowingHead(head);
  if (part !== undefined) return [{ name: part === 0 ? "data/following.js" : `data/following-part${part}.js`, read }];
  return isManifestHead(head) ? [{ name: "data/manifest.js", read }] : [];
}

async function readParts(parts: readonly ArchivePart[]): Promise<XArchive> {
  const { followingFiles = [], ...owner } = await readManifests(parts);
  const byPart = new Map<number, readonly string[]>();
  for (const file of chooseFiles(parts, followingFiles)) {
    const following = parseFollowing(await file.read());
    if (following === undefined) throw new ArchiveError("other-shape");
    if (!byPart.has(following.part)) byPart.set(following.part, following.ids);
  }
  const inOrder = Array.from(byPart.keys()).sort((a, b) => a - b);
  // Numbered from 0, so a gap shows without a manifest, too.
  if (inOrder.some((part, i) => part !== i)) throw new ArchiveError("incomplete");
  const followed = [...new Set(inOrder.flatMap((part) => byPart.get(part) ?? []))];
  if (followed.length > MAX_ARCHIVE_FOLLOWS) throw new ArchiveError("too-large");
  return { ...owner, followed };
}

/** Where X splits an archive, each zip may have a manifest of its own; together they name all parts of the list. */
async function readManifests(parts: readonly ArchivePart[]): Promise<Partial<ArchiveManifest>> {
  const manifests: ArchiveManifest[] = [];
  for (const part of parts.filter(({ name }) => MANIFEST.test(name))) {
    const manifest = parseManifest(await part.read());
    if (manifest !== undefined) manifests.push(manifest);
  }
  const owners = new Set(manifests.flatMap(({ ownerId }) => ownerId ?? []));
  if (owners.size > 1) throw new ArchiveError("several-owners");
  return { ...manifests[0], followingFiles: [...new Set(manifests.flatMap(({ followingFiles }) => followingFiles))] };
}

/** The files that the manifests name, all of them; those with the usual names where they name none. */
function chooseFiles(parts: readonly ArchivePart[], names: readonly string[]): ArchivePart[] {
  if (names.length === 0) {
    const usual = parts.filter(({ name }) => USUAL.test(name));
    if (usual.length === 0) throw new ArchiveError("without-following");
    return usual;
  }
  return names.map((wanted) => {
    const found = parts.find(({ name }) => name === wanted || name.endsWith(`/${wanted}`));
    if (found === undefined) throw new ArchiveError("incomplete");
    return found;
  });
}
