import { MINUTE_MS } from "../domain/durations.ts";
import { type Budget, spareRestUntil } from "../domain/follow-pace.ts";
import type { PeopleAnswer, PeopleQuestion } from "../domain/people-question.ts";
import type { Work } from "./runner.ts";

/** Accounts on different instances do not wait for each other. */
const CONCURRENCY = 8;

/** A question to the instance of one account. */
export interface AskedPeople {
  readonly accountId: string;
  readonly question: PeopleQuestion;
}

export interface ReadPeopleTools {
  readonly now: () => number;
  /** The user's accounts that have nothing better to send: neither signed out nor resting, and following nobody just now. */
  readonly listReady: (now: number) => Promise<readonly { readonly id: string }[]>;
  /** What is to be asked next, or undefined: all is known that is wanted. */
  readonly nextQuestion: (accountId: string, now: number) => Promise<PeopleQuestion | undefined>;
  readonly ask: (asked: AskedPeople) => Promise<{ answer: PeopleAnswer; budget?: Budget; restUntil?: number }>;
  /** How often the account has followed or unfollowed somebody. */
  readonly countFollowed: (accountId: string) => number;
  readonly save: (asked: AskedPeople, answer: PeopleAnswer, now: number) => Promise<void>;
  /** Nothing is to be read for the account before `until` (ms since the epoch). */
  readonly rest: (accountId: string, until: number) => Promise<void>;
  /** The account's instance no longer knows the token. */
  readonly signedOut: (accountId: string) => Promise<void>;
  readonly onSaved: () => void;
}

/** An instance that gave no answer is left alone for so long. */
const SILENCE_MS = 10 * MINUTE_MS;

/**
 * Match → Person: reads from the user's instance who is followed already, and what it knows of people. One question at a time for each
 * account, and none while it follows. No question has a lease: it is asked again as long as no answer is in the store.
 */
export function readPeopleWork(tools: ReadPeopleTools): Work<AskedPeople> {
  const { now, listReady, nextQuestion, ask, countFollowed, save, rest, signedOut, onSaved } = tools;
  return {
    concurrency: CONCURRENCY,
    claim: async (room, inFlight) => {
      const busy = new Set(inFlight.map(({ accountId }) => accountId));
      const free = (await listReady(now())).filter(({ id }) => !busy.has(id)).slice(0, room);
      const asked = await Promise.all(
        free.map(async ({ id }) => {
          const question = await nextQuestion(id, now());
          return question === undefined ? [] : [{ accountId: id, question }];
        }),
      );
      return asked.flat();
    },
    perform: async (asked) => {
      const { accountId } = asked;
      const followedBefore = countFollowed(accountId);
      const { answer, budget, restUntil } = await ask(asked);
      const until = restUntil ?? (answer.kind === "silent" ? now() + SILENCE_MS : spareRestUntil(budget));
      if (until !== undefined) await rest(accountId, until);
      if (answer.kind === "signed-out") await signedOut(accountId);
      // An answer that was on its way while somebody was followed may not know of it yet, and the question is asked once more.
      if (countFollowed(accountId) !== followedBefore) return;
      await save(asked, answer, now());
      onSaved();
    },
  };
}
