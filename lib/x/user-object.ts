import type { Sighting } from "../domain/sighting.ts";
import { asArray, asBoolean, asObject, asText, asWebUrl, type JsonObject } from "./json.ts";
import { isShortLink, ShortLinks } from "./short-links.ts";

/** Longest texts that are kept, in UTF-16 units: a little over what X lets people write, links expanded. */
const NAME_LIMIT = 200;
const BIO_LIMIT = 2_000;
const LINKS_LIMIT = 20;

const X_ID = /^\d{1,20}$/;
const SCREEN_NAME = /^\w{1,20}$/;

/** What one user object of an X answer says: the sighting, and which posts the account has pinned. */
export interface UserObject {
  readonly sighting: Sighting;
  readonly pinnedPostIds: readonly string[];
}

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
  const xId = user.rest_id ?? user.id_str;
  if (typeof xId !== "string" || !X_ID.test(xId)) return undefined;
  const core = asObject(user.core);
  const legacy = asObject(user.legacy);
  const screenName = core?.screen_name ?? legacy?.screen_name ?? user.screen_name;
  if (typeof screenName !== "string" || !SCREEN_NAME.test(screenName)) return undefined;
  // A mention inside a post is `{ id_str, screen_name, name }`: nothing that a sighting could tell.
  const flat = user.rest_id === undefined;
  if (flat && user.description === undefined && user.profile_image_url_https === undefined) return undefined;

  const profileBio = asObject(user.profile_bio);
  const entities = asObject(profileBio?.entities) ?? asObject(legacy?.entities) ?? asObject(user.entities);
  const bioUrls = asObject(entities?.description)?.urls ?? asObject(asObject(legacy?.entities)?.description)?.urls;
  const websiteUrls = asObject(entities?.url)?.urls ?? asObject(asObject(legacy?.entities)?.url)?.urls;
  const bioLinks = new ShortLinks(bioUrls, websiteUrls);
  const bio =
    asText(profileBio?.description, BIO_LIMIT) ??
    asText(legacy?.description, BIO_LIMIT) ??
    asText(user.description, BIO_LIMIT);
  const avatarUrl =
    asWebUrl(asObject(user.avatar)?.image_url) ??
    asWebUrl(legacy?.profile_image_url_https) ??
    asWebUrl(user.profile_image_url_https);
  const followed =
    asBoolean(asObject(user.relationship_perspectives)?.following) ??
    asBoolean(legacy?.following) ??
    asBoolean(user.following);
  const isPartial = profileBio === undefined && legacy?.description === undefined && user.description === undefined;

  return {
    sighting: {
      xId,
      screenName,
      displayName:
        asText(core?.name, NAME_LIMIT) ?? asText(legacy?.name, NAME_LIMIT) ?? asText(user.name, NAME_LIMIT) ?? "",
      bio: bio === undefined ? "" : bioLinks.expand(bio),
      links: readLinks(user, legacy, websiteUrls, bioUrls),
      location:
        asText(asObject(user.location)?.location, NAME_LIMIT) ??
        asText(user.location, NAME_LIMIT) ??
        asText(legacy?.location, NAME_LIMIT) ??
        "",
      followed,
      ...(avatarUrl === undefined ? {} : { avatarUrl }),
      ...(isPartial ? { partial: true } : {}),
    },
    pinnedPostIds: readPinnedPostIds(user, legacy),
  };
}

/** The website first, then the bio's links, each once. A t.co link without a known target is left out. */
function readLinks(user: JsonObject, legacy: JsonObject | undefined, websiteUrls: unknown, bioUrls: unknown): string[] {
  const bare = asWebUrl(asObject(user.website)?.url) ?? asWebUrl(legacy?.url) ?? asWebUrl(user.url);
  const website = new ShortLinks(websiteUrls).targets()[0] ?? bare;
  const links = [...(website === undefined ? [] : [website]), ...new ShortLinks(bioUrls).targets()];
  return [...new Set(links)].filter((link) => !isShortLink(link)).slice(0, LINKS_LIMIT);
}

function readPinnedPostIds(user: JsonObject, legacy: JsonObject | undefined): string[] {
  const ids =
    asObject(user.pinned_items)?.tweet_ids_str ??
    legacy?.pinned_tweet_ids_str ??
    (user.pinned_tweet_ids_str as unknown);
  return asArray(ids)
    .filter((id) => typeof id === "string")
    .slice(0, 10);
}
