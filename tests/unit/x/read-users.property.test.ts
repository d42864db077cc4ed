import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUsers } from "../../../lib/x/read-users.ts";
import { LAYOUTS, post, timeline, tweetResult, user } from "./x-objects.ts";

/** True-shaped answers, in which the properties below put anything anywhere. */
const TRUE_ANSWERS: readonly object[] = [
  timeline(...Object.values(LAYOUTS).map((result) => ({ user_results: { result } }))),
  timeline(tweetResult(post("1999999999999999999", LAYOUTS.v3, { full_text: "https://t.co/ab &amp;" })), LAYOUTS.v3),
  { globalObjects: { users: { a: LAYOUTS.v0 }, tweets: { b: { id_str: "1", user_id_str: "2", full_text: "" } } } },
];

/** What a value may be replaced by: anything that JSON can say, and names that mean something to JavaScript. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom("__proto__", "constructor", "", "\u0000", "1".repeat(400), "https://t.co/ab", "\ud83e", -0, 1e308),
);
const anyKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "rest_id",
  "core",
  "legacy",
  "urls",
  "length",
  "0",
);

/** All that may ever come out of the reader, whatever went in: the limits of `lib/protocol/content-message.ts` among it. */
function expectRules(body: unknown): void {
  const sightings = readUsers(body);
  expect(new Set(sightings.map(({ xId }) => xId)).size).toBe(sightings.length);
  for (const sighting of sightings) {
    expect(sighting.xId).toMatch(/^\d{1,20}$/);
    expect(sighting.screenName).toMatch(/^\w{1,20}$/);
    for (const [text, limit] of [
      [sighting.displayName, 200],
      [sighting.location, 200],
      [sighting.bio, 20_000],
      [sighting.pinnedPost ?? "", 20_000],
    ] as const) {
      expect(typeof text).toBe("string");
      expect(text.length).toBeLessThanOrEqual(limit);
    }
    expect(sighting.links.length).toBeLessThanOrEqual(20);
    for (const url of [...sighting.links, ...(sighting.avatarUrl === undefined ? [] : [sighting.avatarUrl])]) {
      expect(url).toMatch(/^https?:\/\//i);
      expect(url.length).toBeLessThanOrEqual(2_000);
    }
    expect([true, false, undefined]).toContain(sighting.followed);
    expect(Object.getPrototypeOf(sighting)).toBe(Object.prototype);
  }
}

/** A copy of a JSON value in which the values at some places, counted in reading order, are replaced, and some keys renamed. */
function mutate(value: unknown, at: ReadonlyMap<number, unknown>, keys: ReadonlyMap<number, string>): unknown {
  let place = 0;
  const copy = (each: unknown): unknown => {
    const here = place++;
    if (at.has(here)) return at.get(here);
    if (Array.isArray(each)) return each.map(copy);
    if (typeof each !== "object" || each === null) return each;
    // `JSON.parse` makes `__proto__` a key like any other, and so does this.
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [keys.get(place) ?? key, copy(inner)]));
  };
  return copy(value);
}

describe("whatever an answer holds", () => {
  it("nothing is thrown, and what comes out obeys the rules", () => {
    fc.assert(fc.property(anyJson, expectRules));
    fc.assert(
      fc.property(fc.object({ withNullPrototype: true, withDate: true, withBigInt: true, withMap: true }), expectRules),
    );
  });

  it("nor when parts of a true answer are anything else", () => {
    const places = fc.array(fc.tuple(fc.nat(120), anyJson), { maxLength: 6 });
    const keys = fc.array(fc.tuple(fc.nat(120), anyKey), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...TRUE_ANSWERS), places, keys, (answer, at, renamed) =>
        expectRules(mutate(answer, new Map(at), new Map(renamed))),
      ),
      { numRuns: 500 },
    );
  });

  it("nobody can give every object a name, an id or a follow", () => {
    const answer = `{"__proto__":{"rest_id":"1","core":{"screen_name":"evil"},"relationship_perspectives":{"following":true}},
      "constructor":{"prototype":{"rest_id":"2"}},"a":{"rest_id":"3","core":{"screen_name":"three"},"profile_bio":{"__proto__":{"description":"evil"}}}}`;
    const found = readUsers(JSON.parse(answer));
    expect(found.map(({ xId, bio, followed }) => [xId, bio, followed])).toEqual([
      ["1", "", true],
      ["3", "", undefined],
    ]);
    expect({}).not.toHaveProperty("rest_id");
  });

  it("objects that are no JSON end the reading, not the page", () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("caught");
        },
      },
    );
    expect(readUsers([user("1"), trap]).map(({ xId }) => xId)).toEqual(["1"]);
  });
});

/** Megabytes take their time on a busy machine; how much of it is measured in tests/bench/hostile-answers.bench.ts. */
describe("an answer past all measure", { timeout: 60_000 }, () => {
  it("may be 100,000 levels deep, and what lies there is read", () => {
    const deep = (open: string, close: string) =>
      JSON.parse(`${open.repeat(100_000)}${JSON.stringify(user("1"))}${close.repeat(100_000)}`);
    expect(readUsers(deep('{"a":', "}"))).toHaveLength(1);
    expect(readUsers(deep("[", "]"))).toHaveLength(1);
    expect(readUsers(deep('{"rest_id":"2","core":{"screen_name":"two"},"a":', "}"))).toHaveLength(2);
    // Deep inside of a field that is read.
    let bio: unknown = "text";
    for (let i = 0; i < 100_000; i++) bio = { description: bio };
    expect(readUsers(user("1", { profile_bio: bio }))).toHaveLength(1);
  });

  it("may have 10 MB of text, numbers or nothing", () => {
    for (const body of [
      user("1", { profile_bio: { description: "https://t.co/a ".repeat(700_000), entities: {} } }),
      [user("1"), Array.from({ length: 3_000_000 }, () => 7)],
      [user("1"), Array.from({ length: 3_000_000 }, () => [])],
      [user("1"), Object.fromEntries(Array.from({ length: 500_000 }, (_, i) => [`key${i}`, { rest_id: `${i}` }]))],
      [user("1"), { urls: "https://t.co/".repeat(800_000) }],
    ]) {
      expect(readUsers(body)).toHaveLength(1);
    }
  });

  it("may have a million accounts: some are read", () => {
    const users = Array.from({ length: 1_000_000 }, (_, i) => ({
      rest_id: String(i),
      core: { screen_name: `name_${i}` },
      pinned_items: { tweet_ids_str: [String(i)] },
    }));
    expect(readUsers({ users })).toHaveLength(5_000);
  });

  it("may repeat one account or one post without end", () => {
    const many = Array.from({ length: 100_000 }, () => LAYOUTS.v3);
    expect(readUsers(many)).toHaveLength(1);
    const posts = Array.from({ length: 100_000 }, () => post("1", user("2"), { full_text: "x".repeat(5_000) }));
    expect(readUsers(posts)).toHaveLength(1);
  });

  it("may have entities that lead round and round", () => {
    const urls = Array.from({ length: 10_000 }, (_, i) => ({
      url: `https://t.co/${i}`,
      expanded_url: `https://t.co/${i + 1}`,
    }));
    const body = user("1", { profile_bio: { description: "https://t.co/1", entities: { description: { urls } } } });
    expect(readUsers(body)[0]).toMatchObject({ bio: "https://t.co/2", links: [] });
  });
});
