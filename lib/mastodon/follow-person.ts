import { z } from "zod/mini";
import type { FollowOutcome } from "../domain/follow-job.ts";
import { formatAddress, parseHandle } from "../domain/handle.ts";
import { createClient, type RestClient } from "./client.ts";
import { type Failure, readFailure } from "./failure.ts";
import { readReset, readRest } from "./pace.ts";

/** The parts of Mastodon's entities that are used, in masto's camel case. */
const FoundAccount = z.object({
  id: z.string(),
  acct: z.string(),
  moved: z.optional(z.nullable(z.object({ acct: z.string() }))),
});
const SearchResult = z.object({ accounts: z.array(FoundAccount) });
const Relationship = z.object({ following: z.boolean(), requested: z.optional(z.boolean()) });

/** Who follows: an account of the user, with the token that its instance issued. */
export interface Follower {
  /** `user@host`; the host is that of all addresses which the instance writes without one. */
  readonly id: string;
  readonly instance: string;
  readonly token: string;
}

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
export async function followPerson(follower: Follower, address: string, now: () => number): Promise<FollowResult> {
  const client = createClient(follower.instance, follower.token);
  try {
    const found = await resolve(client, follower, address);
    if (found === undefined) return { outcome: { kind: "unresolved" } };
    if (found.moved) return { outcome: { kind: "moved", to: fullAddress(found.moved.acct, follower) } };
    const { data, headers } = await client.v1.accounts.$select(found.id).follow.$raw();
    const { following, requested } = Relationship.parse(data);
    const outcome: FollowOutcome = following ? { kind: "following" } : { kind: requested ? "requested" : "refused" };
    const restUntil = readRest(headers, now());
    return restUntil === undefined ? { outcome } : { outcome, restUntil };
  } catch (error) {
    return readFollowFailure(readFailure(error), now());
  }
}

async function resolve(client: RestClient, follower: Follower, address: string) {
  const result = await client.v2.search.list({ q: address, type: "accounts", resolve: true, limit: 5 });
  const { accounts } = SearchResult.parse(result);
  return accounts.find(({ acct }) => fullAddress(acct, follower) === address);
}

/** `user@host` in the form of our own keys; instances name their own people without a host. */
function fullAddress(acct: string, follower: Follower): string {
  const handle = parseHandle(acct.includes("@") ? acct : acct + follower.id.slice(follower.id.indexOf("@")));
  return handle === undefined ? acct : formatAddress(handle);
}

/** The statuses and sentences of Mastodon's app/controllers/concerns/api/error_handling.rb and app/validators/follow_limit_validator.rb. */
function readFollowFailure(failure: Failure, now: number): FollowResult {
  if (failure.kind === "no-answer") return { outcome: { kind: "unreachable" } };
  const { status, message, headers } = failure;
  if (status === 429) {
    const retryAt = readReset(headers, now);
    return { outcome: { kind: "rate-limited", retryAt }, restUntil: retryAt };
  }
  if (status === 401 || (status === 403 && /authorized scopes/i.test(message)))
    return { outcome: { kind: "signed-out" } };
  if (status === 403) return { outcome: { kind: "refused" } };
  if (status === 404 || status === 410) return { outcome: { kind: "gone" } };
  if (status === 422)
    return { outcome: { kind: /cannot follow more than/i.test(message) ? "limit-reached" : "refused" } };
  return { outcome: { kind: "unreachable" } };
}
