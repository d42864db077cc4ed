import { z } from "zod/mini";
import type { Budget } from "../domain/follow-pace.ts";
import type { PeopleAnswer, PeopleQuestion } from "../domain/people-question.ts";
import type { Relationship } from "../domain/person.ts";
import { AccountEntity, type Asker, addressOf, readPerson } from "./account-entity.ts";
import { type CallOptions, createClient, type RestClient } from "./client.ts";
import { type Failure, readFailure } from "./failure.ts";
import { isSilence } from "./find-instance.ts";
import { readBudget, readPace, readReset } from "./pace.ts";
import { readEntries } from "./read-entries.ts";
import { RelationshipEntity, readRelationship } from "./relationship.ts";

/** The longest page that Mastodon gives (app/controllers/api/v1/accounts/following_accounts_controller.rb). */
const PAGE_LENGTH = 80;

const RelationshipOf = z.extend(RelationshipEntity, { id: z.string() });
const SearchResult = z.object({ accounts: z.unknown() });

/** What an answer says, and until when the instance wants to be left alone (ms since the epoch), if it does. */
export interface PeopleResult {
  readonly answer: PeopleAnswer;
  readonly budget?: Budget;
  readonly restUntil?: number;
}

interface Read {
  readonly answer: PeopleAnswer;
  readonly headers: Headers;
}

/** Asks the instance of `asker` one thing about people. Never throws. */
export async function askAboutPeople(
  asker: Asker,
  question: PeopleQuestion,
  options: CallOptions,
): Promise<PeopleResult> {
  const { now } = options;
  try {
    const { answer, headers } = await ask(asker, question, options);
    return { answer, ...readPace(headers, now()) };
  } catch (error) {
    return readTrouble(readFailure(error), now());
  }
}

function ask(asker: Asker, question: PeopleQuestion, options: CallOptions): Promise<Read> {
  switch (question.kind) {
    case "following":
      return askFollowing(asker, question.cursor, options);
    case "relationships":
      return askRelationships(asker, question.homeIds, options);
    case "person":
      return askPerson(asker, question.address, options);
  }
}

/** One page of whom the account follows, the newest first. Requests that wait for an answer are not among them. */
async function askFollowing(asker: Asker, cursor = "", { now, timeoutMs }: CallOptions): Promise<Read> {
  const client = createClient(asker.instance, { token: asker.token, timeoutMs });
  const query = { limit: PAGE_LENGTH, ...Object.fromEntries(new URLSearchParams(cursor)) };
  const { data, headers } = await client.v1.accounts.$select(asker.homeId).following.list.$raw(query);
  const people = readEntries(AccountEntity, data).map((entity) => readPerson(entity, asker, now()));
  const next = readNextCursor(headers.get("Link"));
  // A page without anybody, or the same again, is the last, whatever its link says.
  const isLast = data.length === 0 || next === cursor;
  return { answer: { kind: "following", people, ...(next !== undefined && !isLast && { next }) }, headers };
}

/**
 * How the account stands to these people. Where the instance fails for all of them and not for the account itself, one of them may be at fault
 * (Pixelfed told of nobody where one was gone), or they are too many for it: they are asked for in parts then, and who is odd is left out.
 */
async function askRelationships(asker: Asker, homeIds: readonly string[], { timeoutMs }: CallOptions): Promise<Read> {
  const client = createClient(asker.instance, { token: asker.token, timeoutMs });
  const byHomeId = new Map<string, Relationship>();
  let headers = new Headers();
  const ask = async (ids: readonly string[]): Promise<void> => {
    const answer = await client.v1.accounts.relationships.fetch.$raw({ id: [...ids] });
    headers = answer.headers;
    for (const one of readEntries(RelationshipOf, answer.data)) byHomeId.set(one.id, readRelationship(one));
  };
  const askInParts = async (ids: readonly string[]): Promise<void> => {
    const half = ids.length >> 1;
    if (half === 0) return;
    for (const part of [ids.slice(0, half), ids.slice(half)])
      await ask(part).catch((error) => (mayBeOfOne(error) ? askInParts(part) : Promise.reject(error)));
  };
  try {
    await ask(homeIds);
  } catch (error) {
    if (!mayBeOfOne(error)) throw error;
    await ask([asker.homeId]);
    await askInParts(homeIds);
  }
  return { answer: { kind: "relationships", byHomeId }, headers };
}

/** The instance itself has failed, or refused: not a proxy before it, nor for want of a token or of calls. */
function mayBeOfOne(error: unknown): boolean {
  const failure = readFailure(error);
  return failure.kind === "status" && failure.status <= 500 && failure.status !== 401 && failure.status !== 429;
}

async function askPerson(asker: Asker, address: string, { now, timeoutMs }: CallOptions): Promise<Read> {
  const isMeant = (entity: AccountEntity) => addressOf(entity.acct, asker) === address;
  const { found, headers } = await findAtHome(asker, address, isMeant, timeoutMs);
  return { answer: { kind: "person", person: found && readPerson(found, asker, now()) }, headers };
}

/**
 * First whether the instance has met the person, without the token: that is answered from its database, and does not use up the calls that
 * following needs. Only then it is made to look the person up where they live. `isMeant` decides: a person of a similar name is a stranger.
 * Rejects with what `readFailure` reads.
 */
export async function findAtHome(
  asker: Asker,
  address: string,
  isMeant: (entity: AccountEntity) => boolean,
  timeoutMs?: number,
): Promise<{ found: AccountEntity | undefined; headers: Headers }> {
  const met = await lookup(createClient(asker.instance, { timeoutMs }), address);
  if (met !== undefined && isMeant(met.data)) return { found: met.data, headers: met.headers };
  const { accounts, headers } = await search(createClient(asker.instance, { token: asker.token, timeoutMs }), address);
  return { found: accounts.find(isMeant), headers };
}

async function lookup(client: RestClient, address: string) {
  try {
    const { data, headers } = await client.v1.accounts.lookup.$raw({ acct: address });
    return { data: AccountEntity.parse(data), headers };
  } catch (error) {
    const failure = readFailure(error);
    // Not met (404), or not told without a token (401, 403), or no such call at all: servers say that in many ways.
    const isTrouble =
      failure.kind === "no-answer"
        ? isSilence(failure.cause)
        : failure.status === 429 || (failure.status >= 500 && failure.status !== 501);
    if (isTrouble) throw error;
    return undefined;
  }
}

/** Has the instance look the person up where they live; what it finds besides are people of similar names. Rejects as above. */
export async function search(client: RestClient, address: string) {
  const query = { q: address, type: "accounts", resolve: true, limit: 5 } as const;
  const { data, headers } = await client.v2.search.list.$raw(query);
  return { accounts: readEntries(AccountEntity, SearchResult.parse(data).accounts), headers };
}

function readTrouble(failure: Failure, now: number): PeopleResult {
  if (failure.kind === "no-answer") return { answer: { kind: "silent" } };
  const { status, headers } = failure;
  if (status === 401) return { answer: { kind: "signed-out" } };
  const budget = readBudget(headers, now);
  if (status === 429)
    return { answer: { kind: "silent" }, ...(budget && { budget }), restUntil: readReset(headers, now) };
  return { answer: { kind: status >= 500 || !failure.isJson ? "silent" : "refused" }, ...(budget && { budget }) };
}

/** How pages are linked: Mastodon's way, and that of Pixelfed, which takes the two directions for each other. */
const PLACE_OF: ReadonlyMap<string, string> = new Map([
  ["next", "max_id"],
  ["prev", "cursor"],
]);

/** Where the next page begins (RFC 8288), in the form of a query: opaque. */
function readNextCursor(link: string | null): string | undefined {
  for (const [, target = "", rel = ""] of (link ?? "").matchAll(/<([^>]*)>\s*;[^,]*\brel="?(\w+)/gi)) {
    const name = PLACE_OF.get(rel.toLowerCase());
    if (name === undefined || !URL.canParse(target, "https://localhost")) continue;
    const place = new URL(target, "https://localhost").searchParams.get(name);
    if (place !== null) return String(new URLSearchParams({ [name]: place }));
  }
  return undefined;
}
