import type { PageStatus } from "../domain/page-status.ts";
import type { Sighting } from "../domain/sighting.ts";
import type { Answer } from "./answer-channel.ts";
import { AnswerQueue } from "./answer-queue.ts";
import { PageVisits } from "./page-visits.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { CurrentViewer, readViewerId } from "./read-viewer.ts";
import { SeenAccounts } from "./seen-accounts.ts";
import { AVATAR, AVATAR_PREFIX } from "./selectors.ts";
import { watchAnswers } from "./watch-answers.ts";
import { watchPage } from "./watch-page.ts";

export interface WatchXOptions {
  readonly onSightings: (sightings: readonly Sighting[], viewerId: string | undefined) => void;
  readonly onStatus: (status: PageStatus) => void;
  /** Each answer, read: for who follows a list to its end. */
  readonly onAnswer?: (answer: Answer, read: ReadAnswer) => void;
  readonly signal: AbortSignal;
}

export interface XWatch {
  /** Reads what waits to be read at once: the page is being left. */
  readonly readAll: () => void;
}

/** Reads this tab's page of X until `signal` aborts: its answers, and of the page itself what no answer told. */
export function watchX({ onSightings, onStatus, onAnswer, signal }: WatchXOptions): XWatch {
  const seen = new SeenAccounts();
  const viewer = new CurrentViewer();
  const queue = new AnswerQueue((read, { answer, viewerId }) => {
    if (signal.aborted) return;
    visits.noteAnswer(read.kind, location.pathname);
    if (read.kind === "not-understood") watch.lookClosely();
    onAnswer?.(answer, read);
    if (read.kind !== "accounts") return;
    seen.add(read.sightings);
    onSightings(read.sightings, viewerId);
  });
  const visits = new PageVisits({
    onStatus,
    isLive: () => !document.hidden && navigator.onLine && readViewerId() !== undefined,
    showsKnown: () => showsOneOf(seen),
    dropped: () => queue.dropped,
  });

  visits.arrive(location.pathname);
  signal.addEventListener("abort", () => visits.stop());
  const watch = watchPage({
    seen,
    signal,
    isBusy: () => !queue.isEmpty,
    onLook: (sightings) => {
      if (sightings.length === 0) return visits.arrive(location.pathname);
      visits.noteRows(location.pathname);
      onSightings(sightings, readViewerId());
    },
  });
  watchAnswers((answer) => {
    queue.add(answer, viewer.read());
    watch.lookLater();
  }, signal);
  return { readAll: () => queue.readAll() };
}

/** Posts have no row to be read, but their portraits say whose they are. */
function showsOneOf(seen: SeenAccounts): boolean {
  return [...document.querySelectorAll(AVATAR)].some((portrait) =>
    seen.has(portrait.getAttribute("data-testid")?.slice(AVATAR_PREFIX.length) ?? ""),
  );
}
