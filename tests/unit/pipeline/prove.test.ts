import { describe, expect, it, vi } from "vitest";
import { type FollowPace, FRESH_PACE } from "../../../lib/domain/follow-pace.ts";
import type { HomeProof } from "../../../lib/domain/home-proof.ts";
import type { LookupOutcome } from "../../../lib/domain/lookup.ts";
import type { Person } from "../../../lib/domain/person.ts";
import { createProving } from "../../../lib/pipeline/prove.ts";

const NOW = 1_800_000_000_000;
const ME = "me@home.example.org";
const HANDLE = { user: "fern", host: "moss.example.com" };
const ADDRESS = "fern@moss.example.com";
const FOUND: LookupOutcome = {
  kind: "found",
  account: { address: ADDRESS, actorUrl: "https://moss.example.com/users/fern" },
};
const PERSON: Person = { address: ADDRESS, homeId: "7", displayName: "Fern", readAt: NOW };
const NOT_TRIED = { kind: "rate-limited", retryAfterMs: 60_000, through: "home" };

interface Circumstances {
  readonly wantsHome?: boolean;
  readonly account?: { readonly id: string; readonly signedOut?: boolean };
  readonly pace?: FollowPace;
  readonly readingUntil?: number;
  readonly answer?: HomeProof;
  readonly hostAnswer?: LookupOutcome;
  readonly seesAll?: boolean;
}

function proving({ wantsHome = true, pace = FRESH_PACE, ...given }: Circumstances) {
  const tools = {
    now: () => NOW,
    wantsHome: async () => wantsHome,
    loadAccount: async () => given.account,
    loadRest: async () => ({ pace, readingUntil: given.readingUntil }),
    askHost: vi.fn(async () => given.hostAnswer ?? FOUND),
    seesAll: async () => given.seesAll ?? false,
    askHome: vi.fn(async () => given.answer),
    keepPerson: vi.fn(async () => {}),
    rest: vi.fn(async () => {}),
    signedOut: vi.fn(async () => {}),
  };
  return { ...createProving(tools), tools };
}

const resting = (restReason: "calls" | "follows") => ({ ...FRESH_PACE, restUntil: NOW + 9, restReason });
const signedIn = { id: ME };

/** How many look-ups may be made at once, and from when look-ups can go on. */
const TABLE: readonly (readonly [what: string, given: Circumstances, places: number, from: number | undefined])[] = [
  ["each handle's own server", { wantsHome: false }, 16, 0],
  [
    "each handle's own server, though the instance rests",
    { wantsHome: false, account: signedIn, readingUntil: NOW + 9 },
    16,
    0,
  ],
  ["their instance", { account: signedIn }, 2, 0],
  ["their instance, with nobody signed in", {}, 0, undefined],
  ["their instance, which no longer knows the token", { account: { id: ME, signedOut: true } }, 0, undefined],
  ["their instance, whose calls are used up", { account: signedIn, pace: resting("calls") }, 0, NOW + 9],
  ["their instance, whose follows of the day are used up", { account: signedIn, pace: resting("follows") }, 2, 0],
  [
    "their instance, of which a third of the calls is left for following",
    { account: signedIn, readingUntil: NOW + 5 },
    0,
    NOW + 5,
  ],
  [
    "their instance, which rests for both",
    { account: signedIn, pace: resting("calls"), readingUntil: NOW + 5 },
    0,
    NOW + 9,
  ],
  ["their instance, which has rested", { account: signedIn, readingUntil: NOW }, 2, NOW],
];

describe("proving for somebody who wants asked", () => {
  it.each(TABLE)("%s", async (_what, given, places, from) => {
    const { countPlaces, provesFrom } = proving(given);
    expect(await countPlaces()).toBe(places);
    expect(await provesFrom()).toBe(from);
  });
});

describe("a handle", () => {
  it("is asked for at its own server, and at no instance", async () => {
    const { prove, tools } = proving({ wantsHome: false, account: signedIn });
    expect(await prove(HANDLE)).toEqual(FOUND);
    expect(tools.askHome).not.toHaveBeenCalled();
  });

  it("whose answer was hidden is asked for again at once, if the user has let it be read meanwhile", async () => {
    const hidden = { wantsHome: false, hostAnswer: { kind: "hidden" } } as const;
    expect(await proving({ ...hidden, seesAll: true }).prove(HANDLE)).toEqual({ ...NOT_TRIED, retryAfterMs: 0 });
    expect(await proving(hidden).prove(HANDLE)).toEqual({ kind: "hidden" });
    expect(await proving({ wantsHome: false, seesAll: true }).prove(HANDLE), "one that was read stands").toEqual(FOUND);
  });

  it.each<HomeProof>([
    { outcome: { ...FOUND, through: "home" }, person: PERSON },
    { outcome: { kind: "not-found", through: "home" } },
    { outcome: { kind: "unreachable", through: "home" } },
  ])("is asked for at the instance alone, where the user wants that: %j", async (answer) => {
    const { prove, tools } = proving({ account: signedIn, answer });
    expect(await prove(HANDLE)).toEqual(answer.outcome);
    expect(tools.askHome).toHaveBeenCalledExactlyOnceWith(ME, HANDLE);
    expect(tools.askHost).not.toHaveBeenCalled();
    expect(tools.keepPerson.mock.calls).toEqual(answer.person ? [[ME, PERSON]] : []);
    expect([tools.rest.mock.calls, tools.signedOut.mock.calls], "nobody is signed out for an answer").toEqual([[], []]);
  });

  it.each<[string, Circumstances]>([
    ["nobody is signed in", {}],
    ["the account was signed out meanwhile", { account: { id: ME, signedOut: true } }],
    ["the token could not be renewed just now", { account: signedIn }],
  ])("counts as not tried where %s, and its own server is not asked instead", async (_what, given) => {
    const { prove, tools } = proving(given);
    expect(await prove(HANDLE)).toEqual(NOT_TRIED);
    expect(tools.askHost).not.toHaveBeenCalled();
  });

  it("lets the instance rest that says so, and signs out the account whose token it no longer knows", async () => {
    const outcome = { kind: "rate-limited", through: "home" } as const;
    const { prove, tools } = proving({ account: signedIn, answer: { outcome, restUntil: NOW + 5, isSignedOut: true } });
    await prove(HANDLE);
    expect(tools.rest).toHaveBeenCalledExactlyOnceWith(ME, NOW + 5);
    expect(tools.signedOut).toHaveBeenCalledExactlyOnceWith(ME);
    expect(tools.keepPerson).not.toHaveBeenCalled();
  });
});
