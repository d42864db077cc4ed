import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../../lib/x/archive.ts";
import { parseFollowing } from "../../../lib/x/archive-following.ts";
import { parseManifest } from "../../../lib/x/archive-manifest.ts";
import { archiveZip, followingFile } from "../../world/archive.ts";

const ID = /^\d{1,20}$/;
const id = fc.stringMatching(/^\d{1,20}$/);

/** JSON of the right words in wrong places. */
const nearly = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.jsonValue(),
    id,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom("following", "accountId", "userInfo", "dataTypes", "files", "fileName", "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;
const nearlyJsonText = fc.oneof(
  nearly.map((value) => JSON.stringify(value)),
  fc.string(),
);

describe("whatever a file says", () => {
  it("the list has ids in it, or is none", () => {
    fc.assert(
      fc.property(nearlyJsonText, (json) => {
        const following = parseFollowing(`window.YTD.following.part0 = ${json}`);
        for (const one of following?.ids ?? []) expect(one).toMatch(ID);
      }),
    );
  });

  it("the manifest names an owner with an id, and no file but those of the list", () => {
    fc.assert(
      fc.property(nearlyJsonText, (json) => {
        const manifest = parseManifest(`window.__THAR_CONFIG = ${json}`);
        if (manifest?.ownerId !== undefined) expect(manifest.ownerId).toMatch(ID);
        for (const name of manifest?.followingFiles ?? []) expect(name).toMatch(/following[\w-]*\.js$/);
      }),
    );
  });

  it("every id comes through, once", async () => {
    await fc.assert(
      fc.asyncProperty(id, fc.array(fc.array(id), { minLength: 1, maxLength: 4 }), async (ownerId, parts) => {
        const zip = archiveZip({ ownerId, ownerName: "somebody", parts });
        const reading = await readArchive([new File([zip], "archive.zip")]);
        expect(reading).toMatchObject({ archive: { ownerId, followed: [...new Set(parts.flat())] } });
      }),
      { numRuns: 50 },
    );
  });

  it("a damaged archive invents nobody, and never throws", async () => {
    const whole = archiveZip({ ownerId: "7", ownerName: "somebody", parts: [["11", "12"], ["13"]] });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, end) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const content of [bytes, whole.slice(0, end), bytes.slice(end)]) {
          const reading = await read(content);
          if (reading.kind === "read")
            expect(["11", "12", "13"]).toEqual(expect.arrayContaining([...reading.archive.followed]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("bytes of any kind never throw", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((noise) => Uint8Array.from(noise));
    const head = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "PK\u0005\u0006",
      followingFile(["11"]),
      "window.__THAR_CONFIG =",
    );
    await fc.assert(
      fc.asyncProperty(head, bytes, async (words, noise) => {
        const reading = await readArchive([new File([words, noise], "any")]);
        if (reading.kind === "read") for (const one of reading.archive.followed) expect(one).toMatch(ID);
      }),
    );
  });
});

function read(content: Uint8Array<ArrayBuffer>) {
  return readArchive([new File([content], "archive.zip")]);
}
