import type { Candidate, EvidenceField } from "../../lib/domain/candidate.ts";
import type { KnownAccount } from "../../lib/domain/known-account.ts";
import type { LookupRow, MatchEntry } from "../../lib/store/schema.ts";
import { LANGUAGES } from "./people/languages.ts";
import { screenNames } from "./people/screen-names.ts";
import { type XAccount, xAccount } from "./people/x-account.ts";
import { Random } from "./random.ts";

/** Rows of the extension's database, by store, as browsing and proving leave them. */
export interface StoredPeople {
  readonly sightings: readonly KnownAccount[];
  readonly lookups: readonly LookupRow[];
  readonly matches: readonly MatchEntry[];
}

const HOSTS = [
  ...Array.from({ length: 12 }, () => "social.example.org"),
  ...Array.from({ length: 6 }, () => "art.example.net"),
  ...Array.from({ length: 3 }, () => "science.example.com"),
  ...Array.from({ length: 40 }, (_, i) => `town${i}.example.org`),
];
const FIRST_ID = 2_000_000_000;
const VIEWER = "1000000001";
const MINUTE_MS = 60_000;

/** `count` invented people who were found, one a minute, the last at `now` (ms since the epoch). One in ten is not sure, one in five not followed. */
export function storedPeople(count: number, now: number): StoredPeople {
  const random = new Random(7);
  const nextName = screenNames(random);
  const people = Array.from({ length: count }, (_, i) => storedPerson(random, nextName(), i, now - i * MINUTE_MS));
  return {
    sightings: people.map(({ sighting }) => sighting),
    lookups: people.map(({ lookup }) => lookup),
    matches: people.map(({ match }) => match),
  };
}

/** The addresses of those who are sure: whom the list selects all of. */
export function sureAddresses({ sightings }: StoredPeople): string[] {
  return sightings.flatMap(({ addresses, declaration }) =>
    declaration?.candidates.some(({ confidence }) => confidence === "high") ? addresses : [],
  );
}

/** The same people as a world has them, so that they can be followed there; whoever is at `moved` has gone elsewhere. */
export function inhabitants({ matches }: StoredPeople, moved?: string): XAccount[] {
  return matches.map(({ address }, i) => {
    const outcome = address === moved ? "moved" : "found";
    const declares = [{ address, canonical: address, spelling: "", field: "bio", outcome }] as const;
    return xAccount({ xId: String(FIRST_ID + i), screenName: `person${i}`, declares });
  });
}

function storedPerson(random: Random, screenName: string, i: number, foundAt: number) {
  const language = random.pickWeighted(LANGUAGES);
  const host = random.pick(HOSTS);
  const user = `${screenName.toLowerCase().replace(/^_/, "")}${i}`;
  const address = `${user}@${host}`;
  const [first, seconds] = random.pick(language.names);
  const displayName = `${first} ${random.pick(seconds)}`;
  const isSure = !random.chance(0.1);
  const text = `@${user}@${host}`;
  const field: EvidenceField = random.chance(0.2) ? "display-name" : random.chance(0.2) ? "location" : "bio";
  const bio = `${random
    .pick(language.sentences)
    .replace("{t}", random.pick(language.trades))
    .replace("{l}", random.pick(language.loves))} ${random.pick(language.cues)}${field === "bio" ? text : ""}`;
  const candidate: Candidate = {
    handle: { user, host },
    field,
    form: "address",
    text,
    confidence: isSure ? "high" : "low",
    reason: isSure ? "full-address" : "maybe-past",
  };
  const xId = String(FIRST_ID + i);
  const account = { address, actorUrl: `https://${host}/users/${user}`, profileUrl: `https://${host}/@${user}` };
  const sighting: KnownAccount = {
    xId,
    seenAt: foundAt,
    followedBy: random.chance(0.8) ? [VIEWER] : [],
    addresses: [address],
    maybeHosts: [],
    declaration: {
      sighting: {
        xId,
        screenName,
        displayName: field === "display-name" ? `${displayName} ${text}` : displayName,
        bio,
        links: [],
        location: field === "location" ? text : random.pick(language.places),
        followed: true,
      },
      candidates: [candidate],
    },
  };
  const lookup: LookupRow = {
    address,
    host,
    state: "done",
    attempts: 0,
    dueAt: foundAt + 30 * 24 * 60 * MINUTE_MS,
    outcome: { kind: "found", account },
  };
  return { sighting, lookup, match: { ...account, foundAt } satisfies MatchEntry };
}

/** Anything that runs a function in a page: the tests' own page, or Playwright's. */
interface Evaluator {
  evaluate<T, A>(f: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
}

/** Writes rows into the extension's database, from one of its pages that has opened it before. */
export async function storeRows(extensionPage: Evaluator, rows: Readonly<Record<string, readonly unknown[]>>) {
  for (const [store, all] of Object.entries(rows)) {
    for (let i = 0; i < all.length; i += 1_000) {
      await extensionPage.evaluate(putAll, { store, some: all.slice(i, i + 1_000) });
    }
  }
}

function putAll({ store, some }: { store: string; some: readonly unknown[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("flockover");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(store, "readwrite");
      for (const row of some) tx.objectStore(store).put(row);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
