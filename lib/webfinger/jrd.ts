import { z } from "zod/mini";
import { type Handle, parseHandle } from "../domain/handle.ts";
import type { ProvenAccount } from "../domain/lookup.ts";
import { parseJson } from "../domain/parse-json.ts";
import { isAskable } from "./ask-host.ts";

/** What a link does not have may be missing, null, or of another type: some servers write every member of every link. */
const linkText = z.catch(z.string().check(z.maxLength(2_000)), "");

/** RFC 7033 section 4.4, as far as it is used; one odd link must not spoil the others, so links are read one by one. */
const Jrd = z.object({
  subject: z.string().check(z.maxLength(500)),
  links: z.array(z.unknown()).check(z.maxLength(200)),
});
const Link = z.object({
  rel: z.string(),
  href: linkText,
  type: linkText,
  /** In place of `href`, with `{uri}` in it (OStatus 1.0, and host-meta before it). */
  template: linkText,
});

/** The media types of an ActivityPub actor (ActivityPub section 3.2; Mastodon, app/lib/webfinger.rb). */
const ACTOR_TYPES: ReadonlySet<string> = new Set([
  "application/activity+json",
  'application/ld+json;profile="https://www.w3.org/ns/activitystreams"',
]);

/** OStatus 1.0, section 2.2: how a person tells their own server whom they want to follow. */
const SUBSCRIBE = "http://ostatus.org/schema/1.0/subscribe";

/** What a JRD says of a person of the fediverse. */
export interface Jrd {
  readonly subject: Handle;
  readonly account: Omit<ProvenAccount, "address">;
}

/** Reads a JRD, or returns undefined where the text is not one of an ActivityPub account. URLs that are not public https are left out. */
export function parseJrd(text: string): Jrd | undefined {
  const parsed = Jrd.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const subject = parseHandle(parsed.data.subject);
  const links = parsed.data.links.flatMap((link) => Link.safeParse(link).data ?? []);
  const actor = links.find(({ rel, type, href }) => rel === "self" && isActorType(type) && isAskable(href));
  if (subject === undefined || actor === undefined) return undefined;
  const hrefOf = (relation: string) => links.find(({ rel, href }) => rel === relation && isAskable(href))?.href;
  const profileUrl = hrefOf("http://webfinger.net/rel/profile-page");
  const avatarUrl = hrefOf("http://webfinger.net/rel/avatar");
  const subscribe = links.find(({ rel, template }) => rel === SUBSCRIBE && isSubscribeTemplate(template))?.template;
  return {
    subject,
    account: {
      actorUrl: actor.href,
      ...(profileUrl && { profileUrl }),
      ...(avatarUrl && { avatarUrl }),
      ...(subscribe && { subscribeTemplate: subscribe }),
    },
  };
}

/** `{uri}` stands in the query or the path, never in the host: what is before it is an address by itself. */
function isSubscribeTemplate(template: string): boolean {
  const [before = "", ...after] = template.split("{uri}");
  return after.length === 1 && isAskable(before) && new URL(before).href === before;
}

function isActorType(type: string): boolean {
  return ACTOR_TYPES.has(type.toLowerCase().replace(/\s*;\s*/, ";"));
}
