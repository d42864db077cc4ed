/** Kinds of pages on which X shows accounts. */
export const PAGE_KINDS = ["home", "follows", "profile", "post", "search", "list"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What one visit of one page of X gave: accounts from X's answers, accounts read off the page's rows, or nothing at all. */
export interface PageStatus {
  readonly page: PageKind;
  readonly gave: "answers" | "rows" | "nothing";
  /** Since the last status: answers that speak of accounts and could not be read, … */
  readonly notUnderstood: number;
  /** … and answers left unread, being too long or too many. */
  readonly dropped: number;
}

/** Pages of X that gave nothing since the browser was started, as numbers: what a page says of itself may be forged. */
export interface SilentPages {
  /** Visits that gave nothing, by kind of page. */
  readonly visits: Readonly<Partial<Record<PageKind, number>>>;
  readonly notUnderstood: number;
  readonly dropped: number;
  /** The user does not want to hear of it any more. */
  readonly isDismissed: boolean;
}

export const NO_SILENT_PAGES: SilentPages = { visits: {}, notUnderstood: 0, dropped: 0, isDismissed: false };

/** Past this a number tells nothing more. */
const COUNT_LIMIT = 999;

/** With one visit more. A kind of page that gives accounts again was only slow: its silent visits are forgotten. */
export function noteVisit(pages: SilentPages, { page, gave, notUnderstood, dropped }: PageStatus): SilentPages {
  const { [page]: before = 0, ...others } = pages.visits;
  return {
    ...pages,
    visits: gave === "nothing" ? { ...others, [page]: Math.min(before + 1, COUNT_LIMIT) } : others,
    notUnderstood: Math.min(pages.notUnderstood + notUnderstood, COUNT_LIMIT),
    dropped: Math.min(pages.dropped + dropped, COUNT_LIMIT),
  };
}

export function countSilentVisits({ visits }: Pick<SilentPages, "visits">): number {
  return Object.values(visits).reduce((sum, count) => sum + count, 0);
}
