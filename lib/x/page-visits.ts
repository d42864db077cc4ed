import { type PageKind, parsePageKind } from "./page-path.ts";
import type { ReadAnswer } from "./read-answer.ts";

/** By then a page has long shown what it has, on a slow line too. */
const PATIENCE_MS = 10_000;

/** What one visit of one page of X gave: accounts from X's answers, accounts read off the page's rows, or nothing at all. */
export interface PageStatus {
  readonly page: PageKind;
  readonly gave: "answers" | "rows" | "nothing";
  /** Since the last status: answers that speak of accounts and could not be read, … */
  readonly notUnderstood: number;
  /** … and answers left unread, being too long or too many. */
  readonly dropped: number;
}

export interface PageVisitsOptions {
  readonly onStatus: (status: PageStatus) => void;
  /** Whether the page is in front of somebody who is signed in, with a line that works: else it owes nothing. */
  readonly isLive: () => boolean;
  /** Whether the page shows an account that is known already: X draws again, without asking, what it has in store. */
  readonly showsKnown: () => boolean;
  /** Answers dropped since the page was loaded. */
  readonly dropped: () => number;
}

interface Visit {
  readonly path: string;
  readonly page: PageKind | undefined;
  gave: PageStatus["gave"] | undefined;
  /** X itself had nothing to show: an error, an empty list, an account that is gone. */
  excused: boolean;
}

/**
 * Keeps an eye on whether each page visited gives accounts. When X changes its answers and its markup at once, nothing breaks and nothing
 * comes: this is what notices. One status per visit, and a second one if accounts come after all.
 */
export class PageVisits {
  readonly #options: PageVisitsOptions;
  #visit: Visit = { path: "", page: undefined, gave: undefined, excused: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notUnderstood = 0;
  #droppedBefore = 0;

  constructor(options: PageVisitsOptions) {
    this.#options = options;
  }

  /** The page's path is this. X changes pages without loading anew, so this is told whenever something happens. */
  arrive(path: string): void {
    if (path === this.#visit.path) return;
    this.#visit = { path, page: parsePageKind(path), gave: undefined, excused: false };
    this.#wait();
  }

  noteAnswer(kind: ReadAnswer["kind"], path: string): void {
    this.arrive(path);
    if (kind === "accounts") this.#give("answers");
    if (kind === "not-understood") this.#notUnderstood++;
    if (kind === "empty" || kind === "refused") this.#visit.excused = true;
  }

  noteRows(path: string): void {
    this.arrive(path);
    this.#give("rows");
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#visit.page !== undefined) this.#timer = setTimeout(() => this.#judge(), PATIENCE_MS);
  }

  #judge(): void {
    if (this.#visit.gave !== undefined || this.#visit.excused) return;
    if (!this.#options.isLive()) this.#wait();
    else if (!this.#options.showsKnown()) this.#give("nothing");
  }

  #give(gave: PageStatus["gave"]): void {
    const { page, gave: before } = this.#visit;
    if (before === "answers" || before === gave) return;
    this.#visit.gave = gave;
    if (page === undefined) return;
    const dropped = this.#options.dropped();
    this.#options.onStatus({ page, gave, notUnderstood: this.#notUnderstood, dropped: dropped - this.#droppedBefore });
    this.#notUnderstood = 0;
    this.#droppedBefore = dropped;
  }
}
