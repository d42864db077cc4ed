import type { XAccount } from "../people/x-account.ts";
import { hashOf } from "../random.ts";
import { shorten, websiteEntity } from "./x-links.ts";
import { ornamentsOf } from "./x-ornaments.ts";

/**
 * The layouts X has given user objects: v0 in its 1.1 API, v1 in GraphQL to May 2025, v2 from June 2025 (names move out of `legacy`), v3
 * since the first week of August 2026 (no `legacy` at all). Which one comes depends on the query, not on the
 * date alone: an old query was still answered in v1 in July 2026.
 */
export type Layout = "v0" | "v1" | "v2" | "v3";

export const LAYOUTS: readonly Layout[] = ["v0", "v1", "v2", "v3"];

/** An account as X's `User` object, in one of its layouts. */
export function userObject(account: XAccount, layout: Layout): Record<string, unknown> {
  switch (layout) {
    case "v0":
      return userV0(account);
    case "v1":
      return userV1(account);
    case "v2":
      return userV2(account);
    case "v3":
      return userV3(account);
  }
}

const created = (account: XAccount): string =>
  `Mon Jan ${String((hashOf(account.xId) % 28) + 1).padStart(2, "0")} 05:56:22 +0000 20${10 + (hashOf(account.xId) % 15)}`;

const avatarOf = (account: XAccount): string =>
  `https://pbs.twimg.com/profile_images/${account.xId}/${account.screenName}_normal.svg`;

function common(account: XAccount): Record<string, unknown> {
  const { affiliatesLabel, professional, tipjar } = ornamentsOf(account);
  return {
    __typename: "User",
    id: Buffer.from(`User:${account.xId}`).toString("base64"),
    rest_id: account.xId,
    affiliates_highlighted_label: affiliatesLabel,
    has_graduated_access: true,
    is_blue_verified: account.verified,
    ...(professional === undefined ? {} : { professional }),
    profile_image_shape: "Circle",
    tipjar_settings: tipjar,
  };
}

/** Bio and links as every layout carries them; `description` is `{}` without links, `url` absent without a website. */
function words(account: XAccount): { description: string; entities: object; website: string | undefined } {
  const bio = shorten(account.bio, account.bioLinks, account.xId);
  const website = websiteEntity(account);
  return {
    description: bio.text,
    entities: {
      description: bio.urls.length === 0 ? {} : { urls: bio.urls },
      ...(website === undefined ? {} : { url: { urls: [website] } }),
    },
    website: website?.url,
  };
}

const pinnedIds = (account: XAccount): string[] => (account.pinnedPost === undefined ? [] : [account.pinnedPost.id]);

/** What was left under `legacy` in v2. */
function legacyRest(account: XAccount): object {
  const { bannerUrl } = ornamentsOf(account);
  return {
    default_profile: false,
    default_profile_image: false,
    fast_followers_count: 0,
    favourites_count: account.followers * 3,
    followers_count: account.followers,
    friends_count: account.following,
    has_custom_timelines: true,
    is_translator: false,
    listed_count: 2,
    media_count: 31,
    normal_followers_count: account.followers,
    possibly_sensitive: false,
    ...(bannerUrl === "" ? {} : { profile_banner_url: bannerUrl }),
    profile_interstitial_type: "",
    statuses_count: 412,
    translator_type: "none",
    want_retweets: account.followed,
  };
}

/** Flat, and without a type. Its number is too long for a number: only `id_str` is right. */
function userV0(account: XAccount): Record<string, unknown> {
  return { id: Number(account.xId), id_str: account.xId, ...legacyFields(account) };
}

function userV1(account: XAccount): Record<string, unknown> {
  return { ...common(account), legacy: legacyFields(account) };
}

function legacyFields(account: XAccount): Record<string, unknown> {
  const { description, entities, website } = words(account);
  return {
    ...legacyRest(account),
    following: account.followed,
    // Told only when true, in these layouts.
    ...(account.followsViewer ? { followed_by: true } : {}),
    ...(account.protected ? { protected: true } : {}),
    can_dm: false,
    can_media_tag: true,
    created_at: created(account),
    description,
    entities,
    location: account.location,
    name: account.displayName,
    pinned_tweet_ids_str: pinnedIds(account),
    profile_image_url_https: avatarOf(account),
    screen_name: account.screenName,
    ...(website === undefined ? {} : { url: website }),
    verified: false,
    withheld_in_countries: [],
  };
}

/** What v2 and v3 have in common: everything but the bio moved out of `legacy`. */
function modern(account: XAccount): Record<string, unknown> {
  return {
    ...common(account),
    avatar: { image_url: avatarOf(account) },
    core: { created_at: created(account), name: account.displayName, screen_name: account.screenName },
    dm_permissions: { can_dm: false },
    follow_request_sent: false,
    location: { location: account.location },
    media_permissions: { can_media_tag: true },
    privacy: { protected: account.protected },
    super_follow_eligible: false,
    super_followed_by: false,
    super_following: false,
    verification: ornamentsOf(account).verification,
  };
}

const perspectives = (account: XAccount): Record<string, boolean> => ({
  blocked_by: false,
  blocking: false,
  followed_by: account.followsViewer,
  following: account.followed,
  muting: false,
});

function userV2(account: XAccount): Record<string, unknown> {
  const { description, entities, website } = words(account);
  return {
    ...modern(account),
    legacy: {
      ...legacyRest(account),
      description,
      entities,
      follow_request_sent: false,
      needs_phone_verification: false,
      notifications: false,
      ...(account.pinnedPost === undefined ? {} : { pinned_tweet_ids_str: pinnedIds(account) }),
      time_zone: "",
      url: website ?? "",
      utc_offset: 0,
      withheld_description: "",
      withheld_scope: "",
    },
    profile_bio: { description },
    relationship_perspectives: perspectives(account),
  };
}

function userV3(account: XAccount): Record<string, unknown> {
  const { description, entities, website } = words(account);
  return {
    ...modern(account),
    action_counts: { favorites_count: account.followers * 3 },
    banner: { image_url: ornamentsOf(account).bannerUrl },
    notifications_settings: { notifications_enabled: false },
    pinned_items: account.pinnedPost === undefined ? {} : { tweet_ids_str: pinnedIds(account) },
    possibly_sensitive: false,
    profile_bio: { description, entities },
    profile_description_language: account.lang,
    profile_metadata: { profile_interstitial_type: "" },
    profile_translation: { translator_type: "none" },
    relationship_counts: { followers: account.followers, following: account.following },
    relationship_perspectives: { ...perspectives(account), live_following: false },
    tweet_counts: { media_tweets: 31, tweets: 412 },
    website: { url: website ?? "" },
  };
}
