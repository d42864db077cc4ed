import { describe, expect, it } from "vitest";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { followableMove, listMatches, type MatchSources } from "../../../lib/domain/match-row.ts";
import type { Person } from "../../../lib/domain/person.ts";

const ME = "me@home.example.org";
const OLD = "anna@old.example.org";
const NEW = "anna@new.example.org";

const person: Person = { address: OLD, homeId: "1", displayName: "Anna", readAt: 1 };

const job = (address: string, rest: Partial<FollowJob> = {}): FollowJob => ({
  accountId: ME,
  address,
  askedAt: 1,
  state: "done",
  attempts: 0,
  outcome: { kind: "following" },
  ...rest,
});

const account = { address: OLD, actorUrl: "https://old.example.org/users/anna" };

/** Anna, as the store has her: seen on X, proven, and whatever else is said. */
function annaOf({
  people = [person],
  followJobs = [],
  ownAddresses = new Set([ME]),
  matches = [{ ...account, foundAt: 1 }],
  screenName = "anna",
}: Partial<MatchSources> & { screenName?: string }) {
  const sighting = { xId: "1", screenName, displayName: "Anna", bio: OLD, links: [], location: "" };
  const candidate = {
    handle: { user: "anna", host: "old.example.org" },
    field: "bio",
    form: "address",
    text: `@${OLD}`,
    confidence: "high",
    reason: "full-address",
  } as const;
  return listMatches({
    matches,
    lookups: [{ address: OLD, outcome: { kind: "found", account } }],
    sightings: [
      {
        xId: "1",
        seenAt: 1,
        followedBy: ["9"],
        addresses: [OLD],
        maybeHosts: [],
        declaration: { sighting, candidates: [candidate] },
      },
    ],
    followJobs,
    hidden: new Set(),
    people,
    ownAddresses,
  });
}
const statusOf = (sources: Partial<MatchSources>) => annaOf(sources)[0]?.follow;

describe("how far following somebody has come", () => {
  it.each<[string, Partial<MatchSources>, object | undefined]>([
    ["nobody has asked, nothing is known", {}, undefined],
    ["the job says so", { followJobs: [job(OLD)] }, { state: "done", outcome: { kind: "following" } }],
    [
      "followed elsewhere, without a job",
      { people: [{ ...person, relationship: "following" }] },
      { state: "done", outcome: { kind: "already" } },
    ],
    [
      "asked elsewhere, without a job",
      { people: [{ ...person, relationship: "requested" }] },
      { state: "done", outcome: { kind: "requested" } },
    ],
    [
      "no longer followed, and may be asked for again",
      { followJobs: [job(OLD)], people: [{ ...person, relationship: "none" }] },
      undefined,
    ],
    ["taken back", { followJobs: [job(OLD, { outcome: { kind: "unfollowed" } })] }, undefined],
    [
      "taken back, and followed elsewhere since",
      {
        followJobs: [job(OLD, { outcome: { kind: "unfollowed" } })],
        people: [{ ...person, relationship: "following" }],
      },
      { state: "done", outcome: { kind: "already" } },
    ],
    ["called off under way, where nobody came back from", { followJobs: [job(OLD, { state: "claimed" })] }, undefined],
  ])("%s", (_what, sources, follow) => {
    expect(statusOf(sources)).toEqual(follow);
  });
});

describe("somebody who was followed before", () => {
  const none = [{ ...person, relationship: "none" } as const];
  it.each<[string, Partial<MatchSources>, true | undefined]>([
    ["is not who is followed", { followJobs: [job(OLD)] }, undefined],
    ["is not who was never asked for", { people: none }, undefined],
    ["is not who could not be", { followJobs: [job(OLD, { state: "failed" })], people: none }, undefined],
    ["is who was taken back", { followJobs: [job(OLD, { outcome: { kind: "unfollowed" } })] }, true],
    ["is who was unfollowed elsewhere", { followJobs: [job(OLD)], people: none }, true],
  ])("%s", (_what, sources, wasFollowed) => {
    expect(annaOf(sources)[0]?.wasFollowed).toBe(wasFollowed);
  });
});

describe("somebody who moved", () => {
  const people = [{ ...person, movedTo: NEW }];
  const moved = { state: "failed", outcome: { kind: "moved", to: NEW } };

  it("leads to where they are, whether the instance told it before or when it was to follow them", () => {
    expect(statusOf({ people })).toEqual({ ...moved, isUnasked: true });
    const told = job(OLD, { state: "failed", outcome: { kind: "moved", to: NEW } });
    expect(statusOf({ followJobs: [told] })).toEqual(moved);
    expect(followableMove({ follow: told })).toBe(NEW);
  });

  it("is as the account there, once that was asked for", () => {
    const queued = job(NEW, { state: "queued", dueAt: 2, outcome: undefined as never });
    expect(statusOf({ people, followJobs: [queued] })).toMatchObject({ state: "queued" });
    const followed = annaOf({ people, followJobs: [job(NEW)] })[0];
    expect(followed?.follow).toEqual({ state: "done", outcome: { kind: "following" } });
    expect(followableMove(followed ?? {})).toBeUndefined();
    const takenBack = job(NEW, { outcome: { kind: "unfollowed" } });
    expect(statusOf({ people, followJobs: [takenBack] }), "and may be once more").toEqual({
      ...moved,
      isUnasked: true,
    });
  });

  it("is not offered where the account there is one's own: the old one was so, too", () => {
    expect(annaOf({ people, ownAddresses: new Set([ME, NEW]) })).toEqual([]);
  });
});

describe("a profile", () => {
  it.each([
    ["that names the X account links back", ["annas_art", "anna"], true],
    ["that names others does not", ["annas_art"], false],
    ["that names nobody does not", [], false],
    ["of which the instance tells nothing is not known to", undefined, undefined],
  ])("%s", (_what, xNames, linksBack) => {
    const told: Person = { ...person, ...(xNames && { xNames }) };
    expect(annaOf({ people: [told] })[0]?.person?.linksBack).toBe(linksBack);
    expect(annaOf({ people: [told], screenName: "Anna" })[0]?.person?.linksBack, "as X writes it").toBe(linksBack);
  });
});

it("a job tells when it goes on, and that it is to be taken back", () => {
  const undoing = job(OLD, { state: "waiting", dueAt: 9, undo: true, outcome: { kind: "unreachable" } });
  expect(statusOf({ followJobs: [undoing] })).toEqual({
    state: "waiting",
    dueAt: 9,
    undo: true,
    outcome: { kind: "unreachable" },
  });
});

it("is new until somebody has looked at the list", () => {
  expect(annaOf({})[0]?.isNew).toBe(false);
  expect(annaOf({ matches: [{ ...account, foundAt: 1, unseenSince: 1 }] })[0]).toMatchObject({
    isNew: true,
    match: { ...account, foundAt: 1 },
  });
});

it("nobody is in the list whom no X account declares", () => {
  const other = { ...account, address: "other@old.example.org", foundAt: 2 };
  expect(annaOf({ matches: [other, { ...account, foundAt: 1 }] }).map(({ match }) => match.address)).toEqual([OLD]);
});

it("one's own account is not offered", () => {
  expect(annaOf({ ownAddresses: new Set([OLD]) })).toEqual([]);
});
