import type { ProvenOf } from "../protocol/content-message.ts";
import type { Texts } from "../protocol/texts.ts";
import { type Mark, makeMark } from "./mark.ts";
import type { MarkedName } from "./mark-place.ts";
import { parseScreenName } from "./page-path.ts";
import { readCellName } from "./read-user-cell.ts";
import { PRIMARY_COLUMN, PROFILE_NAME, USER_CELL } from "./selectors.ts";
import { findFollowButton, findNameLink } from "./shown-account.ts";

export interface MarksOptions {
  readonly ask: (xIds: readonly string[]) => Promise<ProvenOf>;
  /** Our page about the person at that address. */
  readonly linkTo: (address: string) => string;
  readonly texts: Texts;
  readonly signal: AbortSignal;
}

/** A page may change many times a second; it is looked at once, and when it has come to rest. */
const GATHER_MS = 400;
/** An answer is drawn a little later than it came. */
const DRAWN_MS = 2_000;
/** How many people are asked about at once: a window full is some thirty. */
const ASKED_AT_ONCE = 100;
/** Whoever was not proven may be by now. */
const ASK_AGAIN_MS = 60_000;
/** More than anybody scrolls past in one page. */
const KNOWN_LIMIT = 20_000;

const NOBODY = { address: undefined };

const OCCASIONS = ["scroll", "click", "keydown"];

/**
 * Somebody on the page, and how a mark comes into the document. It is found again by what it stands `within`; X may draw that anew at any
 * time.
 */
interface Place extends MarkedName {
  readonly xId: string;
  readonly put: (mark: HTMLElement) => void;
}

/**
 * Puts a mark beside the names of proven people, in lists and on profiles, as long as the user wants that. Gives the function that
 * tells of an answer: the page is about to change.
 */
export function showMarks({ ask, linkTo, texts, signal }: MarksOptions): () => void {
  const addresses = new Map<string, { readonly address: string | undefined; readonly askedAt: number }>();
  const marks = new Map<Element, { readonly xId: string; readonly address: string; readonly mark: Mark }>();
  let isWanted = true;
  let isWaiting = false;
  let isAsking = false;
  let drawn: ReturnType<typeof setTimeout> | undefined;

  watchOccasions();
  // The settings are another tab: who comes back from it may have changed them.
  document.addEventListener("visibilitychange", askAnew, { signal });
  window.addEventListener("resize", lookLater, { signal });
  signal.addEventListener("abort", removeAll);
  return () => {
    if (!isWanted) return;
    lookLater();
    clearTimeout(drawn);
    drawn = setTimeout(lookLater, DRAWN_MS);
  };

  /** Once each, until the next look; not at all where no marks are wanted: a page is scrolled far more often than it is looked at. */
  function watchOccasions(): void {
    const options = { signal, capture: true, passive: true, once: true };
    for (const occasion of OCCASIONS) document.addEventListener(occasion, lookLater, options);
  }

  function askAnew(): void {
    if (document.hidden) return;
    isWanted = true;
    addresses.clear();
    lookLater();
  }

  function lookLater(): void {
    if (isWaiting || !isWanted) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      watchOccasions();
      // Where nobody answers, after an update of the extension say, a mark would lead nowhere.
      if (!signal.aborted && isWanted) look().catch(removeAll);
    }, GATHER_MS);
  }

  async function look(): Promise<void> {
    const places = [...findPlaces(document, location.pathname)];
    for (const place of places) show(place);
    for (const [owner] of marks) if (!owner.isConnected) marks.delete(owner);
    const unknown = places.map(({ xId }) => xId).filter(isUnknown);
    if (unknown.length === 0 || isAsking) return;
    isAsking = true;
    const asked = [...new Set(unknown)].slice(0, ASKED_AT_ONCE);
    const proven = await ask(asked).finally(() => {
      isAsking = false;
    });
    if (proven === null) {
      isWanted = false;
      removeAll();
      return;
    }
    if (addresses.size > KNOWN_LIMIT) addresses.clear();
    for (const xId of asked) addresses.set(xId, { address: proven[xId], askedAt: Date.now() });
    lookLater();
  }

  function isUnknown(xId: string): boolean {
    const known = addresses.get(xId);
    return known === undefined || (known.address === undefined && Date.now() - known.askedAt > ASK_AGAIN_MS);
  }

  function show(place: Place): void {
    const { xId, put, within } = place;
    const shown = marks.get(within);
    // Who is asked about anew keeps the mark until there is an answer.
    const { address } = addresses.get(xId) ?? (shown?.xId === xId ? shown : NOBODY);
    if (shown?.address === address && shown?.mark.host.isConnected) {
      shown.mark.moveBeside(place);
      return;
    }
    // Another person's, one that is true no more, or one that a reader before this one has left: Firefox puts a new version's scripts into pages
    // that are open.
    within.querySelector("flockover-mark")?.remove();
    marks.delete(within);
    if (address === undefined) return;
    const mark = makeMark({ address, href: linkTo(address), texts });
    put(mark.host);
    mark.moveBeside(place);
    marks.set(within, { xId, address, mark });
  }

  function removeAll(): void {
    for (const { mark } of marks.values()) mark.host.remove();
    marks.clear();
    addresses.clear();
  }
}

function* findPlaces(page: Document, path: string): Iterable<Place> {
  for (const cell of page.querySelectorAll(USER_CELL)) {
    const screenName = readCellName(cell);
    const button = findFollowButton(cell);
    const name = screenName && button && findNameLink(cell, screenName, button.element);
    if (name && button) {
      const put = (mark: HTMLElement) => name.after(mark);
      yield { xId: button.xId, name, within: cell, button: button.element, put };
    }
  }
  const screenName = parseScreenName(path);
  const column = page.querySelector(PRIMARY_COLUMN);
  const header = column?.querySelector(PROFILE_NAME);
  if (screenName === undefined || column == null || header == null) return;
  // Until X has drawn it anew, the header is still that of the page before.
  if (!header.textContent?.toLowerCase().includes(`@${screenName.toLowerCase()}`)) return;
  const button = findFollowButton(column, screenName);
  if (button !== undefined && button.element.closest(USER_CELL) === null) {
    yield {
      xId: button.xId,
      name: header,
      within: header,
      put: (mark) => header.append(mark),
    };
  }
}
