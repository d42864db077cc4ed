import type { Sighting } from "../domain/sighting.ts";
import { BIO_LIMIT, LINKS_LIMIT, NAME_LIMIT } from "./account-limits.ts";
import { asBoolean, asObject, asText, asWebUrl, type JsonObject } from "./json.ts";
import { expandShortLinks, isShortLink, readShortLinks, type ShortLink } from "./short-links.ts";

const PINNED_LIMIT = 10;

const X_ID = /^\d{1,20}$/;
const SCREEN_NAME = /^\w{1,20}$/;

/** A sighting in the making: optional fields come last, and stay absent rather than undefined. */
type Draft = { -readonly [Field in keyof Sighting]: Sighting[Field] };

/** What one user object of an X answer says: the sighting, and which posts the account has pinned. */
export interface UserObject {
  readonly sighting: Sighting;
  readonly pinnedPostIds: readonly string[];
}

/**
 * Fields of a user object whose contents `readUserObject` has read, or that are known to hold no other account (all layouts, as
 * recorded March 2025 to October 2026). They are four fifths of what a list of people consists of, so the walk leaves them out.
 * `affiliates_highlighted_label`, `timeline` and whatever comes new tomorrow are not among them.
 */
export const READ_USER_FIELDS: ReadonlySet<string> = new Set([
  "action_counts",
  "avatar",
  "banner",
  "core",
  "dm_permissions",
  "entities",
  "legacy",
  "location",
  "media_permissions",
  "notifications_settings",
  "pinned_items",
  "privacy",
  "profile_bio",
  "profile_metadata",
  "profile_translation",
  "relationship_counts",
  "relationship_perspectives",
  "tipjar_settings",
  "tweet_counts",
  "verification",
  "website",
]);

/**
 * Reads one user object in any layout, or returns undefined where it is not one. The layouts (dates as observed):
 *
 *     v0  the flat object of the 1.1 API (`id_str`, `screen_name`, `description`)
 *     v1  until May 2025: everything under `legacy`
 *     v2  from June 2025: names in `core`, `avatar`, `location.location`, `relationship_perspectives`; the bio still in `legacy`
 *     v3  from August 2026: no `legacy`; `profile_bio`, `website`, `pinned_items`
 *
 * Fields move one at a time, and different surfaces move at different times, so each field is looked for in all of its places,
 * the newest first; the empty string counts as absent.
 */
export function readUserObject(user: JsonObject): UserObject | undefined {
  const core = asObject(user.core);
  const legacy = asObject(user.legacy);
  const screenName = core?.screen_name || legacy?.screen_name || user.screen_name;
  if (typeof screenName !== "string" || !SCREEN_NAME.test(screenName)) return undefined;
  const xId = user.rest_id ?? user.id_str;
  if (typeof xId !== "string" || !X_ID.test(xId)) return undefined;
  // A mention inside a post is `{ id_str, screen_name, name }`: nothing that a sighting could tell.
  const isFlat = user.rest_id === undefined;
  if (isFlat && user.description === undefined && user.profile_image_url_https === undefined) return undefined;

  const profileBio = asObject(user.profile_bio);
  const newest = asObject(profileBio?.entities);
  const older = asObject(legacy?.entities);
  const oldest = asObject(user.entities);
  const bioLinks = readShortLinks(
    findUrls(newest?.description) ?? findUrls(older?.description) ?? findUrls(oldest?.description),
  );
  const websites = readShortLinks(findUrls(newest?.url) ?? findUrls(older?.url) ?? findUrls(oldest?.url));
  const bio =
    asText(profileBio?.description, BIO_LIMIT) ??
    asText(legacy?.description, BIO_LIMIT) ??
    asText(user.description, BIO_LIMIT) ??
    "";
  const avatarUrl =
    asWebUrl(asObject(user.avatar)?.image_url) ??
    asWebUrl(legacy?.profile_image_url_https) ??
    asWebUrl(user.profile_image_url_https);
  const sighting: Draft = {
    xId,
    screenName,
    displayName:
      asText(core?.name, NAME_LIMIT) ?? asText(legacy?.name, NAME_LIMIT) ?? asText(user.name, NAME_LIMIT) ?? "",
    bio: bioLinks.length === 0 ? bio : expandShortLinks(bio, bioLinks),
    links: readLinks(websites[0]?.target ?? readBareWebsite(user, legacy), bioLinks),
    location:
      asText(asObject(user.location)?.location, NAME_LIMIT) ??
      asText(user.location, NAME_LIMIT) ??
      asText(legacy?.location, NAME_LIMIT) ??
      "",
    followed: readFollowed(user, legacy),
  };
  if (avatarUrl !== undefined) sighting.avatarUrl = avatarUrl;
  const isPartial = profileBio === undefined && legacy?.description === undefined && user.description === undefined;
  if (isPartial) sighting.partial = true;
  return { sighting, pinnedPostIds: readPinnedPostIds(user, legacy) };
}

/** `entities.description` is `{}` where the bio has no link. */
function findUrls(entity: unknown): readonly unknown[] | undefined {
  return asFilledArray(asObject(entity)?.urls);
}

/** Empty lists count as absent. */
function asFilledArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

/** The website as its own field has it: a t.co address mostly, but in old answers the address itself. */
function readBareWebsite(user: JsonObject, legacy: JsonObject | undefined): string | undefined {
  return asWebUrl(asObject(user.website)?.url) ?? asWebUrl(legacy?.url) ?? asWebUrl(user.url);
}

/** The website first, then the bio's links, each once. A t.co link without a known target is left out. */
function readLinks(website: string | undefined, bioLinks: readonly ShortLink[]): string[] {
  const links: string[] = [];
  if (website !== undefined && !isShortLink(website)) links.push(website);
  for (const { target } of bioLinks) {
    if (links.length < LINKS_LIMIT && !links.includes(target) && !isShortLink(target)) links.push(target);
  }
  return links;
}

/** The search box's suggestions say it in `social_context`. */
function readFollowed(user: JsonObject, legacy: JsonObject | undefined): boolean | undefined {
  return (
    asBoolean(asObject(user.relationship_perspectives)?.following) ??
    asBoolean(legacy?.following) ??
    asBoolean(user.following) ??
    asBoolean(asObject(user.social_context)?.following)
  );
}

function readPinnedPostIds(user: JsonObject, legacy: JsonObject | undefined): readonly string[] {
  const ids =
    asFilledArray(asObject(user.pinned_items)?.tweet_ids_str) ??
    asFilledArray(legacy?.pinned_tweet_ids_str) ??
    asFilledArray(user.pinned_tweet_ids_str);
  return ids === undefined ? [] : ids.slice(0, PINNED_LIMIT).filter((id) => typeof id === "string");
}
