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

const { held, network, proving } = vi.hoisted(() => {
  // Before the modules under test take the clock.
  vi.useFakeTimers({ toFake: ["Date"] });
  return {
    /** Refreshing under way, which ends when the test says so. */
    held: [] as (() => void)[],
    network: { isHolding: false, isOffline: false, isGuarded: false, asked: [] as string[] },
    proving: { from: 0 as number | undefined, found: new Set<string>(), reconsidered: [] as string[] },
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
  reconsiderHosts: async (hosts: readonly string[]) => void proving.reconsidered.push(...hosts),
}));
vi.mock("../../../entrypoints/background/proving.ts", () => ({
  countPlaces: async () => 16,
  provesFrom: async () => proving.from,
  prove: async ({ user, host }: Handle) => {
    expect(network.isGuarded, "the browser watches before anybody is asked").toBe(true);
    network.asked.push(user);
    if (!proving.found.has(user)) return { kind: "unreachable" };
    return { kind: "found", account: { address: `${user}@apex.example.org`, actorUrl: `https://${host}/${user}` } };
  },
}));

beforeEach(async () => {
  fakeBrowser.reset();
  held.length = 0;
  Object.assign(network, { isHolding: false, isOffline: false, isGuarded: false, asked: [] });
  Object.assign(proving, { from: 0, found: new Set(), reconsidered: [] });
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

  const alarmIn = async () => {
    const alarm = await fakeBrowser.alarms.get("work");
    return alarm && alarm.scheduledTime - Date.now();
  };
  const queueIn = async (ms: number) => {
    const db = await openDatabase();
    await db.put("lookups", { ...queuedJob(Date.now() + ms), address: "a@one.example.org", host: "one.example.org" });
  };

  it("comes before a worker that is at work is put to sleep", async () => {
    network.isHolding = true;
    const call = wakeWork();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    expect(await alarmIn()).toBeGreaterThan(0);
    expect(await alarmIn()).toBeLessThan(30_000);
    held[0]?.();
    await call;
  });

  it("comes when the next look-up is due and may be made, and not before the user has agreed", async () => {
    await queueIn(MINUTE_MS);
    await wakeWork();
    expect(await alarmIn()).toBeUndefined();
    await agree();
    for (const [from, ms] of [
      [0, MINUTE_MS],
      [Date.now() + 2 * MINUTE_MS, 2 * MINUTE_MS],
      [undefined, undefined],
    ]) {
      proving.from = from;
      await wakeWork();
      expect(await alarmIn()).toBe(ms);
    }
  });

  it("comes in a moment, and not at once, for what is due and is left alone", async () => {
    await queueLookups(["a"]);
    await agree();
    network.isOffline = true;
    await wakeWork();
    await queueLookups(["b"]);
    await wakeWork();
    expect(network.asked, "the network is known to be lost").toEqual(["a"]);
    expect(await alarmIn()).toBe(1_000);
    vi.setSystemTime(Date.now() + MINUTE_MS);
  });

  it("comes for no account that is signed out", async () => {
    await agree();
    const db = await openDatabase();
    await saveAccount(db, accountRow(ME, { signedOut: true }));
    await saveFollowJobs(db, ME, ["friend@one.example.org"], Date.now() + MINUTE_MS);
    await wakeWork();
    expect(await alarmIn()).toBeUndefined();
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

it("whoever named a host where somebody was proven is read again, under the name of the handle and that of the person", async () => {
  proving.found.add("a");
  await queueLookups(["a", "b"]);
  await agree();
  await wakeWork();
  expect(await (await openDatabase()).getAllKeys("matches")).toEqual(["a@apex.example.org"]);
  expect(proving.reconsidered).toEqual(["one.example.org", "apex.example.org"]);
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
