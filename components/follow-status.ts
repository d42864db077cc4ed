import type { FollowOutcome } from "../lib/domain/follow-job.ts";
import type { FollowStatus } from "../lib/domain/match-row.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import { isOnTheWay } from "./selection.ts";

/** One word for how far following a person has come; rows carry it as `data-status`. */
export type StatusWord = "none" | "queued" | "following" | "requested" | "failed" | "waiting";

/** The sentence for it. `at` and `to` go into the text; a text takes at most one of them. */
export interface StatusSentence {
  readonly key: TextKey;
  readonly at?: number;
  readonly to?: string;
}

export function statusWord(follow: FollowStatus | undefined): StatusWord {
  switch (follow?.state) {
    case undefined:
      return "none";
    case "queued":
    case "claimed":
      return "queued";
    case "waiting":
      return "waiting";
    case "failed":
      return "failed";
    case "done":
      return follow.outcome?.kind === "requested" ? "requested" : "following";
  }
}

export function statusSentence(follow: FollowStatus, now: number): StatusSentence {
  if (follow.undo && isOnTheWay({ follow })) return { key: "statusUndoing" };
  switch (follow.state) {
    case "queued":
      return { key: "statusQueued" };
    case "claimed":
      return { key: "statusNow" };
    case "done":
      return { key: doneKey(follow.outcome) };
    case "failed":
      return failureSentence(follow.outcome);
    case "waiting":
      return waitingSentence(follow, now);
  }
}

function waitingSentence({ outcome, dueAt }: FollowStatus, now: number): StatusSentence {
  if (outcome?.kind === "signed-out") return { key: "statusSignedOut" };
  if (dueAt === undefined || dueAt <= now) return { key: "statusQueued" };
  switch (outcome?.kind) {
    case "rate-limited":
      return { key: "statusRest", at: dueAt };
    case "unresolved":
      return { key: "statusUnresolvedYet", at: dueAt };
    case "unreachable":
      return { key: "statusUnreachableYet", at: dueAt };
    default:
      return { key: "statusWaiting", at: dueAt };
  }
}

function doneKey(outcome: FollowOutcome | undefined): TextKey {
  if (outcome?.kind === "requested") return "statusRequested";
  return outcome?.kind === "already" ? "statusAlready" : "statusFollowing";
}

function failureSentence(outcome: FollowOutcome | undefined): StatusSentence {
  switch (outcome?.kind) {
    case "moved":
      return { key: "statusMoved", to: outcome.to };
    case "refused":
      return { key: "statusRefused" };
    case "gone":
      return { key: "statusGone" };
    case "limit-reached":
      return { key: "statusLimit" };
    case "unresolved":
      return { key: "statusUnresolved" };
    case "unreachable":
      return { key: "statusUnreachable" };
    case "following":
    case "requested":
    case "already":
    case "unfollowed":
    case "rate-limited":
    case "signed-out":
    case undefined:
      return { key: "statusFailed" };
  }
}
