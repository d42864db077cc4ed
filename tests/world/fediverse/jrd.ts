import type { Person } from "../people/person.ts";
import { hashOf } from "../random.ts";
import type { ServerKind } from "./instances.ts";

interface JrdLink {
  readonly rel: string;
  readonly type?: string;
  readonly href?: string;
  readonly template?: string;
}

/** A person's WebFinger document (RFC 7033, 4.4). */
export interface Jrd {
  readonly subject: string;
  readonly aliases: readonly string[];
  readonly links: readonly JrdLink[];
}

/** Address of the person's actor: the id in ActivityPub. */
export function actorOf(person: Person, kind: ServerKind): string {
  const base = `https://${person.webHost}`;
  switch (kind) {
    case "misskey":
      return `${base}/users/${hashOf(person.user).toString(36)}`;
    case "friendica":
      return `${base}/profile/${person.user}`;
    case "mastodon":
      // Newer servers have ids without the name in them: nobody may read a name out of it.
      return hashOf(person.user) % 5 === 0
        ? `${base}/ap/users/1${String(hashOf(person.user)).padStart(17, "0")}`
        : `${base}/users/${person.user}`;
    default:
      return `${base}/users/${person.user}`;
  }
}

/** Address of the page that people look at. */
export function pageOf(person: Person, kind: ServerKind): string {
  const base = `https://${person.webHost}`;
  if (kind === "friendica") return `${base}/profile/${person.user}`;
  if (kind === "pixelfed") return `${base}/${person.user}`;
  if (kind === "pleroma") return `${base}/users/${person.user}`;
  return `${base}/@${person.user}`;
}

/** The document as the person's own server writes it, with the capitals it keeps. */
export function jrdOf(person: Person, kind: ServerKind): Jrd {
  const actor = actorOf(person, kind);
  const page = pageOf(person, kind);
  return {
    subject: `acct:${person.user}@${person.host}`,
    aliases: [...new Set([page, actor])],
    links: [
      { rel: "http://webfinger.net/rel/profile-page", type: "text/html", href: page },
      { rel: "self", type: "application/activity+json", href: actor },
      {
        rel: "http://ostatus.org/schema/1.0/subscribe",
        template: `https://${person.webHost}/authorize_interaction?uri={uri}`,
      },
    ],
  };
}
