import { expect, test } from "vitest";
import { statusSentence, statusWord } from "../../../components/follow-status.ts";
import type { FollowOutcome } from "../../../lib/domain/follow-job.ts";
import type { FollowStatus } from "../../../lib/domain/match-row.ts";

const NOW = 1_000_000;
const LATER = NOW + 60_000;

test("somebody not asked for has no status", () => {
  expect(statusWord(undefined)).toBe("none");
});

test.each<[FollowStatus, string, object]>([
  [{ state: "queued" }, "queued", { key: "statusQueued" }],
  [{ state: "claimed", dueAt: LATER }, "queued", { key: "statusNow" }],
  [{ state: "queued", undo: true, outcome: { kind: "following" } }, "queued", { key: "statusUndoing" }],
  [{ ...fail({ kind: "unreachable" }), undo: true }, "failed", { key: "statusUnreachable" }],
  [{ state: "done", outcome: { kind: "following" } }, "following", { key: "statusFollowing" }],
  [{ state: "done", outcome: { kind: "requested" } }, "requested", { key: "statusRequested" }],
  [wait({ kind: "rate-limited", retryAt: LATER }), "waiting", { key: "statusRest", at: LATER }],
  [wait({ kind: "unresolved" }), "waiting", { key: "statusUnresolvedYet", at: LATER }],
  [wait({ kind: "unreachable" }), "waiting", { key: "statusUnreachableYet", at: LATER }],
  [wait({ kind: "signed-out" }), "waiting", { key: "statusSignedOut" }],
  [{ state: "waiting", dueAt: LATER }, "waiting", { key: "statusWaiting", at: LATER }],
  [{ state: "waiting", dueAt: NOW, outcome: { kind: "unresolved" } }, "waiting", { key: "statusQueued" }],
  [fail({ kind: "moved", to: "b@c.example.org" }), "failed", { key: "statusMoved", to: "b@c.example.org" }],
  [fail({ kind: "refused" }), "failed", { key: "statusRefused" }],
  [fail({ kind: "gone" }), "failed", { key: "statusGone" }],
  [fail({ kind: "limit-reached" }), "failed", { key: "statusLimit" }],
  [fail({ kind: "unresolved" }), "failed", { key: "statusUnresolved" }],
  [fail({ kind: "unreachable" }), "failed", { key: "statusUnreachable" }],
  [{ state: "failed" }, "failed", { key: "statusFailed" }],
])("says of %j: %s", (follow, word, sentence) => {
  expect(statusWord(follow)).toBe(word);
  expect(statusSentence(follow, NOW)).toEqual(sentence);
});

function wait(outcome: FollowOutcome): FollowStatus {
  return { state: "waiting", outcome, dueAt: LATER };
}

function fail(outcome: FollowOutcome): FollowStatus {
  return { state: "failed", outcome };
}
