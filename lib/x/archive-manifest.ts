import { parseJson } from "../domain/parse-json.ts";
import type { XArchive } from "../domain/x-archive.ts";
import { asArray, asObject, asText } from "./json.ts";

export interface ArchiveManifest extends Omit<XArchive, "followed"> {
  /** Where the list of those followed stands, relative to the archive's root: `data/following.js` … */
  readonly followingFiles: readonly string[];
}

const HEAD = /^\s*window\.__THAR_CONFIG\s*=/;

/** Whatever a manifest says, no other file is asked for: the archive holds messages and an e-mail address as well. */
const FOLLOWING_FILE = /^(?:[\w.-]+\/)*following[\w-]*\.js$/;

/** Whether a text that begins like this is a manifest. */
export function isManifestHead(head: string): boolean {
  return HEAD.test(head);
}

/**
 * `data/manifest.js`: `window.__THAR_CONFIG = { userInfo: { accountId, userName }, archiveInfo: { generationDate }, dataTypes: { following:
 * { files: [{ fileName }] } } }`. What it does not say is absent; undefined if it is no manifest.
 */
export function parseManifest(text: string): ArchiveManifest | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const config = asObject(parseJson(text.slice(head[0].length).replace(/;\s*$/, "")));
  if (config === undefined) return undefined;
  const user = asObject(config.userInfo);
  const ownerId = asText(user?.accountId, 100);
  const ownerName = asText(user?.userName, 100);
  const madeAt = Date.parse(asText(asObject(config.archiveInfo)?.generationDate, 100) ?? "");
  const files = asArray(asObject(asObject(config.dataTypes)?.following)?.files);
  const names = files.flatMap((file) => asText(asObject(file)?.fileName, 200) ?? []);
  return {
    ...(ownerId !== undefined && /^\d{1,20}$/.test(ownerId) && { ownerId }),
    ...(ownerName !== undefined && /^\w{1,20}$/.test(ownerName) && { ownerName }),
    ...(madeAt > 0 && { madeAt }),
    followingFiles: names.filter((name) => FOLLOWING_FILE.test(name)),
  };
}
