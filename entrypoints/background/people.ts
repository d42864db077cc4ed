import { mayCall, mayFollow } from "../../lib/domain/follow-pace.ts";
import { askAboutPeople } from "../../lib/mastodon/ask-about-people.ts";
import { readPeopleWork } from "../../lib/pipeline/read-people.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { listAccounts, saveSignedOut } from "../../lib/store/accounts.ts";
import { nextFollowDueAt } from "../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { loadPace } from "../../lib/store/paces.ts";
import {
  loadFollowingRead,
  nextPeopleDueAt,
  nextPeopleQuestion,
  savePeopleAnswer,
  saveReadingRest,
} from "../../lib/store/people.ts";
import type { AccountRow } from "../../lib/store/schema.ts";
import { announce } from "./announce.ts";
import { asAccount } from "./as-account.ts";
import { countFollowed } from "./following.ts";

/** A hint: the page says it again whenever it shows other rows, so nothing is lost with the worker. */
let onScreen: readonly string[] = [];

/** From now on, the people of these rows are read before all others. */
export function wantPeople(addresses: readonly string[]): void {
  onScreen = addresses;
}

/** Reads what the instances of the user's accounts know of people, until all is known that is wanted. */
export const runPeople = createRunner(
  readPeopleWork({
    now: Date.now,
    listReady: async (now) => {
      const accounts = await listAccounts(await openDatabase());
      const ready = await Promise.all(accounts.map((account) => isReady(account, now)));
      return accounts.filter((_account, i) => ready[i]);
    },
    nextQuestion: async (accountId, now) => nextPeopleQuestion(await openDatabase(), accountId, onScreen, now),
    ask: async ({ accountId, question }) => {
      const result = await asAccount(
        accountId,
        (account) => askAboutPeople(account, question, { now: Date.now }),
        ({ answer }) => answer.kind === "signed-out",
      );
      return result ?? { answer: { kind: "silent" } };
    },
    countFollowed,
    save: async ({ accountId, question }, answer, now) =>
      savePeopleAnswer(await openDatabase(), accountId, question, answer, now),
    rest: async (accountId, until) => saveReadingRest(await openDatabase(), accountId, until),
    signedOut: async (accountId) => saveSignedOut(await openDatabase(), accountId),
    onSaved: announce,
  }),
);

/** When something is to be asked for the account (ms since the epoch). */
export async function nextPeopleAt(accountId: string, now: number): Promise<number> {
  const db = await openDatabase();
  const [pace, dueAt] = await Promise.all([loadPace(db, accountId), nextPeopleDueAt(db, accountId, now)]);
  return mayCall(pace, dueAt) ? dueAt : Math.max(dueAt, pace.restUntil ?? 0);
}

/** Reading gives way to following. */
async function isReady({ id, signedOut }: AccountRow, now: number): Promise<boolean> {
  if (signedOut) return false;
  const db = await openDatabase();
  const [pace, reading, dueAt] = await Promise.all([
    loadPace(db, id),
    loadFollowingRead(db, id),
    nextFollowDueAt(db, id),
  ]);
  const isFollowing = dueAt !== undefined && dueAt <= now && mayFollow(pace, now);
  return !isFollowing && mayCall(pace, now) && (reading?.restUntil ?? 0) <= now;
}
