import type { PageKind, PageStatus } from "../domain/page-status.ts";
import { parsePageKind } from "./page-path.ts";
import type { ReadAnswer } from "./read-answer.ts";

/** By then a page has long shown what it has, on a slow line too. */
const PATIENCE_MS = 10_000;

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
 * comes: this is what notices. That a kind of page gives accounts is told once, and again after a visit that gave nothing: however fast a
 * page changes its path, little is said.
 */
export class PageVisits {
  readonly #options: PageVisitsOptions;
  #visit: Visit = { path: "", page: undefined, gave: undefined, excused: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notUnderstood = 0;
  #droppedBefore = 0;
  /** `page gave`, as far as that was told and still holds. */
  readonly #told = new Set<string>();

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
    if (page === undefined || this.#isTold(page, gave)) return;
    const dropped = this.#options.dropped();
    this.#options.onStatus({ page, gave, notUnderstood: this.#notUnderstood, dropped: dropped - this.#droppedBefore });
    this.#notUnderstood = 0;
    this.#droppedBefore = dropped;
  }

  #isTold(page: PageKind, gave: PageStatus["gave"]): boolean {
    const words = `${page} ${gave}`;
    if (this.#told.has(words)) return true;
    if (gave !== "nothing") this.#told.add(words);
    else for (const other of ["answers", "rows"]) this.#told.delete(`${page} ${other}`);
    return false;
  }
}
