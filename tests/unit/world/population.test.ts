import { describe, expect, it } from "vitest";
import { INSTANCES } from "../../world/fediverse/instances.ts";
import { NEVER_ASKED } from "../../world/people/never-asked.ts";
import { addressOf, personAt } from "../../world/people/person.ts";
import { makePopulation } from "../../world/people/population.ts";
import { SPELLINGS } from "../../world/people/spellings.ts";
import { xAccount } from "../../world/people/x-account.ts";
import { type Truth, truthOf } from "../../world/truth.ts";
import { shorten } from "../../world/x/x-links.ts";

const VIEWER = { xId: "1", screenName: "viewer" };
const population = makePopulation(1, "declared");
const truth = truthOf(population, VIEWER);

const counts = (of: Truth): Record<string, number> => ({
  following: of.following.length,
  declaring: of.following.filter(({ declares }) => declares.length > 0).length,
  declared: of.declared.length,
  provable: of.provable.length,
  followed: of.followable.filter(({ result }) => result === "following").length,
  requested: of.followable.filter(({ result }) => result === "requested").length,
  moved: of.moved.length,
  unprovable: of.unprovable.length,
  onProfileOnly: of.onProfileOnly.length,
  followedAtHome: of.followedAtHome.length,
});

describe("the population", () => {
  it("has 1,000 followed accounts of which 240 declare an address", () => {
    expect(counts(truth)).toEqual({
      following: 1000,
      declaring: 240,
      declared: 248, // 234 shown on the list + 12 second addresses + 2 written in both forms
      provable: 214, // 170 + 12 + 10 split + 14 locked + 8 moved
      followed: 192,
      requested: 14,
      moved: 8,
      unprovable: 32,
      onProfileOnly: 6,
      followedAtHome: 5,
    });
    const sizes = Object.entries(truth.byOutcome).map(([outcome, addresses]) => [outcome, addresses.length]);
    expect(Object.fromEntries(sizes)).toEqual({
      found: 194,
      locked: 14,
      moved: 8,
      gone: 8,
      wrong: 14,
      down: 8,
      foreign: 2,
    });
  });

  it("has a second form at the true rate", () => {
    expect(counts(truthOf(makePopulation(1, "true-rate"), VIEWER))).toEqual({
      following: 1000,
      declaring: 20,
      declared: 21,
      provable: 18,
      followed: 16,
      requested: 1,
      moved: 1,
      unprovable: 3,
      onProfileOnly: 0,
      followedAtHome: 2,
    });
  });

  it("has the same counts for every seed, and the same people for the same seed", () => {
    expect(makePopulation(7, "declared").followed).toEqual(makePopulation(7, "declared").followed);
    for (const seed of [2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(counts(truthOf(makePopulation(seed, "declared"), VIEWER)), `seed ${seed}`).toEqual(counts(truth));
    }
  });

  it("gives every account a name and an id as X has them, each once", () => {
    const all = [...truth.following, ...truth.suggested];
    for (const { screenName, xId } of all) {
      expect(screenName).toMatch(/^\w{4,15}$/);
      expect(xId).toMatch(/^[1-9]\d{7,18}$/);
    }
    expect(new Set(all.map(({ screenName }) => screenName.toLowerCase())).size).toBe(all.length);
    expect(new Set(all.map(({ xId }) => xId)).size).toBe(all.length);
  });

  it("uses every spelling, every outcome's people and many languages", () => {
    const used = new Set(truth.declarations.map(({ spelling }) => spelling));
    expect(SPELLINGS.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
    expect(new Set(truth.declarations.map(({ field }) => field))).toEqual(
      new Set(["displayName", "bio", "location", "website", "bioLink"]),
    );
    expect(new Set(truth.following.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(15);
  });

  it("settles everyone who can be proven, and nobody who is wrong", () => {
    for (const { address, canonical, outcome } of truth.declarations) {
      const [user = "", host = ""] = address.split("@");
      const person = personAt(population.people, user, host);
      if (["wrong", "down", "foreign"].includes(outcome)) expect(person, address).toBeUndefined();
      else expect(person && addressOf(person), address).toBe(canonical);
    }
  });

  it("has a stranger of the same name wherever a careless reader would go", () => {
    const elsewhere = truth.declarations.filter(({ spelling }) => spelling.startsWith("seen-on-another"));
    expect(elsewhere.length).toBeGreaterThan(5);
    for (const { address, xId } of elsewhere) {
      const account = truth.following.find((each) => each.xId === xId);
      const words = `${account?.bio} ${account?.website}`;
      const other = /https:\/\/([^/]+)\/@\w+@/.exec(words)?.[1];
      const stranger = `${address.split("@")[0]}@${new URL(`https://${other}`).hostname}`;
      expect(truth.strangers).toContain(stranger);
    }
    const meant = new Set([...truth.declared, ...truth.provable, ...truth.onProfileOnly]);
    expect(truth.strangers.filter((address) => meant.has(address))).toEqual([]);
  });

  it("keeps hosts that must never be asked apart from instances", () => {
    const hosts = new Set(INSTANCES.map(({ host }) => host));
    expect(NEVER_ASKED.filter((host) => hosts.has(host))).toEqual([]);
  });

  it("replaces a link in a bio by a t.co address whose indices count code points", () => {
    const account = xAccount({ xId: "12345678", screenName: "someone" });
    const link = {
      typed: "teapot.example.com/@averyverylongname",
      expanded: "http://teapot.example.com/@averyverylongname",
    };
    const { text, urls } = shorten(`🐘🐘 ${link.typed} !`, [link], account.xId);
    expect(urls[0]?.display_url).toBe("teapot.example.com/@averyverylong…");
    expect([...text].slice(...(urls[0]?.indices ?? [])).join("")).toBe(urls[0]?.url);
  });
});
