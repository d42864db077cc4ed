import { addressOf, type Person } from "../people/person.ts";
import { accountEntity } from "./account-entity.ts";
import { ApiError, allowUser, answer, type Call, RECORD_NOT_FOUND, requireUser } from "./call.ts";

const READ_ACCOUNTS = "read read:accounts";
/** GET /api/v1/accounts takes no more ids than this (Mastodon 4.3+). */
const IDS_LIMIT = 40;

/** GET /api/v1/accounts/verify_credentials. */
export function verifyCredentials(call: Call): void {
  requireUser(call, `profile ${READ_ACCOUNTS}`);
  answer(call, {
    ...accountEntity(call.home.user, call.home),
    following_count: call.home.state.following().length,
    source: {
      privacy: "public",
      sensitive: false,
      language: null,
      note: "",
      fields: [],
      follow_requests_count: 0,
      attribution_domains: [],
      hide_collections: false,
      discoverable: true,
      indexable: false,
      quote_policy: "public",
    },
    role: { id: "-99", name: "", color: "", permissions: "65536", highlighted: false },
  });
}

/** GET /api/v1/accounts/lookup: whom this server has met; it asks nobody else. */
export function lookupAccount(call: Call): void {
  allowUser(call, READ_ACCOUNTS);
  const acct = (call.params.one("acct") ?? "").replace(/^@/, "").toLowerCase();
  const address = acct.includes("@") ? acct : `${acct}@${call.home.host}`;
  answer(call, accountEntity(known(call, address), call.home));
}

/** GET /api/v1/accounts/:id. */
export function showAccount(call: Call): void {
  allowUser(call, READ_ACCOUNTS);
  answer(call, accountEntity(personCalled(call), call.home));
}

/** GET /api/v1/accounts?id[]=…: unknown ids are left out. */
export function listAccounts(call: Call): void {
  allowUser(call, READ_ACCOUNTS);
  const ids = call.params.all("id");
  if (ids.length > IDS_LIMIT) throw new ApiError(422, `Validation failed: at most ${IDS_LIMIT} ids`);
  const people = ids.flatMap((id) => call.home.state.personById(id) ?? []);
  answer(
    call,
    people.map((person) => accountEntity(person, call.home)),
  );
}

/** GET /api/v1/accounts/:id/following, 40 a page and 80 at most; a next link follows every full page, even the last. */
export function listFollowing(call: Call): void {
  allowUser(call, READ_ACCOUNTS);
  const person = personCalled(call);
  const limit = Math.min(Number(call.params.one("limit") ?? 40) || 40, 80);
  const before = placeIn(call);
  const all = addressOf(person) === addressOf(call.home.user) ? call.home.state.following() : [];
  // A follow's own id is its place in time, counted from 1; the newest comes first.
  const follows = all.map((address, index) => ({ address, id: index + 1 })).reverse();
  const page = follows.filter(({ id }) => id < before).slice(0, limit);
  answer(
    call,
    page.flatMap(({ address }) => {
      const followed = call.home.state.person(address);
      return followed === undefined ? [] : [accountEntity(followed, call.home)];
    }),
    page.length === limit ? { Link: linkBefore(call, limit, page.at(-1)?.id ?? 0) } : {},
  );
}

/** The id of the follow before which a page begins. */
function placeIn({ params }: Call): number {
  const cursor = params.one("cursor");
  if (cursor !== undefined) return JSON.parse(Buffer.from(cursor, "base64url").toString()).id;
  return Number(params.one("max_id") ?? Number.POSITIVE_INFINITY);
}

/** The links of a page with follows after it. Pixelfed takes the two directions for each other, and links both from the second page on. */
function linkBefore({ home, exchange, params }: Call, limit: number, id: number): string {
  const page = `https://${home.host}${exchange.url.pathname}?limit=${limit}`;
  if (home.dress.followingPages === "next") return `<${page}&max_id=${id}>; rel="next"`;
  const cursor = (isFurther: boolean) =>
    Buffer.from(JSON.stringify({ id, _pointsToNextItems: isFurther })).toString("base64url");
  const back = params.has("cursor") ? `<${page}&cursor=${cursor(false)}>; rel="next", ` : "";
  return `${back}<${page}&cursor=${cursor(true)}>; rel="prev"`;
}

/** The person whose id the path names. */
export function personCalled(call: Call): Person {
  const person = call.home.state.personById(call.caught[0] ?? "");
  if (person === undefined || person.state === "gone") throw new ApiError(404, RECORD_NOT_FOUND);
  return person;
}

function known(call: Call, address: string): Person {
  const person = call.home.state.known.has(address) ? call.home.state.person(address) : undefined;
  if (person === undefined) throw new ApiError(404, RECORD_NOT_FOUND);
  return person;
}
