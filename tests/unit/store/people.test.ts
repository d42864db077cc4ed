import { beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../../../lib/domain/durations.ts";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import type { Person, Relationship } from "../../../lib/domain/person.ts";
import * as store from "../../../lib/store/people.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";

const ME = "me@home.example.org";

beforeEach(async () => {
  await db.put("accounts", accountRow(ME));
});

function person(address: string): Person {
  return { address, homeId: `id-${address}`, displayName: address, readAt: NOW };
}
const match = (address: string) => db.put("matches", { address, actorUrl: `https://${address}`, foundAt: NOW });
const next = (now = NOW, wanted: readonly string[] = []) => store.nextPeopleQuestion(db, ME, wanted, now);
const save = (question: PeopleQuestion, answer: PeopleAnswer, now = NOW) =>
  store.savePeopleAnswer(db, ME, question, answer, now);
const told = (...pairs: [homeId: string, Relationship][]) =>
  ({ kind: "relationships", byHomeId: new Map(pairs) }) as const;
const relationships = async () =>
  Object.fromEntries(
    (await db.getAll("people")).flatMap(({ person }) => (person ? [[person.address, person.relationship]] : [])),
  );
const savePerson = (address: string, change: Partial<Person> = {}) =>
  save({ kind: "person", address }, { kind: "person", person: { ...person(address), ...change } });
const readFollowing = (addresses: readonly string[], now = NOW) =>
  save({ kind: "following", startedAt: now }, { kind: "following", people: addresses.map(person) }, now);

it("whom the instance was not asked about yet is counted in one go, however many there are", async () => {
  await readFollowing(["a@one.example.org", "b@one.example.org"]);
  const asked = [vi.spyOn(IDBObjectStore.prototype, "get"), vi.spyOn(IDBObjectStore.prototype, "getKey")];
  const many = Array.from({ length: 50 }, (_, i) => `person${i}@two.example.org`);
  expect(await store.countUnmet(db, ME, ["a@one.example.org", ...many])).toBe(50);
  expect(await store.countUnmet(db, "other@home.example.org", ["a@one.example.org"])).toBe(1);
  expect(asked.flatMap(({ mock }) => mock.calls)).toEqual([]);
  for (const one of asked) one.mockRestore();
});

describe("what is asked of an instance", () => {
  it("is first whom the account follows, page after page, and again a day later", async () => {
    expect(await next()).toEqual({ kind: "following", startedAt: NOW });
    const first = await next();
    if (first === undefined) throw new Error("Nothing to ask");
    await save(first, { kind: "following", people: [person("a@one.example.org")], next: "7" });
    expect(await next(NOW + 1), "goes on where it was, also after the worker died").toEqual({
      kind: "following",
      startedAt: NOW,
      cursor: "7",
    });
    await save(
      { kind: "following", startedAt: NOW, cursor: "7" },
      { kind: "following", people: [person("b@one.example.org")] },
    );
    await match("a@one.example.org");
    expect(await next(), "what the pages say of people is not asked for once more").toBeUndefined();
    expect(await relationships()).toEqual({ "a@one.example.org": "following", "b@one.example.org": "following" });
    expect(await store.nextPeopleDueAt(db, ME, NOW)).toBe(NOW + DAY_MS);
    expect(await next(NOW + DAY_MS)).toEqual({ kind: "following", startedAt: NOW + DAY_MS });
  });

  it("then the rows on screen, then how the account stands to them, then all other matches", async () => {
    await readFollowing([]);
    for (const address of ["a@one.example.org", "b@one.example.org"]) await match(address);
    const onScreen = ["nobody@one.example.org", "b@one.example.org"];
    expect(await next(NOW, onScreen)).toEqual({ kind: "person", address: "b@one.example.org" });
    await savePerson("b@one.example.org");
    expect(await next(NOW, onScreen)).toEqual({ kind: "relationships", homeIds: ["id-b@one.example.org"] });
    const byHomeId = new Map([["id-b@one.example.org", "requested" as const]]);
    await save({ kind: "relationships", homeIds: [...byHomeId.keys()] }, { kind: "relationships", byHomeId });
    expect(await next()).toEqual({ kind: "person", address: "a@one.example.org" });
    await save({ kind: "person", address: "a@one.example.org" }, { kind: "person", person: undefined });
    expect(await next()).toBeUndefined();
    expect(await relationships()).toEqual({ "b@one.example.org": "requested" });
  });

  it("is never about people of hosts in trouble, unless they are on screen", async () => {
    await readFollowing([]);
    await match("a@one.example.org");
    await db.put("hosts", { host: "one.example.org", failuresInRow: 1, outcome: { kind: "unreachable" } });
    expect(await next()).toBeUndefined();
    expect(await next(NOW, ["a@one.example.org"])).toEqual({ kind: "person", address: "a@one.example.org" });
  });

  it("goes on with others where it gave no answer about a person, of whom what is known stays", async () => {
    await readFollowing(["a@one.example.org"]);
    for (const address of ["a@one.example.org", "b@one.example.org", "c@one.example.org"]) await match(address);
    for (const address of ["a@one.example.org", "b@one.example.org"])
      await save({ kind: "person", address }, { kind: "silent" });
    expect(await next()).toEqual({ kind: "person", address: "c@one.example.org" });
    await save({ kind: "person", address: "c@one.example.org" }, { kind: "person", person: undefined });
    expect(await next()).toBeUndefined();
    expect(await relationships()).toEqual({ "a@one.example.org": "following" });
    expect(await next(NOW + DAY_MS / 96)).toBeUndefined();
    expect(await next(NOW + DAY_MS / 24)).toEqual({ kind: "person", address: "a@one.example.org" });
  });

  it.each([
    ["silent", true],
    ["signed-out", true],
    ["refused", false],
  ] as const)("is, after an answer that was %s, still open: %s", async (kind, isOpen) => {
    const first = await next();
    if (first === undefined) throw new Error("Nothing to ask");
    await save(first, { kind });
    expect(await next()).toEqual(isOpen ? first : undefined);
    await readFollowing([]);
    await match("a@one.example.org");
    await savePerson("a@one.example.org");
    const second = await next();
    if (second?.kind !== "relationships") throw new Error("Nothing to ask");
    await save(second, { kind });
    expect(await next()).toEqual(isOpen ? second : undefined);
    await match("b@one.example.org");
    const third = { kind: "person", address: "b@one.example.org" } as const;
    await save(second, { kind: "relationships", byHomeId: new Map() });
    await save(third, { kind });
    expect(await next(), "silence may be about the person").toEqual(kind === "signed-out" ? third : undefined);
  });

  it("waits for the end of a rest, which a page that comes with it does not take away", async () => {
    const page = { kind: "following", people: [person("a@one.example.org")], next: "7" } as const;
    await store.saveReadingRest(db, ME, NOW + 5);
    await save({ kind: "following", startedAt: NOW }, page);
    expect(await store.nextPeopleDueAt(db, ME, NOW)).toBe(NOW + 5);
    expect(await store.nextPeopleDueAt(db, ME, NOW + 9)).toBe(NOW + 9);
    await readFollowing(["a@one.example.org"]);
    await store.saveReadingRest(db, ME, NOW + 7);
    expect(await next(), "who is followed is known").toBeUndefined();
    expect(await store.nextPeopleDueAt(db, ME, NOW)).toBe(NOW + DAY_MS);
  });

  it("is never more than forty relationships at once", async () => {
    await readFollowing([]);
    for (let i = 0; i < 50; i++) {
      const address = `p${i}@one.example.org`;
      await match(address);
      await savePerson(address);
    }
    const question = await next();
    expect(question?.kind === "relationships" && question.homeIds.length).toBe(40);
  });
});

describe("a relationship", () => {
  it("is asked for once more where a later reading misses the person, who may have asked to be followed", async () => {
    for (const address of ["a@one.example.org", "b@one.example.org"]) await match(address);
    await readFollowing(["a@one.example.org", "b@one.example.org", "unmatched@one.example.org"]);
    await readFollowing(["a@one.example.org"], NOW + DAY_MS);
    const question = await next(NOW + DAY_MS);
    expect(question).toEqual({
      kind: "relationships",
      homeIds: ["id-b@one.example.org", "id-unmatched@one.example.org"],
    });
    if (question === undefined) return;
    const byHomeId = new Map([
      ["id-b@one.example.org", "none" as const],
      ["id-unmatched@one.example.org", "none" as const],
    ]);
    const queued = { accountId: ME, address: "unmatched@one.example.org" };
    await db.put("follow-jobs", { ...queued, askedAt: NOW, dueAt: NOW, state: "queued", attempts: 0 });
    await save(question, { kind: "relationships", byHomeId }, NOW + DAY_MS);
    expect(await relationships(), "who is still to be followed stays known").toHaveProperty([
      "unmatched@one.example.org",
    ]);
    await db.clear("follow-jobs");
    await save(question, { kind: "relationships", byHomeId }, NOW + DAY_MS);
    expect(await relationships(), "who is neither followed nor matched is forgotten").toEqual({
      "a@one.example.org": "following",
      "b@one.example.org": "none",
    });
  });

  it("outlives what is said of the person, but not the id: another one may be another person's", async () => {
    const [a, b] = ["a@one.example.org", "b@one.example.org"];
    for (const address of [a, b]) await match(address);
    await readFollowing([a, b]);
    await savePerson(a, { displayName: "Anew" });
    await savePerson(b, { homeId: "another" });
    expect(await relationships()).toEqual({ [a]: "following", [b]: undefined });
    expect(await next()).toEqual({ kind: "relationships", homeIds: ["another"] });
    await store.deletePerson(db, ME, a);
    expect(await relationships()).toEqual({ [b]: undefined });
  });

  it("to oneself is none that the instance can tell", async () => {
    await match(ME);
    await savePerson(ME, { relationship: "self" });
    const byHomeId = new Map([[`id-${ME}`, "none" as const]]);
    await save({ kind: "relationships", homeIds: [...byHomeId.keys()] }, { kind: "relationships", byHomeId });
    expect(await relationships()).toEqual({ [ME]: "self" });
  });

  it("that the person has granted since makes of a request that was sent a follow", async () => {
    const requested = { accountId: ME, askedAt: NOW, state: "done", attempts: 0 } as const;
    const [a, b] = ["a@one.example.org", "b@one.example.org"];
    for (const address of [a, b])
      await db.put("follow-jobs", { ...requested, address, outcome: { kind: "requested", isNew: true } });
    const outcomes = async () => (await db.getAll("follow-jobs")).map(({ outcome }) => outcome);
    await readFollowing([a]);
    expect(await outcomes()).toEqual([
      { kind: "following", isNew: true },
      { kind: "requested", isNew: true },
    ]);
    await match(b);
    await savePerson(b);
    for (const told of ["requested", "following"] as const) {
      const question = { kind: "relationships", homeIds: [`id-${b}`] } as const;
      await save(question, { kind: "relationships", byHomeId: new Map([[`id-${b}`, told]]) });
      expect((await outcomes()).map((outcome) => outcome?.kind)).toEqual(["following", told]);
    }
    await db.put("follow-jobs", { ...requested, address: a, outcome: { kind: "unfollowed" } });
    await readFollowing([a]);
    expect((await outcomes())[0], "whom the user follows again elsewhere").toEqual({ kind: "unfollowed" });
  });

  it("is unknown where the instance answers for none of those it was asked about", async () => {
    await readFollowing(["a@one.example.org"]);
    await readFollowing([], NOW + DAY_MS);
    const question = await next(NOW + DAY_MS);
    if (question === undefined) throw new Error("Nothing to ask");
    await save(question, told(["id-of-somebody-else", "none"]), NOW + DAY_MS);
    expect(await next(NOW + DAY_MS), "and is not asked for again and again").toBeUndefined();
  });

  it("is unknown where the instance answers for nobody, and asked again where it answers for some", async () => {
    await readFollowing(["a@one.example.org", "b@one.example.org"]);
    await readFollowing([], NOW + DAY_MS);
    const question = await next(NOW + DAY_MS);
    if (question === undefined) throw new Error("Nothing to ask");
    await save(question, told(["id-a@one.example.org", "following"]), NOW + DAY_MS);
    expect(await next(NOW + DAY_MS)).toEqual({ kind: "relationships", homeIds: ["id-b@one.example.org"] });
    await save({ kind: "relationships", homeIds: ["id-b@one.example.org"] }, told(), NOW + DAY_MS);
    expect(await next(NOW + DAY_MS)).toBeUndefined();
    expect(await relationships()).toEqual({ "a@one.example.org": "following", "b@one.example.org": undefined });
  });
});

it("an answer for an account that was forgotten meanwhile is forgotten too", async () => {
  await db.delete("accounts", ME);
  await readFollowing(["a@one.example.org"]);
  await store.saveReadingRest(db, ME, NOW);
  expect([await db.count("people"), await db.count("following-reads")]).toEqual([0, 0]);
});
