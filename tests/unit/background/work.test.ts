import { MINUTE_MS } from "../../../lib/domain/durations.ts";
import "fake-indexeddb/auto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runDeleteEverything } from "../../../entrypoints/background/delete-everything.ts";
import { pauseFollows } from "../../../entrypoints/background/follow-orders.ts";
import { contentHandlers } from "../../../entrypoints/background/handlers.ts";
import { wakeWork } from "../../../entrypoints/background/work.ts";
import type { Handle } from "../../../lib/domain/handle.ts";
import { queuedJob } from "../../../lib/domain/job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { listFollowJobs, saveFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const ME = "me@home.example.org";

const { held, network } = vi.hoisted(() => {
  // Before the modules under test take the clock.
  vi.useFakeTimers({ toFake: ["Date"] });
  return {
    /** Refreshing under way, which ends when the test says so. */
    held: [] as (() => void)[],
    network: { isHolding: false, isOffline: false, isGuarded: false, asked: [] as string[] },
  };
});
afterAll(() => void vi.useRealTimers());

vi.mock("../../../entrypoints/background/announce.ts", () => ({ announce: () => undefined }));
vi.mock("../../../lib/browser/network.ts", () => ({ isOffline: () => network.isOffline }));
vi.mock("../../../lib/browser/request-rules.ts", () => ({
  guardRequests: async () => {
    network.isGuarded = true;
  },
}));
vi.mock("../../../entrypoints/background/known-hosts.ts", () => ({
  refreshKnownHosts: () =>
    network.isHolding ? new Promise<number>((resolve) => held.push(() => resolve(0))) : Promise.resolve(0),
}));
vi.mock("../../../entrypoints/background/proving.ts", () => ({
  countPlaces: async () => 16,
  provesFrom: async () => 0,
  prove: async ({ user }: Handle) => {
    expect(network.isGuarded, "the browser watches before anybody is asked").toBe(true);
    network.asked.push(user);
    return { kind: "unreachable" };
  },
}));

beforeEach(async () => {
  fakeBrowser.reset();
  held.length = 0;
  Object.assign(network, { isHolding: false, isOffline: false, isGuarded: false, asked: [] });
  await deleteEverything(await openDatabase());
});

async function queueLookups(users: readonly string[]): Promise<void> {
  const db = await openDatabase();
  const host = "one.example.org";
  for (const user of users) await db.put("lookups", { ...queuedJob(Date.now()), address: `${user}@${host}`, host });
}

const agree = () => fakeBrowser.storage.local.set({ settings: { consentedAt: 1 } });

describe("before the user has agreed", () => {
  it("no host is asked; then they are", async () => {
    await queueLookups(["a", "b"]);
    await wakeWork();
    expect(network.asked).toEqual([]);
    await agree();
    await wakeWork();
    expect(network.asked).toEqual(["a", "b"]);
  });

  it("none is asked of those either that were planned before everything was deleted", async () => {
    // What the browser has, and Node has not.
    vi.stubGlobal("reportError", (error: unknown) => {
      throw error;
    });
    const users = ["a", "b", "c", "d"];
    await queueLookups(users);
    await agree();
    network.isOffline = true;
    await wakeWork();
    expect(network.asked, "a host is asked two things at once, and then the network is known to be lost").toEqual([
      "a",
      "b",
    ]);
    network.isOffline = false;
    await runDeleteEverything();
    await queueLookups(users);
    vi.setSystemTime(Date.now() + MINUTE_MS);
    await wakeWork();
    expect(network.asked).toEqual(["a", "b"]);
  });
});

describe("the alarm", () => {
  it("that revives a dying worker stands until the last call has ended, and goes where nothing is due", async () => {
    network.isHolding = true;
    const calls = [wakeWork(), wakeWork()];
    await vi.waitFor(() => expect(held).toHaveLength(2));
    held[0]?.();
    await calls[0];
    expect(await fakeBrowser.alarms.get("work"), "the other is at work").toBeDefined();
    held[1]?.();
    await calls[1];
    expect(await fakeBrowser.alarms.get("work")).toBeUndefined();
  });

  it("is left for another try where a call has failed", async () => {
    const failed = vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("storage gone"));
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    await wakeWork();
    expect(reported.mock.lastCall).toMatchObject([{ message: "storage gone" }]);
    failed.mockRestore();
    expect(await fakeBrowser.alarms.get("work")).toBeDefined();
    await wakeWork();
    expect(await fakeBrowser.alarms.get("work"), "the next one that ends well has the last word").toBeUndefined();
  });
});

describe("while following is paused", () => {
  it("pages of X are still read, and whom they name is still asked for; nobody is followed", async () => {
    vi.stubGlobal("reportError", console.error);
    const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("there is nobody"));
    const db = await openDatabase();
    await saveAccount(db, accountRow(ME));
    await fakeBrowser.storage.local.set({ settings: { consentedAt: 1, accountId: ME } });
    await saveFollowJobs(db, ME, ["friend@one.example.org"], Date.now());
    await pauseFollows();
    const sighting = {
      xId: "7",
      screenName: "anna",
      displayName: "",
      bio: "@anna@two.example.org",
      links: [],
      location: "",
    };
    const report = {
      type: "sightings.report",
      viewerId: "1",
      sightings: [{ ...sighting, followed: true }],
      wordless: [],
    } as const;
    await contentHandlers["sightings.report"](report, {});
    await wakeWork();
    expect(await db.get("sightings", "7")).toMatchObject({ addresses: ["anna@two.example.org"], followedBy: ["1"] });
    expect(network.asked).toEqual(["anna"]);
    expect(
      fetched.mock.calls.map(([, request]) => request?.method),
      "reading goes on",
    ).toEqual(["GET"]);
    expect(await listFollowJobs(db, ME)).toMatchObject([{ state: "queued" }]);
  });
});
