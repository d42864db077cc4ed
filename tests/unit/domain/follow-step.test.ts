import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../lib/domain/durations.ts";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { chooseFollowStep, type DueFollow, knownOutcome } from "../../../lib/domain/follow-step.ts";
import type { Person, Relationship } from "../../../lib/domain/person.ts";

const NOW = 1_800_000_000_000;
const ME = "me@home.example.org";

const person = (name: string, rest: Partial<Person> = {}): Person => ({
  address: `${name}@one.example.org`,
  homeId: name,
  displayName: name,
  readAt: NOW,
  ...rest,
});
const job = (name: string, rest: Partial<FollowJob> = {}): FollowJob => ({
  accountId: ME,
  address: `${name}@one.example.org`,
  askedAt: NOW,
  state: "queued",
  dueAt: NOW,
  attempts: 0,
  ...rest,
});

const unmet = (name: string): DueFollow => ({ job: job(name) });
const met = (name: string): DueFollow => ({ job: job(name), person: person(name), relationshipAskedAt: 0 });
const asked = (name: string, agoMs = 0): DueFollow => ({ ...met(name), relationshipAskedAt: NOW - agoMs });
const undone = (name: string): DueFollow => ({ ...met(name), job: job(name, { undo: true }) });
const followed = (name: string, list: string): DueFollow => ({
  ...asked(name),
  job: job(name, { state: "done", outcome: { kind: "following" }, options: { list } }),
});
const moved = (name: string): DueFollow => ({ ...met(name), person: person(name, { movedTo: "x@two.example.org" }) });

/** The step in short: what is called, and for whom. */
function say(due: readonly DueFollow[]): string | undefined {
  const step = chooseFollowStep(due, NOW);
  if (step === undefined) return undefined;
  switch (step.kind) {
    case "relationships":
      return `relationships ${step.homeIds.join()}`;
    case "list":
      return `list ${step.title}: ${step.members.map(({ homeId }) => homeId).join()}`;
    default:
      return `${step.kind} ${step.job.address.replace(/@.*/, "")}`;
  }
}

describe("the next step", () => {
  it.each<[string, readonly DueFollow[], string | undefined]>([
    ["nobody is due", [], undefined],
    ["whoever is not met yet is found first", [unmet("a")], "find a"],
    ["all of them are, before it is asked how one stands to them", [met("a"), unmet("b"), unmet("c")], "find b"],
    ["that is asked for all at once", [met("a"), met("b"), met("c")], "relationships a,b,c"],
    ["but for those of whom it is known", [met("a"), asked("b"), met("c")], "relationships a,c"],
    ["then the first is followed", [asked("a"), asked("b")], "follow a"],
    ["whom one can follow is followed before the next is found", [asked("a"), unmet("b")], "follow a"],
    ["what was told an hour ago is asked anew", [asked("a", HOUR_MS)], "relationships a"],
    ["what was told just before that is not", [asked("a", HOUR_MS - 1)], "follow a"],
    ["who moved cannot be followed, so nothing is asked", [moved("a")], "follow a"],
    ["a follow that is taken back needs no question", [undone("a")], "unfollow a"],
    ["lists come last", [followed("a", "X"), met("b")], "relationships b"],
    ["for all who go into the same one", [followed("a", "X"), followed("b", "Y"), followed("c", "X")], "list X: a,c"],
    ["and take the person's id", [{ job: followed("a", "X").job }], "find a"],
    ["as taking back does", [{ job: job("a", { undo: true }) }], "find a"],
  ])("%s", (_what, due, step) => {
    expect(say(due)).toBe(step);
  });
});

describe("what needs no call", () => {
  it.each<[Relationship | undefined, Partial<Person>, object | undefined]>([
    ["self", {}, { kind: "refused" }],
    ["following", {}, { kind: "already" }],
    ["requested", {}, { kind: "requested" }],
    ["none", {}, undefined],
    [undefined, {}, undefined],
    [undefined, { movedTo: "x@two.example.org" }, { kind: "moved", to: "x@two.example.org" }],
    ["following", { movedTo: "x@two.example.org" }, { kind: "already" }],
  ])("%s %o", (relationship, rest, outcome) => {
    expect(knownOutcome(person("a", { ...rest, ...(relationship && { relationship }) }))).toEqual(outcome);
  });
});
