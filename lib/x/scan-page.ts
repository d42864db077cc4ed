import { parseFollowButton } from "./follow-button.ts";
import { readViewerId } from "./read-viewer.ts";
import type { ScanPlace } from "./scan-move.ts";
import { FOLLOW_BUTTON, PRIMARY_COLUMN, USER_CELL } from "./selectors.ts";

/** A row's height where none is to be seen, px. */
const USUAL_ROW_PX = 100;
/** Part of the window's height that one step goes, so that the eye finds its way. */
const STEP_SHARE = 0.85;

/** The page as the scan sees it, and the one thing it does to it: scroll. */
export interface ScanPage {
  isVisible(): boolean;
  isSignedIn(): boolean;
  place(): ScanPlace;
  path(): string;
  isAtBottom(): boolean;
  /** Mean height of the rows shown, and what one step goes, px. */
  measure(): { rowPx: number; stepPx: number };
  /** People in the rows shown whom the viewer follows. */
  readIds(): string[];
  scroll(px: number): void;
}

/** Where the last step began, px. */
let steppedFrom = -1;

export const scanPage: ScanPage = {
  isVisible: () => !document.hidden,
  isSignedIn: () => readViewerId() !== undefined,
  place: () => placeOf(location.pathname),
  path: () => location.pathname,
  isAtBottom: () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
  measure: () => {
    const rows = readRows();
    const height = rows.reduce((sum, row) => sum + row.clientHeight, 0);
    return { rowPx: height / rows.length || USUAL_ROW_PX, stepPx: Math.max(1, innerHeight * STEP_SHARE) };
  },
  readIds: () =>
    readRows().flatMap((row) => {
      const button = parseFollowButton(row.querySelector(FOLLOW_BUTTON)?.getAttribute("data-testid"));
      return button?.followed ? [button.xId] : [];
    }),
  scroll: (px) => {
    // A smooth step needs frames, and Firefox paints none of some tabs that come back to the front: whoever has not moved jumps.
    const isStill = scrollY === steppedFrom || matchMedia("(prefers-reduced-motion: reduce)").matches;
    steppedFrom = scrollY;
    scrollBy({ top: px, behavior: isStill ? "instant" : "smooth" });
  },
};

/** `/following` is where X sends on to the viewer's own list. */
export function placeOf(path: string): ScanPlace {
  if (/^\/(?:\w{1,20}\/)?following\/?$/.test(path)) return "list";
  return /^\/(?:login|i\/flow\/(?:login|signup))\b/.test(path) ? "sign-in" : "elsewhere";
}

function readRows(): Element[] {
  return [...document.querySelectorAll(`${PRIMARY_COLUMN} ${USER_CELL}`)];
}
