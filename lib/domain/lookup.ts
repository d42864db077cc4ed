import { DAY_MS, HOUR_MS } from "./durations.ts";
import type { Job, Settlement } from "./job.ts";

/** What a server confirmed of a handle through WebFinger. */
export interface ProvenAccount {
  /** `user@host` of the JRD's subject, lower case, host in ASCII: the identity. */
  readonly address: string;
  /** The id of the ActivityPub actor (https). */
  readonly actorUrl: string;
  /** The page for people (https), where the server names one. */
  readonly profileUrl?: string;
  /** A picture (https), where the server names one. */
  readonly avatarUrl?: string;
  /** Where a server of the fediverse has its people follow somebody: https, with `{uri}` in it. */
  readonly subscribeTemplate?: string;
}

/**
 * How asking for a handle ended. The first three are the server's word; the others say nothing about the person.
 * `gone` = deleted there; `invalid` = an answer that proves nothing (not a JRD, another subject, no ActivityPub actor);
 * `refused` = the server does not answer such questions to us; `unreachable` = no answer; `hidden` = no answer that the browser lets us see,
 * which may be for want of the user's permission to read that host.
 */
export type LookupOutcome = (
  | { readonly kind: "found"; readonly account: ProvenAccount }
  | { readonly kind: "not-found" | "gone" }
  | { readonly kind: "invalid" | "refused" | "unreachable" | "hidden" }
  | { readonly kind: "rate-limited" }
) & {
  /** How long the host (of several that were asked, the one that wants the longest rest) is to be left alone, ms; it may say so beside any answer. */
  readonly retryAfterMs?: number;
  /** The user's own instance was asked in the place of the handle's host: this says nothing of that host. */
  readonly through?: "home";
  /** Where more hosts than the handle's own had to be asked (the subject's, one that host-meta names): how each of them answered last. */
  readonly words?: readonly HostWord[];
};

/** How a host answered, as far as it matters to whatever else is to be asked of it. */
export interface HostWord extends Pick<LookupOutcome, "kind" | "retryAfterMs"> {
  readonly host: string;
}

export type LookupJob = Job<LookupOutcome>;

const FOUND_FRESH_MS = 30 * DAY_MS;
const ABSENT_FRESH_MS = 7 * DAY_MS;
/** Waits after the first, second, third try that told nothing; weekly from then on. */
const UNKNOWN_WAITS_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS] as const;

/** What a settlement depends on beside the outcome. */
export interface LookupCircumstances {
  /** Tries before this one that told nothing. */
  readonly attempts: number;
  /** The host is known to be of the fediverse. Any web server says 404; only one that keeps people knows that somebody is not there. */
  readonly isFediverse: boolean;
  readonly now: number;
}

/** What follows from an outcome: kept for a while where the server has spoken, tried again where it has not. */
export function settleLookup(
  outcome: LookupOutcome,
  { attempts, isFediverse, now }: LookupCircumstances,
): Settlement<LookupOutcome> {
  const tryLater = (): Settlement<LookupOutcome> => {
    const wait = UNKNOWN_WAITS_MS[attempts] ?? 7 * DAY_MS;
    return { state: "waiting", outcome, dueAt: now + Math.max(wait, outcome.retryAfterMs ?? 0) };
  };
  switch (outcome.kind) {
    case "found":
      return { state: "done", outcome, dueAt: now + FOUND_FRESH_MS };
    case "not-found":
    case "gone":
      return isFediverse ? { state: "failed", outcome, dueAt: now + ABSENT_FRESH_MS } : tryLater();
    case "rate-limited":
      return { state: "waiting", outcome, dueAt: now + (outcome.retryAfterMs ?? HOUR_MS), uncounted: true };
    case "invalid":
    case "refused":
    case "unreachable":
    case "hidden":
      return tryLater();
  }
}
