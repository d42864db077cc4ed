import { describe, expect, it } from "vitest";
import type { KnownAccount } from "../../../lib/domain/known-account.ts";
import { isNarrow, listUnproven, type UnprovenKind, type UnprovenSources } from "../../../lib/domain/unproven.ts";

const [a, b, c] = ["a@one.example.org", "b@one.example.org", "c@two.example.org"];
const DUE = 1_800_000_000_000;

function account(xId: string, addresses: readonly string[], { followed = true, bio = "" } = {}): KnownAccount {
  const sighting = { xId, screenName: `x${xId}`, displayName: `X ${xId}`, bio, links: [], location: "" };
  const candidates = addresses.map((address) => {
    const [user = "", host = ""] = address.split("@");
    const evidence = { field: "bio", form: "address", confidence: "high", reason: "full-address" } as const;
    return { handle: { user, host }, text: `@${address}`, ...evidence };
  });
  const followedBy = followed ? ["7"] : [];
  return { xId, seenAt: DUE, followedBy, addresses, maybeHosts: [], declaration: { sighting, candidates } };
}

/** Each row as `address: who declares it, in order of the list`. */
function list(kind: UnprovenKind, sources: UnprovenSources): string[] {
  const { rows } = listUnproven(kind, 10, sources);
  return rows.map(({ address, declaredBy }) => `${address}: ${declaredBy.map(({ xId }) => xId).join(" ")}`);
}

const TABLE: readonly (readonly [what: string, kind: UnprovenKind, sources: UnprovenSources, rows: string[]])[] = [
  ["nothing", "gone", { handles: [], sightings: [account("1", [a])] }, []],
  [
    "a handle and who declares it",
    "not-found",
    { handles: [{ address: a }], sightings: [account("1", [a, b])] },
    [`${a}: 1`],
  ],
  [
    "a handle that two declare, once",
    "hidden",
    { handles: [{ address: a }], sightings: [account("1", [a]), account("2", [a])] },
    [`${a}: 1 2`],
  ],
  [
    "whom the user follows first, and else by address",
    "refused",
    {
      handles: [a, b, c].map((address) => ({ address })),
      sightings: [account("1", [b, a], { followed: false }), account("2", [c])],
    },
    [`${c}: 2`, `${a}: 1`, `${b}: 1`],
  ],
  [
    "a stranger's handle first where a followed account declares it too",
    "refused",
    {
      handles: [{ address: a }, { address: b }],
      sightings: [account("1", [a, b], { followed: false }), account("2", [b])],
    },
    [`${b}: 1 2`, `${a}: 1`],
  ],
  [
    "no handle that nobody declares any more",
    "gone",
    { handles: [{ address: a }], sightings: [account("1", [b])] },
    [],
  ],
  [
    "a person marked as wrong once, with everybody who declares a way to them",
    "wrong",
    {
      handles: [
        { address: a, person: a },
        { address: c, person: a },
      ],
      sightings: [account("1", [c])],
    },
    [`${a}: 1`],
  ],
  [
    "a person marked as wrong whom nobody declares any more",
    "wrong",
    { handles: [{ address: a, person: a }], sightings: [] },
    [`${a}: `],
  ],
];

describe("the list of what proved nobody", () => {
  it.each(TABLE)("has %s", (_what, kind, sources, rows) => {
    expect(list(kind, sources)).toEqual(rows);
  });

  it("counts all and names the first", () => {
    const sources = { handles: [a, b, c].map((address) => ({ address })), sightings: [account("1", [a, b, c])] };
    expect(listUnproven("gone", 2, sources)).toMatchObject({
      kind: "gone",
      total: 3,
      rows: [{ address: a }, { address: b }],
    });
    expect(listUnproven("gone", 0, sources)).toEqual({ kind: "gone", total: 3, rows: [] });
  });

  it("says when each is asked for again, and with which words it was declared, without marks that turn them round", () => {
    const sightings = [account("1", [a, b], { bio: "\u202ENow @a@one.example.org" })];
    const { rows } = listUnproven("gone", 9, { handles: [{ address: a, dueAt: DUE }, { address: b }], sightings });
    expect(rows[0]).toMatchObject({
      dueAt: DUE,
      declaredBy: [{ text: `@${a}`, words: "Now @a@one.example.org", x: { screenName: "x1" }, followed: true }],
    });
    expect(rows[1]).not.toHaveProperty("dueAt");
  });

  it.each([
    ["", "", 3],
    ["one.example", "", 2],
    ["@A@ONE", "", 1],
    ["painter", "", 1],
    ["painter x2", "", 1],
    ["painter x1", "", 0],
    ["", "one.example.org", 2],
    ["", "example.org", 0],
    ["painter", "two.example.org", 1],
    ["painter", "one.example.org", 0],
  ])("counts and names those who fit the search %j at the host %j: %i", (search, host, total) => {
    const sightings = [account("1", [a, b]), account("2", [c], { bio: `A p\u00e1inter. @${c}` })];
    const handles = [a, b, c].map((address) => ({ address }));
    const list = listUnproven("gone", 9, { handles, sightings }, { search, host, onlyFollowed: false });
    expect([list.total, list.rows.length]).toEqual([total, total]);
  });

  it("leaves out whom the user does not follow on X where that is wanted, and says whether anything is left out", () => {
    const sightings = [account("1", [a], { followed: false }), account("2", [b])];
    const handles = [a, b].map((address) => ({ address }));
    const narrowing = { search: "", host: "", onlyFollowed: true };
    expect(listUnproven("gone", 9, { handles, sightings }, narrowing).rows.map(({ address }) => address)).toEqual([b]);
    expect([isNarrow(narrowing), isNarrow({ ...narrowing, onlyFollowed: false })]).toEqual([true, false]);
  });
});
