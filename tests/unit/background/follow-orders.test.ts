import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  pauseFollows,
  retryFollows,
  startFollows,
  undoFollows,
} from "../../../entrypoints/background/follow-orders.ts";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { loadPace } from "../../../lib/store/paces.ts";
import { accountRow } from "../store/account-row.ts";
import { db, NOW } from "../store/empty-store.ts";
import { account, found, see, settle } from "../store/met-accounts.ts";

const ME = "me@home.example.org";
const FRIEND = "friend@one.example.org";

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../entrypoints/background/work.ts", () => ({ wakeWork: async () => undefined }));

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ settings: { consentedAt: 1, accountId: ME } });
  await saveAccount(db, accountRow(ME));
  await see(account("1", [FRIEND], ["9"]));
  await settle(FRIEND, found(FRIEND));
});

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
  const isPaused = async () => (await loadPace(db, ME)).isPaused === true;

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
