import type { FollowOutcome } from "../domain/follow-job.ts";
import type { FollowOptions } from "../domain/follow-options.ts";
import type { Budget } from "../domain/follow-pace.ts";
import type { Person } from "../domain/person.ts";
import { type Asker, addressOf, readPerson } from "./account-entity.ts";
import { search } from "./ask-about-people.ts";
import { type CallOptions, createClient, type RestClient } from "./client.ts";
import { type Failure, readFailure } from "./failure.ts";
import { readBudget, readPace, readReset } from "./pace.ts";
import { RelationshipEntity, readRelationship } from "./relationship.ts";

/** How a try ended, what the instance said of its limits, and until when it wants to be left alone (ms since the epoch), if it does. */
export interface FollowResult {
  readonly outcome: FollowOutcome;
  readonly budget?: Budget;
  readonly restUntil?: number;
}

export interface FindResult extends Omit<FollowResult, "outcome"> {
  readonly outcome: FollowOutcome | { readonly kind: "found"; readonly person: Person };
}

/**
 * Has the instance resolve `address` (`user@host`, as their own server names them), and takes the account that carries exactly this
 * address: a search also returns people with similar names, who are strangers. Never throws.
 */
export async function findPerson(asker: Asker, address: string, { now, timeoutMs }: CallOptions): Promise<FindResult> {
  try {
    const client = createClient(asker.instance, { token: asker.token, timeoutMs });
    const { accounts, headers } = await search(client, address);
    const entity = accounts.find(({ acct }) => addressOf(acct, asker) === address);
    const pace = readPace(headers, now());
    if (entity === undefined) return { outcome: { kind: "unresolved" }, ...pace };
    return { outcome: { kind: "found", person: readPerson(entity, asker, now()) }, ...pace };
  } catch (error) {
    return readSearchFailure(readFailure(error), now());
  }
}

/**
 * Follows the person with this id at the instance. Following somebody twice does no harm (Mastodon, app/services/follow_service.rb). What
 * `options` leave out is as the instance has it. Never throws.
 */
export function followPerson(
  asker: Asker,
  homeId: string,
  options: CallOptions,
  { hidesBoosts, notifies }: FollowOptions = {},
): Promise<FollowResult> {
  const params = { ...(hidesBoosts && { reblogs: false }), ...(notifies && { notify: true }) };
  return change(asker, options, async (client) => {
    const { data, headers } = await client.v1.accounts.$select(homeId).follow.$raw(params);
    const relationship = readRelationship(RelationshipEntity.parse(data));
    return { kind: relationship === "none" ? "refused" : relationship, headers };
  });
}

/** Takes back a follow, or the request for one. Never throws. */
export async function unfollowPerson(asker: Asker, homeId: string, options: CallOptions): Promise<FollowResult> {
  const result = await change(asker, options, async (client) => {
    const { headers } = await client.v1.accounts.$select(homeId).unfollow.$raw();
    return { kind: "unfollowed", headers };
  });
  // Who is gone is followed by nobody.
  return result.outcome.kind === "gone" ? { outcome: { kind: "unfollowed" } } : result;
}

/** Makes a call that changes how the account stands to somebody. */
async function change(
  asker: Asker,
  { now, timeoutMs }: CallOptions,
  call: (client: RestClient) => Promise<{
    readonly kind: "following" | "requested" | "refused" | "unfollowed";
    readonly headers: Headers;
  }>,
): Promise<FollowResult> {
  try {
    const { kind, headers } = await call(createClient(asker.instance, { token: asker.token, timeoutMs }));
    return { outcome: { kind }, ...readPace(headers, now()) };
  } catch (error) {
    return readFollowFailure(readFailure(error), now());
  }
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
export function readOwnTrouble(failure: Failure, now: number): FollowResult | undefined {
  if (failure.kind === "no-answer") return undefined;
  const { status, message, headers } = failure;
  if (status === 429 || /can only follow \d+ users per hour/i.test(message)) {
    const [budget, retryAt] = [readBudget(headers, now), readReset(headers, now)];
    return { outcome: { kind: "rate-limited", retryAt }, ...(budget && { budget }), restUntil: retryAt };
  }
  const isOurs = /authorized scopes|^your (?:login|account) |requires an authenticated user/i.test(message);
  if (status === 401 || ((status === 403 || status === 422) && isOurs)) return { outcome: { kind: "signed-out" } };
  return undefined;
}
