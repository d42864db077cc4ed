import type { Sighting } from "../domain/sighting.ts";
import { parseScreenName } from "./page-path.ts";
import { type PageNode, readRichText } from "./rich-text.ts";
import { AVATAR, AVATAR_PREFIX } from "./selectors.ts";
import { findFollowButton, readAvatarUrl, readDisplayName, toSighting } from "./shown-account.ts";

/** The screen name in one row of a list of people; cheap, to tell whether the rest is worth reading. */
export function readCellName(cell: Element): string | undefined {
  const testId = cell.querySelector(AVATAR)?.getAttribute("data-testid");
  const name = testId && parseScreenName(`/${testId.slice(AVATAR_PREFIX.length)}`);
  return name || parseScreenName(cell.querySelector('a[href^="/"]')?.getAttribute("href") ?? "");
}

/** Reads one row of a list of people, or returns undefined where it has no button (one's own row) or is something else. */
export function readUserCell(cell: Element): Sighting | undefined {
  const screenName = readCellName(cell);
  const button = findFollowButton(cell);
  if (screenName === undefined || button === undefined) return undefined;
  const { xId, followed, element } = button;
  return toSighting({
    xId,
    followed,
    screenName,
    displayName: readDisplayName(cell, screenName, element),
    // The bio has no mark of its own: it is what comes after the button.
    bio: readRichText(...nodesAfter(element, cell)),
    avatarUrl: readAvatarUrl(cell),
  });
}

/** Everything within `root` that comes after `node` and is not inside of it, in order. */
function nodesAfter(node: Node, root: Node): PageNode[] {
  const nodes: PageNode[] = [];
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    for (let next = at.nextSibling; next !== null; next = next.nextSibling) nodes.push(next);
  }
  return nodes;
}
