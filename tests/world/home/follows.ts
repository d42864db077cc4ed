import { addressOf } from "../people/person.ts";
import { personCalled } from "./accounts.ts";
import { ApiError, answer, type Call, NOT_ALLOWED, requireUser } from "./call.ts";
import { accountId } from "./home-state.ts";
import { BUCKETS, rateLimitHeaders } from "./rate-limits.ts";

const WRITE_FOLLOWS = "follow write write:follows";
/** Mastodon's default of MAX_FOLLOWS_THRESHOLD. */
const FOLLOW_LIMIT = 7500;

/** POST /api/v1/accounts/:id/follow. Only a new follow costs quota of the day. */
export function follow(call: Call): void {
  requireUser(call, WRITE_FOLLOWS);
  const { state, limits, host, user, dress } = call.home;
  const person = personCalled(call);
  const address = addressOf(person);
  state.countFollowCall(address);
  if (address === addressOf(user)) throw new ApiError(403, "Following your own account is not allowed");
  if (person.state === "moved" || state.blockedBy.has(address)) throw new ApiError(403, NOT_ALLOWED);
  if (state.relationTo(address) === undefined) {
    if (state.following().length >= FOLLOW_LIMIT) {
      throw new ApiError(422, `Validation failed: You cannot follow more than ${FOLLOW_LIMIT} people`);
    }
    if (dress.hasRateLimits && limits.peek(BUCKETS.follows, host).remaining === 0) {
      overrideHeaders(call);
      throw new ApiError(429, "Too many requests");
    }
    limits.count(BUCKETS.follows, host);
    const isAsked = person.state === "locked" || (dress.follows === "requested first" && person.host !== host);
    state.follow(address, isAsked ? "requested" : "following");
  }
  const { params } = call;
  const showsBoosts = !params.has("reblogs") || params.flag("reblogs");
  if (!showsBoosts || params.flag("notify")) {
    state.followedHow.set(address, { showsBoosts, notifies: params.flag("notify") });
  }
  overrideHeaders(call);
  answer(call, relationship(call, address));
}

/** The day's bucket is told instead of the calls' bucket, unless that one has less left. */
function overrideHeaders({ home, exchange }: Call): void {
  if (!home.dress.hasRateLimits) return;
  const day = home.limits.peek(BUCKETS.follows, home.host);
  const told = Number(exchange.response.getHeader("X-RateLimit-Remaining") ?? Number.POSITIVE_INFINITY);
  if (told < day.remaining) return;
  for (const [name, value] of Object.entries(rateLimitHeaders(day))) exchange.response.setHeader(name, value);
}

/** POST /api/v1/accounts/:id/unfollow: takes back a follow or a request. */
export function unfollow(call: Call): void {
  requireUser(call, WRITE_FOLLOWS);
  const address = addressOf(personCalled(call));
  call.home.state.unfollow(address);
  answer(call, relationship(call, address));
}

/** GET /api/v1/accounts/relationships?id[]=…: Mastodon has no maximum; no promise of order, unknown ids left out. */
export function listRelationships(call: Call): void {
  requireUser(call, "read read:follows");
  const asked = call.params.all("id").slice(0, call.home.dress.relationshipsAtOnce);
  const people = asked.flatMap((id) => call.home.state.personById(id) ?? []);
  answer(
    call,
    people.map((person) => relationship(call, addressOf(person))),
  );
}

function relationship({ home }: Call, address: string): object {
  const relation = home.state.relationTo(address);
  const how = home.state.followedHow.get(address);
  return {
    id: accountId(address),
    following: relation === "following",
    showing_reblogs: relation === "following" && how?.showsBoosts !== false,
    notifying: how?.notifies === true,
    languages: null,
    followed_by: false,
    blocking: false,
    blocked_by: false,
    muting: false,
    muting_notifications: false,
    muting_expires_at: null,
    requested: relation === "requested",
    requested_by: false,
    domain_blocking: false,
    endorsed: false,
    note: "",
  };
}
