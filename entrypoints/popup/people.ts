import type { NoticeProps } from "../../components/Notice.tsx";
import type { PeopleState } from "../../components/people-state.ts";
import { watchChanges } from "../../lib/browser/changes.ts";
import { sendMessage } from "../../lib/browser/messages.ts";
import type { MatchRow } from "../../lib/domain/match-row.ts";
import type { MatchPage } from "../../lib/protocol/page-message.ts";
import { oneAtATime } from "../pages/one-at-a-time.ts";
import { describeProblem, type PageView } from "../pages/page-state.ts";
import { createNewPeople } from "./new-people.ts";

const PART_ROWS = 500;
/** What one message may ask for; no window has so many rows. */
const MOST_ASKED = 200;
/** Until then the background answers what the first screen asks, and nothing else. */
const FIRST_SCREEN_MS = 250;
/** The whole list is read anew at most this often, and never more than half of the time. */
const REREAD_MS = 2_000;

export interface People {
  /** Reads anew: the newest and those in sight at once, the rest in a while. */
  refresh(): void;
  /** Says which rows are in sight, by address. */
  watch(addresses: readonly string[]): void;
}

/**
 * Keeps the list of people as the background knows it, and draws after each reading. The newest are read first and at every change, with
 * those in sight; the rest comes part by part, so that neither side is ever busy for long with ten thousand of them.
 * @param firstRows enough for the first screen, few enough that it does not wait for them
 */
export function keepPeople(firstRows: number, draw: (view: PageView<PeopleState>) => void): People {
  let rows = new Map<string, MatchRow>();
  const newPeople = createNewPeople();
  let completeUntil: number | undefined;
  let problem: NoticeProps | undefined;
  let watched: readonly string[] = [];
  /** Addresses read since the reading of the whole list began: whoever is not among them at its end is gone. */
  let met = new Set<string>();

  const take = (read: readonly MatchRow[]) => {
    if (read.length === 0) return;
    rows = new Map(rows);
    for (const row of read) {
      rows.set(row.match.address, row);
      met.add(row.match.address);
    }
    newPeople.note(read);
  };
  const show = () => {
    const marked = newPeople.marked(rows.size);
    draw({
      state: { rows: [...rows.values()], newPeople: newPeople.count(), newAddresses: marked, completeUntil },
      problem,
    });
  };
  const orSayWhy = (work: () => Promise<void>) => async () => {
    try {
      await work();
      problem = undefined;
    } catch (error) {
      problem = describeProblem("problemRead", error, readFirst);
    }
    show();
  };

  const readAll = oneAtATime(
    orSayWhy(async () => {
      met = new Set();
      const until = lastFound(rows.values());
      for (let after: string | undefined = ""; after !== undefined; ) {
        const part: MatchPage = await sendMessage({ type: "matches.list", after, count: PART_ROWS });
        take(part.rows);
        after = part.next;
        if (after !== undefined) show();
      }
      rows = new Map([...rows].filter(([address]) => met.has(address)));
      completeUntil = until;
    }),
    (tookMs) => Math.max(REREAD_MS, tookMs),
  );

  const readFirst = oneAtATime(
    orSayWhy(async () => {
      const { rows: newest, areAll } = await sendMessage({ type: "matches.newest", count: firstRows });
      if (areAll) {
        rows = new Map();
        completeUntil = lastFound(newest);
      }
      take(newest);
      if (!areAll) {
        setTimeout(readAll, completeUntil === undefined ? FIRST_SCREEN_MS : 0);
        const others = watched.filter((address) => !newest.some(({ match }) => match.address === address));
        if (others.length > 0) take(await sendMessage({ type: "matches.read", addresses: others }));
      }
    }),
  );

  watchChanges(readFirst, new AbortController().signal);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && completeUntil !== undefined) newPeople.leave();
    readFirst();
  });
  readFirst();
  return {
    refresh: readFirst,
    watch: (addresses) => {
      if (addresses.join() === watched.join()) return;
      watched = addresses;
      if (newPeople.watch(addresses)) show();
      // What the user's instance knows of them arrives with later changes; without an answer the list is as good as before.
      sendMessage({ type: "people.read", addresses: addresses.slice(0, MOST_ASKED) }).catch(() => undefined);
    },
  };
}

function lastFound(rows: Iterable<MatchRow>): number {
  let last = 0;
  for (const { match } of rows) last = Math.max(last, match.foundAt);
  return last;
}
