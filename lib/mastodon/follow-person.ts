import { z } from "zod/mini";
import type { FollowOutcome } from "../domain/follow-job.ts";
import { AccountEntity, type Asker, addressOf } from "./account-entity.ts";
import { CALL_TIMEOUT_MS, createClient, type RestClient } from "./client.ts";
import { type Failure, readFailure } from "./failure.ts";
import { readReset, readRest } from "./pace.ts";
import { RelationshipEntity, readRelationship } from "./relationship.ts";

const SearchResult = z.object({ accounts: z.array(AccountEntity) });

/** How the try ended, and until when the instance wants to be left alone (ms since the epoch), if it does. */
export interface FollowResult {
  readonly outcome: FollowOutcome;
  readonly restUntil?: number;
}

/**
 * Follows the person at `address` (`user@host`, as their own server names them): has the instance resolve the address, takes
 * the account that carries exactly this address (a search also returns people with similar names: strangers), and follows it. Following
 * somebody twice does no harm (Mastodon, app/services/follow_service.rb). Never throws.
 */
export async function followPerson(
  follower: Asker,
  address: string,
  now: () => number,
  timeoutMs = CALL_TIMEOUT_MS,
): Promise<FollowResult> {
  const client = createClient(follower.instance, { token: follower.token, timeoutMs });
  try {
    const { found, restUntil } = await resolve(client, follower, address, now);
    if (found === undefined) return resting({ kind: "unresolved" }, restUntil);
    if (found.moved) return resting({ kind: "moved", to: addressOf(found.moved.acct, follower) }, restUntil);
    // The search took the last call of the window: the next would only be refused.
    if (restUntil !== undefined) return resting({ kind: "rate-limited", retryAt: restUntil }, restUntil);
    return await follow(client, found.id, now);
  } catch (error) {
    return readSearchFailure(readFailure(error), now());
  }
}

async function resolve(client: RestClient, follower: Asker, address: string, now: () => number) {
  const query = { q: address, type: "accounts", resolve: true, limit: 5 } as const;
  const { data, headers } = await client.v2.search.list.$raw(query);
  const { accounts } = SearchResult.parse(data);
  const found = accounts.find(({ acct }) => addressOf(acct, follower) === address);
  return { found, restUntil: readRest(headers, now()) };
}

async function follow(client: RestClient, id: string, now: () => number): Promise<FollowResult> {
  try {
    const { data, headers } = await client.v1.accounts.$select(id).follow.$raw();
    const relationship = readRelationship(RelationshipEntity.parse(data));
    const outcome: FollowOutcome = { kind: relationship === "none" ? "refused" : relationship };
    return resting(outcome, readRest(headers, now()));
  } catch (error) {
    return readFollowFailure(readFailure(error), now());
  }
}

function resting(outcome: FollowOutcome, restUntil: number | undefined): FollowResult {
  return restUntil === undefined ? { outcome } : { outcome, restUntil };
}

/** What goes wrong with the search is never about the person, who is only looked for. */
function readSearchFailure(failure: Failure, now: number): FollowResult {
  return readOwnTrouble(failure, now) ?? { outcome: { kind: "unreachable" } };
}

/**
 * The statuses and sentences of Mastodon's app/controllers/concerns/api/error_handling.rb and app/validators/follow_limit_validator.rb;
 * Pixelfed says with 400 what it lets nobody follow. Only the application itself, in JSON, has a last word about a person: a page in HTML may be that
 * of a proxy, and is tried later.
 */
function readFollowFailure(failure: Failure, now: number): FollowResult {
  const own = readOwnTrouble(failure, now);
  if (own !== undefined) return own;
  if (failure.kind === "no-answer" || !failure.isJson) return { outcome: { kind: "unreachable" } };
  const { status, message } = failure;
  if (status === 404 || status === 410) return { outcome: { kind: "gone" } };
  if (status === 400 || status === 422)
    return { outcome: { kind: isFollowLimit(message) ? "limit-reached" : "refused" } };
  return { outcome: { kind: status === 403 ? "refused" : "unreachable" } };
}

function isFollowLimit(message: string): boolean {
  return /cannot follow more than/i.test(message);
}

/**
 * Trouble of the account that follows, which every other call would meet as well: its calls are used up, or its token is no good. 401 counts
 * in HTML too (snac). A user whom the instance has locked out (`require_user!` of Mastodon) reads why when they sign in again.
 */
function readOwnTrouble(failure: Failure, now: number): FollowResult | undefined {
  if (failure.kind === "no-answer") return undefined;
  const { status, message, headers } = failure;
  if (status === 429 || /can only follow \d+ users per hour/i.test(message)) {
    const retryAt = readReset(headers, now);
    return { outcome: { kind: "rate-limited", retryAt }, restUntil: retryAt };
  }
  const isOurs = /authorized scopes|^your (?:login|account) |requires an authenticated user/i.test(message);
  if (status === 401 || ((status === 403 || status === 422) && isOurs)) return { outcome: { kind: "signed-out" } };
  return undefined;
}
