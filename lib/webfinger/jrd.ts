import { z } from "zod/mini";
import { type Handle, parseHandle } from "../domain/handle.ts";
import { isAskable } from "./ask-host.ts";

/** RFC 7033 section 4.4, as far as it is used; one odd link must not spoil the others, so links are read one by one. */
const Jrd = z.object({
  subject: z.string().check(z.maxLength(500)),
  links: z.array(z.unknown()).check(z.maxLength(200)),
});
const Link = z.object({
  rel: z.string(),
  href: z.string().check(z.maxLength(2_000)),
  type: z.optional(z.nullable(z.string())),
});

/** The media types of an ActivityPub actor (ActivityPub section 3.2; Mastodon, app/lib/webfinger.rb). */
const ACTOR_TYPES: ReadonlySet<string> = new Set([
  "application/activity+json",
  'application/ld+json;profile="https://www.w3.org/ns/activitystreams"',
]);

/** What a JRD says of a person of the fediverse. */
export interface Jrd {
  readonly subject: Handle;
  readonly actorUrl: string;
  readonly profileUrl?: string;
}

/** Reads a JRD, or returns undefined where the text is not one of an ActivityPub account. URLs that are not public https are left out. */
export function parseJrd(text: string): Jrd | undefined {
  const parsed = Jrd.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const subject = parseHandle(parsed.data.subject);
  const links = parsed.data.links.flatMap((link) => Link.safeParse(link).data ?? []);
  const actor = links.find(({ rel, type, href }) => rel === "self" && isActorType(type) && isAskable(href));
  if (subject === undefined || actor === undefined) return undefined;
  const profile = links.find(({ rel, href }) => rel === "http://webfinger.net/rel/profile-page" && isAskable(href));
  return { subject, actorUrl: actor.href, ...(profile === undefined ? {} : { profileUrl: profile.href }) };
}

function isActorType(type: string | null | undefined): boolean {
  return typeof type === "string" && ACTOR_TYPES.has(type.toLowerCase().replace(/\s*;\s*/, ";"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
