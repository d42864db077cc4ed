import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  cancelFollows,
  pauseFollows,
  resumeFollows,
  retryFollows,
  startFollows,
  startMovedFollow,
  undoFollows,
} from "../../../entrypoints/background/follow-orders.ts";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { loadPace, updatePace } from "../../../lib/store/paces.ts";
import { accountRow } from "../store/account-row.ts";
import { db, NOW } from "../store/empty-store.ts";
import { account, found, see, settle } from "../store/met-accounts.ts";

const ME = "me@home.example.org";
const FRIEND = "friend@one.example.org";

const { announce, wakeWork } = vi.hoisted(() => ({ announce: vi.fn(), wakeWork: vi.fn(async () => undefined) }));
vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork }));

beforeEach(async () => {
  fakeBrowser.reset();
  for (const told of [announce, wakeWork]) told.mockClear();
  await fakeBrowser.storage.local.set({ settings: { consentedAt: 1, accountId: ME } });
  await saveAccount(db, accountRow(ME));
  await see(account("1", [FRIEND], ["9"]));
  await settle(FRIEND, found(FRIEND));
});

const isPaused = async () => (await loadPace(db, ME)).isPaused === true;

describe.each<[string, (addresses: readonly string[]) => Promise<number>, Pick<FollowJob, "state" | "outcome">?]>([
  ["trying somebody again", retryFollows, { state: "failed", outcome: { kind: "refused" } }],
  ["taking somebody back", undoFollows, { state: "done", outcome: { kind: "following", isNew: true } }],
  ["asking for somebody", startFollows],
])("%s", (_what, order, ended) => {
  beforeEach(async () => {
    if (ended !== undefined)
      await db.put("follow-jobs", { accountId: ME, address: FRIEND, askedAt: NOW, attempts: 0, ...ended });
  });
  const isQueued = async () => (await db.get("follow-jobs", [ME, FRIEND]))?.state === "queued";

  it("waits where others wait for a pause to end, and ends it for nobody", async () => {
    await saveFollowJobs(db, ME, ["other@one.example.org"], NOW);
    await pauseFollows();
    expect(await order([FRIEND])).toBe(1);
    expect([await isQueued(), await isPaused()]).toEqual([true, true]);
  });

  it("is held up by no pause that is left over, where nobody waits for its end", async () => {
    await pauseFollows();
    expect(await order([FRIEND])).toBe(1);
    expect([await isQueued(), await isPaused()]).toEqual([true, false]);
  });
});

describe("following somebody where they have moved to", () => {
  const THERE = "friend@two.example.org";
  const OLD_ME = "old-me@two.example.org";
  const move = (movedTo?: string) => {
    const person = { address: FRIEND, homeId: "1", displayName: "", readAt: NOW, ...(movedTo && { movedTo }) };
    return db.put("people", { accountId: ME, address: FRIEND, dueAt: NOW, person });
  };
  const queued = () => db.getAllKeys("follow-jobs");

  it("queues who they are there, and nobody else, and is held up by no pause that is left over", async () => {
    await move(THERE);
    await pauseFollows();
    expect(await startMovedFollow(FRIEND)).toBe(1);
    expect(await queued()).toEqual([[ME, THERE]]);
    expect(await isPaused()).toBe(false);
  });

  it("queues nobody for who has not moved, is hidden, is no match, or was the user", async () => {
    await move();
    expect(await startMovedFollow(FRIEND)).toBe(0);
    await move(THERE);
    expect(await startMovedFollow("nobody@one.example.org")).toBe(0);
    await db.put("hidden-people", { address: FRIEND, hiddenAt: NOW });
    expect(await startMovedFollow(FRIEND)).toBe(0);
    await db.clear("hidden-people");
    await saveAccount(db, accountRow(OLD_ME));
    await move(OLD_ME);
    expect(await startMovedFollow(FRIEND)).toBe(0);
    expect(await queued()).toEqual([]);
  });
});

describe("a pause", () => {
  it("ends when the user goes on, and with what it held up; what is known of limits stays", async () => {
    const calls = { of: "calls", limit: 300, remaining: 7, resetAt: NOW } as const;
    await updatePace(db, ME, (pace) => ({ ...pace, calls }));
    for (const end of [resumeFollows, cancelFollows]) {
      await startFollows([FRIEND]);
      await pauseFollows();
      expect(await isPaused()).toBe(true);
      await end();
      expect(await loadPace(db, ME)).toEqual({ accountId: ME, failuresInRow: 0, calls });
    }
    expect(await db.count("follow-jobs")).toBe(0);
  });
});

it("an order is shown and begun at once, and none is taken where nobody is signed in", async () => {
  await startFollows([FRIEND]);
  expect([announce.mock.calls.length, wakeWork.mock.calls.length]).toEqual([1, 1]);
  await fakeBrowser.storage.local.set({ settings: { consentedAt: 1 } });
  await expect(startFollows([FRIEND])).rejects.toThrow("Sign in first");
});
