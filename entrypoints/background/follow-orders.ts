import { loadSettings } from "../../lib/browser/settings.ts";
import type { FollowOptions } from "../../lib/domain/follow-options.ts";
import { movedTo } from "../../lib/domain/match-row.ts";
import { selectFollowable } from "../../lib/pipeline/enqueue.ts";
import {
  cancelFollowJobs,
  nextFollowDueAt,
  retryFollowJobs,
  saveFollowJobs,
  undoFollowJobs,
} from "../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { updatePace } from "../../lib/store/paces.ts";
import type { Database } from "../../lib/store/schema.ts";
import { announce } from "./announce.ts";
import { listOwnAddresses, readMatchRows } from "./matches.ts";
import { wakeWork } from "./work.ts";

/** Queues those of `addresses` that may be followed. Returns how many. */
export function startFollows(addresses: readonly string[], options?: FollowOptions): Promise<number> {
  return give(async (db, accountId) => {
    const followable = selectFollowable(addresses, await readMatchRows(addresses), await listOwnAddresses());
    await endIdlePause(db, accountId);
    return saveFollowJobs(db, accountId, followable, Date.now(), options);
  });
}

/**
 * Queues the account that the person of a match has moved to: where they are, only their instance and ours know. (Whose own account that is has no
 * row, see `listMatches`.)
 */
export function startMovedFollow(address: string): Promise<number> {
  return give(async (db, accountId) => {
    const [row] = await readMatchRows([address]);
    const target = row && !row.isHidden ? movedTo(row) : undefined;
    if (target === undefined) return 0;
    await endIdlePause(db, accountId);
    return saveFollowJobs(db, accountId, [target], Date.now());
  });
}

export async function pauseFollows(): Promise<void> {
  await give((db, accountId) => setPaused(db, accountId, true));
}

export async function resumeFollows(): Promise<void> {
  await give((db, accountId) => setPaused(db, accountId, false));
}

/** Gives up what is not done yet. */
export function cancelFollows(): Promise<number> {
  return give(async (db, accountId) => {
    const cancelled = await cancelFollowJobs(db, accountId);
    await setPaused(db, accountId, false);
    return cancelled;
  });
}

/** Tries those of `addresses` again that failed. */
export function retryFollows(addresses: readonly string[]): Promise<number> {
  return give(async (db, accountId) => {
    await endIdlePause(db, accountId);
    return retryFollowJobs(db, accountId, addresses, Date.now());
  });
}

/** Takes back the follows of `addresses`, as far as this extension made them. */
export function undoFollows(addresses: readonly string[]): Promise<number> {
  return give(async (db, accountId) => {
    await endIdlePause(db, accountId);
    return undoFollowJobs(db, accountId, addresses, Date.now());
  });
}

/** Does what the user asks for the account that follows, then shows it and sets to work. */
async function give<Result>(order: (db: Database, accountId: string) => Promise<Result>): Promise<Result> {
  const { accountId } = await loadSettings();
  if (accountId === undefined) throw new Error("Sign in first: nobody is there to follow with");
  const result = await order(await openDatabase(), accountId);
  announce();
  void wakeWork();
  return result;
}

/**
 * Whoever asks for something wants it done: a pause that holds up nobody ends. One that does stays, for the user wanted it; what is asked for
 * waits with the others, and the page says that it is paused.
 */
async function endIdlePause(db: Database, accountId: string): Promise<void> {
  if ((await nextFollowDueAt(db, accountId)) === undefined) await setPaused(db, accountId, false);
}

async function setPaused(db: Database, accountId: string, isOn: boolean): Promise<void> {
  await updatePace(db, accountId, ({ isPaused: _was, ...pace }) => ({ ...pace, ...(isOn && { isPaused: true }) }));
}
