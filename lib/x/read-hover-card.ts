import type { Sighting } from "../domain/sighting.ts";
import { parseScreenName } from "./page-path.ts";
import { readRichText } from "./rich-text.ts";
import { DESCRIPTION } from "./selectors.ts";
import { findFollowButton, readAvatarUrl, readDisplayName, toSighting } from "./shown-account.ts";

/** Reads the card that opens over a name, or returns undefined while it is still empty. */
export function readHoverCard(card: Element): Sighting | undefined {
  const link = card.querySelector('a[href$="/following"]');
  const screenName = parseScreenName(link?.getAttribute("href") ?? "");
  const button = findFollowButton(card);
  if (link === null || screenName === undefined || button === undefined) return undefined;
  const description = card.querySelector(DESCRIPTION);
  return toSighting({
    xId: button.xId,
    followed: button.followed,
    screenName,
    displayName: readDisplayName(card, screenName, link),
    bio: description === null ? { text: "", links: [] } : readRichText(description),
    avatarUrl: readAvatarUrl(card),
  });
}
