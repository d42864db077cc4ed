import { beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../../../lib/domain/durations.ts";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import type { Person } from "../../../lib/domain/person.ts";
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
const relationships = async () =>
  Object.fromEntries(
    (await db.getAll("people")).flatMap(({ person }) => (person ? [[person.address, person.relationship]] : [])),
  );
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
    expect(await next()).toBeUndefined();
    expect(await relationships()).toEqual({ "a@one.example.org": "following", "b@one.example.org": "following" });
    expect(await store.nextPeopleDueAt(db, ME, NOW)).toBe(NOW + DAY_MS);
    expect(await next(NOW + DAY_MS)).toEqual({ kind: "following", startedAt: NOW + DAY_MS });
  });

  it("then the rows on screen, then how the account stands to them, then all other matches", async () => {
    await readFollowing([]);
    for (const address of ["a@one.example.org", "b@one.example.org"]) await match(address);
    expect(await next(NOW, ["b@one.example.org", "nobody@one.example.org"])).toEqual({
      kind: "person",
      address: "b@one.example.org",
    });
    await save(
      { kind: "person", address: "b@one.example.org" },
      { kind: "person", person: person("b@one.example.org") },
    );
    expect(await next()).toEqual({ kind: "relationships", homeIds: ["id-b@one.example.org"] });
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
    expect(await next(NOW + DAY_MS / 24)).toEqual({ kind: "person", address: "a@one.example.org" });
  });

  it("is never more than forty relationships at once", async () => {
    await readFollowing([]);
    for (let i = 0; i < 50; i++) {
      const address = `p${i}@one.example.org`;
      await match(address);
      await save({ kind: "person", address }, { kind: "person", person: person(address) });
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
    await save(question, { kind: "relationships", byHomeId }, NOW + DAY_MS);
    expect(await relationships(), "who is neither followed nor matched is forgotten").toEqual({
      "a@one.example.org": "following",
      "b@one.example.org": "none",
    });
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
    await save({ kind: "person", address: b }, { kind: "person", person: person(b) });
    const byHomeId = new Map([[`id-${b}`, "following" as const]]);
    await save({ kind: "relationships", homeIds: [...byHomeId.keys()] }, { kind: "relationships", byHomeId });
    expect((await outcomes()).map((outcome) => outcome?.kind)).toEqual(["following", "following"]);
  });

  it("is unknown where the instance answers for none of those it was asked about", async () => {
    await readFollowing(["a@one.example.org"]);
    await readFollowing([], NOW + DAY_MS);
    const question = await next(NOW + DAY_MS);
    if (question === undefined) throw new Error("Nothing to ask");
    const byHomeId = new Map([["id-of-somebody-else", "none" as const]]);
    await save(question, { kind: "relationships", byHomeId }, NOW + DAY_MS);
    expect(await next(NOW + DAY_MS), "and is not asked for again and again").toBeUndefined();
  });

  it("is unknown where the instance answers for nobody, and asked again where it answers for some", async () => {
    await readFollowing(["a@one.example.org", "b@one.example.org"]);
    await readFollowing([], NOW + DAY_MS);
    const question = await next(NOW + DAY_MS);
    if (question === undefined) throw new Error("Nothing to ask");
    await save(
      question,
      { kind: "relationships", byHomeId: new Map([["id-a@one.example.org", "following"]]) },
      NOW + DAY_MS,
    );
    expect(await next(NOW + DAY_MS)).toEqual({ kind: "relationships", homeIds: ["id-b@one.example.org"] });
    await save(
      { kind: "relationships", homeIds: ["id-b@one.example.org"] },
      { kind: "relationships", byHomeId: new Map() },
      NOW + DAY_MS,
    );
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
