import type { Sighting } from "../domain/sighting.ts";
import { BIO_LIMIT, LINKS_LIMIT, NAME_LIMIT } from "./account-limits.ts";
import { type FollowButton, parseFollowButton } from "./follow-button.ts";
import { asText, asWebUrl } from "./json.ts";
import { parseScreenName } from "./page-path.ts";
import { type RichText, readRichText } from "./rich-text.ts";
import { AVATAR, FOLLOW_BUTTON } from "./selectors.ts";

/** What a page shows of an account, before limits. */
export interface ShownAccount extends FollowButton {
  readonly screenName: string;
  readonly displayName: string;
  readonly bio: RichText;
  readonly location?: string;
  readonly website?: string | undefined;
  readonly avatarUrl?: string | undefined;
}

/** A page shows less than an answer tells (links are cut, fields are left out), so what it shows is always partial. */
export function toSighting(shown: ShownAccount): Sighting {
  const { xId, screenName, displayName, bio, website, location, followed } = shown;
  const links = [...(website === undefined ? [] : [website]), ...bio.links];
  const avatarUrl = asWebUrl(shown.avatarUrl);
  return {
    xId,
    screenName,
    displayName: asText(displayName, NAME_LIMIT) ?? "",
    bio: asText(bio.text, BIO_LIMIT) ?? "",
    links: [...new Set(links)].slice(0, LINKS_LIMIT),
    location: asText(location, NAME_LIMIT) ?? "",
    ...(avatarUrl !== undefined && { avatarUrl }),
    followed,
    partial: true,
  };
}

/** The follow button within an element, and what it says; with `screenName`, only a button whose label names that account. */
export function findFollowButton(
  within: Element,
  screenName?: string,
): (FollowButton & { readonly element: Element }) | undefined {
  for (const element of within.querySelectorAll(FOLLOW_BUTTON)) {
    const button = parseFollowButton(element.getAttribute("data-testid"));
    if (button !== undefined && (screenName === undefined || isLabelledFor(element, screenName))) {
      return { ...button, element };
    }
  }
  return undefined;
}

/** "Follow @name" in whatever language. A button without a label belongs to whom it stands beside. */
function isLabelledFor(element: Element, screenName: string): boolean {
  const names = element.getAttribute("aria-label")?.match(/@\w{1,20}/g);
  return names == null || names.some((name) => name.slice(1).toLowerCase() === screenName.toLowerCase());
}

/** The display name: text of the first link to the account that is neither its picture nor its @name. */
export function readDisplayName(within: Element, screenName: string, before: Element): string {
  const link = findNameLink(within, screenName, before);
  return link === undefined ? "" : readRichText(link).text;
}

/** The link with the display name in it. */
export function findNameLink(within: Element, screenName: string, before: Element): Element | undefined {
  for (const link of within.querySelectorAll("a[href]")) {
    if (!(link.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (parseScreenName(link.getAttribute("href") ?? "")?.toLowerCase() !== screenName.toLowerCase()) continue;
    if (link.closest(AVATAR) !== null) continue;
    const { text } = readRichText(link);
    if (text !== "" && text.toLowerCase() !== `@${screenName.toLowerCase()}`) return link;
  }
  return undefined;
}

export function readAvatarUrl(within: Element): string | undefined {
  return within.querySelector(`${AVATAR} img`)?.getAttribute("src") ?? undefined;
}
