import type { Sighting } from "../domain/sighting.ts";
import { parseScreenName } from "./page-path.ts";
import { readHoverCard } from "./read-hover-card.ts";
import { readProfile } from "./read-profile.ts";
import { readCellName, readUserCell } from "./read-user-cell.ts";
import type { SeenAccounts } from "./seen-accounts.ts";
import { HOVER_CARD, USER_CELL } from "./selectors.ts";

/** Changes are gathered for so long that an answer is read before the rows that X makes of it. */
const GATHER_MS = 1_000;
const IDLE_TIMEOUT_MS = 1_000;
/** Past so many changes they are not looked at one by one any more, but the whole page once. */
const CHANGES_LIMIT = 5_000;
/** One look reads no more rows than this: a window full of them is some thirty. */
const ROWS_LIMIT = 500;
/** How many rows of a page are looked up to tell whether answers have told of them all: what stands together came together. */
const SAMPLED_ROWS = 4;

/** What makes a page show something new: that, and an answer. */
const OCCASIONS = ["scroll", "click", "keydown", "mouseover"];
/** After so many looks at which answers had told of all rows, changes are not kept any more. */
const CALM_LOOKS = 10;

export interface WatchPageOptions {
  /** The accounts of which an answer has told, and more than the page shows. */
  readonly seen: SeenAccounts;
  /** Answers wait to be read: what the page shows may be about to be known. */
  readonly isBusy: () => boolean;
  /** Accounts that no answer has told of, as the page shows them. Called after each look, with none as well. */
  readonly onLook: (sightings: readonly Sighting[]) => void;
  readonly signal: AbortSignal;
}

export interface PageWatch {
  /** Something happened: a look is due. */
  readonly lookLater: () => void;
  /** An answer speaks of accounts and was not understood: from now on no row is to come and go unseen. */
  readonly lookClosely: () => void;
}

/**
 * Reads off the page the accounts of which no answer was seen. As long as answers tell of everybody, a look is all that is done: a few rows
 * are compared, once in a while, when the browser is idle. Where rows are found that no answer told of, or an answer was not understood,
 * each change of the page is kept until the next look, because rows are removed as one scrolls; what was removed can still be read.
 */
export function watchPage({ seen, isBusy, onLook, signal }: WatchPageOptions): PageWatch {
  const told = new ToldSightings();
  const changes: MutationRecord[] = [];
  /** Rows that were there before changes were kept. */
  let shownBefore: readonly Element[] = [];
  let calmLooks = CALM_LOOKS;
  let isWaiting = false;

  const observer = new MutationObserver((mutations) => {
    if (changes.length < CHANGES_LIMIT) changes.push(...mutations);
    lookLater();
  });
  watchOccasions();
  signal.addEventListener("abort", () => observer.disconnect());
  return { lookLater, lookClosely };

  function lookClosely(): void {
    shownBefore = [...document.querySelectorAll(USER_CELL)];
    watchChanges(false);
    lookLater();
  }

  /** Once each, until the next look: a page is scrolled far more often than it is looked at. */
  function watchOccasions(): void {
    const options = { signal, capture: true, passive: true, once: true };
    for (const occasion of OCCASIONS) document.addEventListener(occasion, lookLater, options);
  }

  function lookLater(): void {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS }), GATHER_MS);
  }

  function look(): void {
    isWaiting = false;
    if (signal.aborted) return;
    watchOccasions();
    if (isBusy()) {
      lookLater();
      return;
    }
    const gathered = changes.splice(0);
    const rows = [...document.querySelectorAll(USER_CELL)];
    const passed = gathered.length < CHANGES_LIMIT ? [...shownBefore, ...findRows(gathered)] : [];
    shownBefore = [];
    const isCalm = ![...sample(rows), ...passed].some((row) => isUnknown(readCellName(row), seen));
    watchChanges(isCalm);
    onLook(told.selectNew(readShown(isCalm ? [] : new Set([...rows, ...passed]), seen)));
  }

  function watchChanges(isCalm: boolean): void {
    const wasWatching = calmLooks < CALM_LOOKS;
    calmLooks = isCalm ? Math.min(calmLooks + 1, CALM_LOOKS) : 0;
    const isWatching = calmLooks < CALM_LOOKS;
    if (isWatching && !wasWatching) observer.observe(document, { childList: true, subtree: true });
    if (!isWatching && wasWatching) observer.disconnect();
  }
}

function isUnknown(screenName: string | undefined, seen: SeenAccounts): boolean {
  return screenName !== undefined && !seen.has(screenName);
}

function readShown(rows: Iterable<Element>, seen: SeenAccounts): Sighting[] {
  const sightings: Sighting[] = [];
  // Nothing on a page is certain: a reader that stumbles over one row goes on with the next.
  const read = (one: () => Sighting | undefined) => {
    try {
      const sighting = one();
      if (sighting !== undefined && !seen.has(sighting.screenName)) sightings.push(sighting);
    } catch {
      // X changed something; `PageVisits` notices when nothing comes at all.
    }
  };
  for (const row of rows) read(() => (isUnknown(readCellName(row), seen) ? readUserCell(row) : undefined));
  const path = location.pathname;
  if (isUnknown(parseScreenName(path), seen)) read(() => readProfile(document, path));
  const card = document.querySelector(HOVER_CARD);
  if (card !== null) read(() => readHoverCard(card));
  return sightings;
}

function sample(rows: ArrayLike<Element>): Element[] {
  const step = Math.max(1, Math.floor((rows.length - 1) / (SAMPLED_ROWS - 1)));
  return Array.from(rows).filter((_, i) => i % step === 0);
}

/** The rows that changes have brought: what is a row, has rows in it, or was put into one. */
function findRows(changes: readonly MutationRecord[]): Set<Element> {
  const rows = new Set<Element>();
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (rows.size > ROWS_LIMIT) break;
    if (!(node instanceof Element)) continue;
    const row = node.closest(USER_CELL);
    if (row !== null) rows.add(row);
    else for (const inner of node.querySelectorAll(USER_CELL)) rows.add(inner);
  }
  return rows;
}

/** Rows come and go as one scrolls up and down: each account is told once, and again when the page says something else of it. */
class ToldSightings {
  static readonly LIMIT = 5_000;
  readonly #told = new Map<string, string>();

  selectNew(sightings: readonly Sighting[]): Sighting[] {
    if (this.#told.size > ToldSightings.LIMIT) this.#told.clear();
    return sightings.filter((sighting) => {
      const words = JSON.stringify(sighting);
      if (this.#told.get(sighting.xId) === words) return false;
      this.#told.set(sighting.xId, words);
      return true;
    });
  }
}
