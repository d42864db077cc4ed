import { type Zippable, zipSync } from "fflate";

/** What an archive of X is to say. */
export interface ArchivePlan {
  readonly ownerId: string;
  readonly ownerName: string;
  /** Ids of those followed, part by part: X splits long lists. */
  readonly parts: readonly (readonly string[])[];
  /** A folder around everything, as zips have that people made themselves; ends with a slash. */
  readonly root?: string;
  readonly withoutManifest?: boolean;
}

const encoder = new TextEncoder();

/** `data/following.js`, `data/following-part1.js` … as X writes them. */
export function followingFile(ids: readonly string[], part = 0): string {
  const list = ids.map((id) => ({
    following: { accountId: id, userLink: `https://twitter.com/intent/user?user_id=${id}` },
  }));
  return `window.YTD.following.part${part} = ${JSON.stringify(list, null, 2)}`;
}

function followingFileName(part: number): string {
  return part === 0 ? "data/following.js" : `data/following-part${part}.js`;
}

export function manifestFile({ ownerId, ownerName, parts }: ArchivePlan): string {
  const files = parts.map((ids, part) => ({
    fileName: followingFileName(part),
    globalName: `YTD.following.part${part}`,
    count: String(ids.length),
  }));
  const manifest = {
    userInfo: { accountId: ownerId, userName: ownerName, displayName: ownerName },
    archiveInfo: {
      sizeBytes: "1000",
      generationDate: "2026-02-24T10:00:00.000Z",
      isPartialArchive: false,
      maxPartSizeBytes: "53687091200",
    },
    readmeInfo: { fileName: "data/README.txt", directory: "data/", name: "README.txt" },
    dataTypes: {
      account: { files: [{ fileName: "data/account.js", globalName: "YTD.account.part0", count: "1" }] },
      following: { files },
    },
  };
  return `window.__THAR_CONFIG = ${JSON.stringify(manifest, null, 2)}`;
}

/** The files of an archive, by path. `account.js` is no JSON, so that whoever reads it stumbles. */
export function archiveFiles(plan: ArchivePlan): Zippable {
  const root = plan.root ?? "";
  const files: Zippable = {
    [`${root}Your archive.html`]: encoder.encode("<!doctype html><title>Your archive</title>"),
    [`${root}assets/js/runtime.js`]: encoder.encode("0"),
    [`${root}data/account.js`]: encoder.encode(
      'window.YTD.account.part0 = [{"account":{"email":"somebody@mail.example',
    ),
    [`${root}data/follower.js`]: encoder.encode("window.YTD.follower.part0 = [ ]"),
  };
  if (!plan.withoutManifest) files[`${root}data/manifest.js`] = encoder.encode(manifestFile(plan));
  plan.parts.forEach((ids, part) => {
    files[root + followingFileName(part)] = encoder.encode(followingFile(ids, part));
  });
  return files;
}

/** The zip that X would give for download. */
export function archiveZip(plan: ArchivePlan): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(archiveFiles(plan)));
}
