import type { Sighting } from "../domain/sighting.ts";
import { parseScreenName } from "./page-path.ts";
import { parseShownAddress, readRichText } from "./rich-text.ts";
import {
  DESCRIPTION,
  PRIMARY_COLUMN,
  PROFILE_LOCATION,
  PROFILE_NAME,
  PROFILE_WEBSITE,
  USER_CELL,
} from "./selectors.ts";
import { findFollowButton, toSighting } from "./shown-account.ts";

/**
 * Reads the header of the profile page at `path`, or returns undefined where there is none (yet), where it still shows somebody else, or
 * where it has no follow button (one's own).
 */
export function readProfile(page: Document, path: string): Sighting | undefined {
  const screenName = parseScreenName(path);
  const column = page.querySelector(PRIMARY_COLUMN);
  const name = column?.querySelector(PROFILE_NAME);
  if (screenName === undefined || column == null || name == null) return undefined;
  // Not by positions in lower case: that of a Turkish İ is longer.
  const shown = new RegExp(`^(.*)@(${screenName})`, "is").exec(readRichText(name).text);
  if (shown === null) return undefined;
  const button = findFollowButton(column, screenName);
  if (button === undefined || button.element.closest(USER_CELL) !== null) return undefined;
  const description = column.querySelector(DESCRIPTION);
  const location = column.querySelector(PROFILE_LOCATION);
  const website = column.querySelector(PROFILE_WEBSITE);
  return toSighting({
    xId: button.xId,
    followed: button.followed,
    screenName: shown[2] ?? screenName,
    displayName: shown[1] ?? "",
    bio: description === null ? { text: "", links: [] } : readRichText(description),
    ...(location !== null && { location: readRichText(location).text }),
    website: website === null ? undefined : parseShownAddress(website.textContent ?? ""),
  });
}
