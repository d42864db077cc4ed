import { INSTANCES, type ServerKind } from "../fediverse/instances.ts";
import { actorOf, pageOf } from "../fediverse/jrd.ts";
import { addressOf, type Person } from "../people/person.ts";
import { profileTexts } from "../people/profile-texts.ts";
import { hashOf } from "../random.ts";
import type { Home } from "./call.ts";
import { accountId } from "./home-state.ts";

const KINDS: ReadonlyMap<string, ServerKind> = new Map(INSTANCES.map(({ host, kind }) => [host, kind]));

/** `user` for a local person and `user@host` for a remote one, with the capitals of their own server. */
function acctOf(person: Person, { host }: Pick<Home, "host">): string {
  return person.host === host ? person.user : `${person.user}@${person.host}`;
}

/** A person as Mastodon's `Account`. Dates are fixed: they depend on the person and never on the day of the run. */
export function accountEntity(person: Person, home: Pick<Home, "host" | "state">): Record<string, unknown> {
  const address = addressOf(person);
  const hash = hashOf(address);
  const kind = KINDS.get(person.webHost) ?? "mastodon";
  const picture = `https://${home.host}/avatars/${hash % 360}.svg`;
  const header = `https://${home.host}/headers/plain.svg`;
  const movedTo = person.movedTo === undefined ? undefined : home.state.person(person.movedTo);
  return {
    id: accountId(address),
    username: person.user,
    acct: acctOf(person, home),
    display_name: person.displayName,
    locked: person.state === "locked",
    bot: person.bot,
    discoverable: true,
    indexable: false,
    group: false,
    hide_collections: false,
    noindex: false,
    created_at: `2022-11-${String((hash % 28) + 1).padStart(2, "0")}T00:00:00.000Z`,
    ...profileTexts(person),
    url: pageOf(person, kind),
    uri: actorOf(person, kind),
    avatar: picture,
    avatar_static: picture,
    header,
    header_static: header,
    followers_count: hash % 900,
    following_count: hash % 400,
    statuses_count: hash % 3000,
    last_status_at: `2026-0${(hash % 9) + 1}-15`,
    emojis: [],
    roles: [],
    ...(movedTo === undefined ? {} : { moved: accountEntity(movedTo, home) }),
  };
}
