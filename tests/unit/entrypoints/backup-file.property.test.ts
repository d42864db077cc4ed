import fc from "fast-check";
import { expect, it } from "vitest";
import { parseBackup } from "../../../entrypoints/options/backup-file.ts";
import { Backup } from "../../../lib/protocol/backup.ts";
import { nearlyJson, spoiled } from "../nearly-json.ts";

const RIGHT = {
  format: "flockover-backup",
  version: 1,
  madeAt: 1_800_000_000_000,
  preferences: {},
  sightings: [{ xId: "1", seenAt: 1, followedBy: [], addresses: ["a@one.example.org"], maybeHosts: [] }],
  lookups: [{ address: "a@one.example.org", dueAt: 1 }],
  matches: [{ address: "a@one.example.org", actorUrl: "https://one.example.org/a", foundAt: 1 }],
  wrongMarks: [],
  hiddenPeople: [],
  follows: [],
  accounts: [{ id: "me@one.example.org", instance: "https://one.example.org", displayName: "Me" }],
  xFollows: [{ ownerId: "", followed: ["1"] }],
};
const anything = nearlyJson(
  ["xId", "address", "actorUrl", "foundAt", "followed", "outcome", "kind", "dueAt", "instance"],
  ["found", "gone", "following", "1"],
);

it("whatever a file holds, it is a whole backup or has a word for what is wrong", () => {
  const json = fc.oneof(spoiled(RIGHT, anything), anything).map((value) => JSON.stringify(value) ?? "");
  const cut = fc.nat(400).map((length) => JSON.stringify(RIGHT).slice(0, length));
  fc.assert(
    fc.property(fc.oneof(json, cut, fc.string({ unit: "binary" })), (text) => {
      const reading = parseBackup(text);
      if (reading.kind === "failed") expect(["not-backup", "broken", "newer"]).toContain(reading.problem);
      else expect(Backup.safeParse(JSON.parse(text)).success).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(parseBackup(JSON.stringify(RIGHT)).kind).toBe("read");
});
