import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ArchiveProblem } from "../../../lib/domain/x-archive.ts";
import { readArchive } from "../../../lib/x/archive.ts";
import { type ArchivePlan, archiveFiles, archiveZip, followingFile, manifestFile } from "../../world/archive.ts";
import { storedZip64 } from "../../world/archive-zip64.ts";

const PLAN: ArchivePlan = { ownerId: "7", ownerName: "somebody", parts: [["11", "12"]] };
const OWNER = { ownerId: "7", ownerName: "somebody", madeAt: Date.UTC(2026, 1, 24, 10) };

type Content = string | Uint8Array<ArrayBuffer>;

const file = (content: Content, name = "archive.zip") => new File([content], name);
const read = (...contents: readonly Content[]) => readArchive(contents.map((content) => file(content)));
const zip = (files: Parameters<typeof zipSync>[0]) => new Uint8Array(zipSync(files));
const text = (words: string) => new TextEncoder().encode(words);

const taken = (followed: readonly string[], owner: object = OWNER) => ({
  kind: "read",
  archive: { ...owner, followed },
});
const failed = (problem: ArchiveProblem) => ({ kind: "failed", problem });

describe("X's archive", () => {
  it("tells whose it is and whom they follow", async () => {
    expect(await read(archiveZip(PLAN))).toEqual(taken(["11", "12"]));
  });

  it("may have its list in several files, each person counted once, in their order", async () => {
    const parts = [["11", "12"], ["13", "11"], ["14"]];
    expect(await read(archiveZip({ ...PLAN, parts }))).toEqual(taken(["11", "12", "13", "14"]));
    expect(await read(archiveZip({ ...PLAN, parts, withoutManifest: true }))).toEqual(
      taken(["11", "12", "13", "14"], {}),
    );
  });

  it("has more than nine parts in their order", async () => {
    const parts = Array.from({ length: 12 }, (_, part) => [String(100 + part)]);
    expect(await read(archiveZip({ ...PLAN, parts }))).toEqual(taken(parts.flat()));
  });

  it("may have been packed anew, in a folder, without compression, or with backslashes", async () => {
    expect(await read(archiveZip({ ...PLAN, root: "twitter-2026-02-24/" }))).toEqual(taken(["11", "12"]));
    expect(await read(new Uint8Array(zipSync(archiveFiles(PLAN), { level: 0 })))).toEqual(taken(["11", "12"]));
    const windows = Object.entries(archiveFiles(PLAN)).map(([name, content]) => [name.replaceAll("/", "\\"), content]);
    expect(await read(zip(Object.fromEntries(windows)))).toEqual(taken(["11", "12"]));
  });

  it("may be larger than four gigabytes, which its numbers are written differently for", async () => {
    const { "data/manifest.js": manifest, "data/following.js": following } = archiveFiles(PLAN);
    const files = { "data/manifest.js": manifest, "data/following.js": following } as Record<string, Uint8Array>;
    expect(await read(storedZip64(files))).toEqual(taken(["11", "12"]));
  });

  it("may have a comment at its end", async () => {
    const whole = archiveZip(PLAN);
    const comment = text("PK\u0005\u0006 is no end here");
    const commented = new Uint8Array([...whole, ...comment]);
    new DataView(commented.buffer).setUint16(whole.length - 2, comment.length, true);
    expect(await read(commented)).toEqual(taken(["11", "12"]));
  });

  it("may have grown at its end, as downloads and disks make it", async () => {
    const whole = archiveZip(PLAN);
    for (const added of [4, 60_000]) {
      expect(await read(new Uint8Array([...whole, ...new Uint8Array(added)]))).toEqual(taken(["11", "12"]));
    }
  });

  it("may say that nobody is followed", async () => {
    expect(await read(archiveZip({ ...PLAN, parts: [[]] }))).toEqual(taken([]));
  });

  it("may come in several zips", async () => {
    const { "data/following.js": _list, ...rest } = archiveFiles(PLAN);
    const second = zip({ "data/following.js": text(followingFile(["11", "12"])) });
    expect(await read(zip(rest), second)).toEqual(taken(["11", "12"]));

    // Each with a manifest of what is in it.
    const two = { ...PLAN, parts: [["11"], ["12"]] };
    const one = archiveZip({ ...two, parts: [["11"]] });
    const other = zip({
      "data/manifest.js": text(manifestFile(two).replace('"data/following.js"', '"data/other.js"')),
      "data/following-part1.js": text(followingFile(["12"], 1)),
    });
    expect(await read(one, other)).toEqual(taken(["11", "12"]));
  });
});

describe("the list by itself", () => {
  it("is enough, and does not say whose it is", async () => {
    expect(await readArchive([file(followingFile(["11"]), "following (1).js")])).toEqual(taken(["11"], {}));
  });

  it("may have empty lines before it", async () => {
    expect(await read(`\ufeff${"\r\n".repeat(500)}${followingFile(["11"])};\n`)).toEqual(taken(["11"], {}));
  });

  it("may be given in parts, in any order, with the manifest or with other files of X", async () => {
    const parts = [["11"], ["12"]];
    const files = parts.map((ids, part) => followingFile(ids, part));
    expect(await read(...files.toReversed())).toEqual(taken(["11", "12"], {}));
    expect(await read(...files, manifestFile({ ...PLAN, parts }))).toEqual(taken(["11", "12"]));
    expect(await read(...files, "window.YTD.follower.part0 = []")).toEqual(taken(["11", "12"], {}));
  });
});

describe("a file that is no use", () => {
  it("has a word for what is wrong with it", async () => {
    const whole = archiveZip(PLAN);
    const { "data/following.js": _list, ...others } = archiveFiles(PLAN);
    const cases: readonly [ArchiveProblem, Content][] = [
      ["empty", ""],
      ["not-archive", "<html>"],
      ["not-archive", "PK"],
      ["other-file", "window.YTD.follower.part0 = []"],
      ["other-file", manifestFile(PLAN)],
      ["broken", whole.slice(0, whole.length - 30)],
      ["broken", whole.slice(100)],
      ["without-following", zip({})],
      ["without-following", zip({ "holiday.jpg": text("x") })],
      ["without-following", zip(others)],
      ["incomplete", zip({ ...others, "data/following-part1.js": text(followingFile(["12"], 1)) })],
      ["incomplete", followingFile(["12"], 1)],
      ["other-shape", followingFile(["12"]).slice(0, -20)],
      ["other-shape", "window.YTD.following.part0 = {}"],
      ["other-shape", 'window.YTD.following.part0 = [{"followed":"12"}]'],
      ["other-shape", zip({ "data/following.js": text("export const following = [12]") })],
      ["too-large", followingFile(["12"]).padEnd(65 * 2 ** 20)],
      ["too-large", `window.YTD.following.part0 = [${listOf(500_001)}]`],
      ["too-large", zip({ "data/following.js": new Uint8Array(65 * 2 ** 20) })],
    ];
    for (const [problem, content] of cases) {
      const words = typeof content === "string" ? content.slice(0, 60) : `zip of ${content.length}`;
      // A zip that lost its beginning is not even known as one.
      const expected = problem === "broken" && words === `zip of ${whole.length - 100}` ? "not-archive" : problem;
      expect(await read(content), `${problem}: ${words}`).toEqual(failed(expected));
    }
  });

  it("may be cut off after another zip that was packed into it", async () => {
    const outer = new Uint8Array(zipSync({ "a.txt": text("x"), "photos.zip": archiveZip(PLAN) }, { level: 0 }));
    const cut = outer.slice(0, outer.length - 150);
    expect(await read(cut)).toEqual(failed("broken"));
  });

  it("may have one digit that was damaged: nobody is taken for another", async () => {
    const stored = new Uint8Array(zipSync(archiveFiles({ ...PLAN, parts: [["424242"]] }), { level: 0 }));
    const at = new TextDecoder("latin1").decode(stored).indexOf("424242");
    stored[at] = 0x35;
    expect(await read(stored)).toEqual(failed("broken"));
  });

  it("may be one that has a password", async () => {
    const locked = archiveZip(PLAN);
    for (let at = 0; at < locked.length; at++) {
      if (startsWith(locked, at, 0x50, 0x4b, 1, 2)) locked[at + 8] = (locked[at + 8] ?? 0) | 1;
    }
    expect(await read(locked)).toEqual(failed("encrypted"));
  });

  it("may be packed as only Windows packs, which is no damage", async () => {
    const windows = archiveZip(PLAN);
    for (let at = 0; at < windows.length; at++) if (startsWith(windows, at, 0x50, 0x4b, 1, 2)) windows[at + 10] = 9;
    expect(await read(windows)).toEqual(failed("other-packing"));
  });

  it("may be another X user's beside the first one's, and neither is taken for the other's", async () => {
    const other = archiveZip({ ownerId: "8", ownerName: "another", parts: [["13"]] });
    expect(await read(archiveZip(PLAN), other)).toEqual(failed("several-owners"));
  });

  it("may unpack to more than it says", async () => {
    const bomb = zip({ "data/following.js": text(followingFile(["11", "12"])) });
    for (let at = 0; at < bomb.length; at++) if (startsWith(bomb, at, 0x50, 0x4b, 1, 2)) bomb[at + 24] = 9;
    expect(await read(bomb)).toEqual(failed("broken"));
  });

  it("may have gone since it was chosen, or while it is read", async () => {
    const goneAfter = (slices: number, content: Content) => {
      const gone = file(content);
      const { slice } = gone;
      gone.slice = (...range) => {
        if (slices-- > 0) return slice.apply(gone, range);
        throw new DOMException("gone", "NotReadableError");
      };
      return readArchive([gone]);
    };
    expect(await goneAfter(0, followingFile(["11"]))).toEqual(failed("unreadable"));
    for (const slices of [1, 2, 3]) expect(await goneAfter(slices, archiveZip(PLAN))).toEqual(failed("unreadable"));
  });
});

function listOf(count: number): string {
  return Array.from({ length: count }, (_, i) => `{"following":{"accountId":"${i}"}}`).join();
}

function startsWith(bytes: Uint8Array, at: number, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}
