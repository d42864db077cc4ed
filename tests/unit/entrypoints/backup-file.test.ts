import { describe, expect, it } from "vitest";
import { parseBackup } from "../../../entrypoints/options/backup-file.ts";

const EMPTY = {
  format: "flockover-backup",
  version: 1,
  madeAt: 1_800_000_000_000,
  preferences: { appearance: "system", notifies: false, xPictures: false, proving: "own-server" },
  sightings: [],
  lookups: [],
  matches: [],
  wrongMarks: [],
  hiddenPeople: [],
  follows: [],
  accounts: [],
  xFollows: [],
};

const WAITING = {
  accountId: "me@home.example.org",
  address: "a@one.example.org",
  askedAt: 1,
  outcome: { kind: "rate-limited", retryAt: 5 },
};

describe("a file that is given as a backup", () => {
  it("is read where it is one", () => {
    expect(parseBackup(JSON.stringify(EMPTY))).toEqual({ kind: "read", backup: EMPTY });
  });

  it.each([
    ["nothing", "", "not-backup"],
    ["a picture", "\u0089PNG\r\n", "not-backup"],
    ["JSON of somebody else", '{"version":1,"bookmarks":[]}', "not-backup"],
    ["a list", "[]", "not-backup"],
    ["null", "null", "not-backup"],
    ["one that was cut", JSON.stringify(EMPTY).slice(0, -20), "broken"],
    ["one without its people", JSON.stringify({ ...EMPTY, matches: undefined }), "broken"],
    [
      "one with a person at no address",
      broken({ matches: [{ address: "nobody", actorUrl: "https://a.example" }] }),
      "broken",
    ],
    ["one whose person is a script", broken({ matches: [person("javascript:alert(1)")] }), "broken"],
    ["one with somebody still to follow", broken({ follows: [WAITING] }), "broken"],
    ["one of a newer version", JSON.stringify({ ...EMPTY, version: 2 }), "newer"],
    ["one of no version", JSON.stringify({ ...EMPTY, version: "1" }), "broken"],
  ])("is refused with a word for it: %s", (_what, text, problem) => {
    expect(parseBackup(text)).toEqual({ kind: "failed", problem });
  });
});

function broken(change: object): string {
  return JSON.stringify({ ...EMPTY, ...change });
}

function person(actorUrl: string): object {
  return { address: "a@one.example.org", actorUrl, foundAt: 1 };
}
