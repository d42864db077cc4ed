import { describe, expect, it } from "vitest";
import { listMatches } from "../../../lib/domain/match-row.ts";
import { neutralText } from "../../../lib/domain/neutral-text.ts";

describe("a stranger's text", () => {
  it.each([
    ["an override", "Ada \u202Egro.elpmaxe.livE@", "Ada gro.elpmaxe.livE@"],
    ["an embedding that is never closed", "\u202BAda", "Ada"],
    ["isolates", "\u2067Ada\u2069 \u2068and\u2069 Bob\u2066", "Ada and Bob"],
    ["the end of an isolate that we opened", "Ada\u2069\u2069\u2069", "Ada"],
    ["a null and an escape", "A\u0000d\u001Ba", "A d a"],
    ["a control of Latin-1, and a line separator", "A\u0085d\u2028a", "A d a"],
    ["a heap of marks", `Z${"\u0317".repeat(40)}o`, `Z${"\u0317".repeat(4)}o`],
  ])("loses %s", (_what, text, neutral) => {
    expect(neutralText(text)).toBe(neutral);
  });

  it.each([
    ["Arabic and Hebrew", "سلام שלום"],
    ["direction marks, which act like letters", "C\u200E++ \u200Fאבג\u061C"],
    ["emoji of several parts", "👩🏽‍💻 🏳️‍🌈 🇺🇦 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["letters with marks", "Việt Nam ก็้ हिन्दी ṩ̣̇"],
    ["lines of a bio", "one\ntwo\tthree"],
  ])("keeps %s", (_what, text) => {
    expect(neutralText(text)).toBe(text);
  });
});

it("stands neutral in the rows of the list, the quoted handle still within its words", () => {
  const handle = { user: "ada", host: "heron.example.org" };
  const candidate = { handle, field: "bio", form: "address", confidence: "high", reason: "full-address" } as const;
  const address = "ada@heron.example.org";
  const actorUrl = "https://heron.example.org/users/ada";
  const sighting = { xId: "1", screenName: "ada", displayName: "\u202EAda", links: [], location: "" };
  const [row] = listMatches({
    matches: [{ address, actorUrl, foundAt: 1 }],
    hidden: new Set(),
    lookups: [{ address, outcome: { kind: "found", account: { address, actorUrl } } }],
    sightings: [
      {
        xId: "1",
        seenAt: 1,
        followedBy: [],
        addresses: [address],
        maybeHosts: [],
        declaration: {
          sighting: { ...sighting, bio: "\u2067now @ada\u202D@heron.example.org\u0007" },
          candidates: [{ ...candidate, text: "@ada\u202D@heron.example.org" }],
        },
      },
    ],
    followJobs: [],
    people: [{ address, homeId: "1", displayName: "Ada \u202Enevoli", readAt: 1 }],
    ownAddresses: new Set(),
  });
  expect(row?.declaredBy[0]).toMatchObject({
    x: { displayName: "Ada" },
    words: "now @ada@heron.example.org ",
    text: "@ada@heron.example.org",
  });
  expect(row?.person?.displayName).toBe("Ada nevoli");
});
