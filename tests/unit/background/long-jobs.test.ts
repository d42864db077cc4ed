import { MINUTE_MS } from "../../../lib/domain/durations.ts";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noteFollowed, noteScanned } from "../../../entrypoints/background/long-jobs.ts";
import { onNotificationClick } from "../../../lib/browser/notifications.ts";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";

const ME = "me@home.example.org";

const askedAt = Date.now() - 2 * MINUTE_MS;

let mayNotify: boolean;
/** Who hears of permissions that are given. */
let onAdded: (() => void)[];
/** The words of everything that was shown. */
let shown: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteEverything(await openDatabase());
  await fakeBrowser.storage.local.set({ settings: { notifies: true } });
  mayNotify = true;
  // What the fake browser leaves out: the user's permission, word of it, and the texts.
  onAdded = [];
  vi.spyOn(fakeBrowser.permissions.onAdded, "addListener").mockImplementation((listener) =>
    onAdded.push(listener as never),
  );
  vi.spyOn(fakeBrowser.permissions, "contains").mockImplementation(async () => mayNotify);
  vi.spyOn(fakeBrowser.i18n, "getMessage").mockImplementation((key, values = []) =>
    key === "localeTag" ? "en" : [key, values].flat().join(" "),
  );
  shown = [];
  const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications) as (
    options: object,
  ) => Promise<string>;
  vi.spyOn(fakeBrowser.notifications, "create").mockImplementation((async (options: { message: string }) => {
    shown.push(options.message);
    return create(options);
  }) as never);
  vi.stubGlobal("reportError", (error: unknown) => {
    throw error;
  });
});

async function keepJob(address: string, change: Partial<FollowJob>): Promise<void> {
  const job = { accountId: ME, address, state: "done", attempts: 1, askedAt } as const;
  await (await openDatabase()).put("follow-jobs", { ...job, ...change });
}

describe("the end of a scan", () => {
  it("is told where it took long", async () => {
    await noteScanned(Date.now() - 2 * MINUTE_MS, "done");
    expect(shown).toEqual(["scanDone"]);
  });

  it.each([
    ["the user is still looking", { ago: MINUTE_MS / 2, how: "done" }],
    ["the user ended it", { ago: 2 * MINUTE_MS, how: "stopped" }],
    ["the user closed the tab", { ago: 2 * MINUTE_MS, how: "closed" }],
  ] as const)("is not told where %s", async (_what, { ago, how }) => {
    await noteScanned(Date.now() - ago, how);
    expect(shown).toEqual([]);
  });

  it("is not told where that is not wanted, or no longer allowed", async () => {
    mayNotify = false;
    await noteScanned(Date.now() - 2 * MINUTE_MS, "done");
    mayNotify = true;
    await fakeBrowser.storage.local.set({ settings: { notifies: false } });
    await noteScanned(Date.now() - 2 * MINUTE_MS, "done");
    expect(shown).toEqual([]);
  });
});

describe("the end of following", () => {
  it("is told once nobody is left, with how many", async () => {
    await keepJob("anna@one.example.org", { outcome: { kind: "following" } });
    await keepJob("bert@one.example.org", { state: "failed", outcome: { kind: "gone" } });
    await keepJob("cleo@one.example.org", { state: "queued", dueAt: Date.now() });
    await noteFollowed(ME);
    expect(shown, "one is still to be followed").toEqual([]);
    await keepJob("cleo@one.example.org", { outcome: { kind: "requested" } });
    await noteFollowed(ME);
    expect(shown).toEqual(["notifyFollowed 2 1"]);
  });

  it("is not told where nothing is left of it: what was under way when the user called it off has failed", async () => {
    await noteFollowed(ME);
    expect(shown).toEqual([]);
  });
});

it("goes away when it is clicked, and does what a click is for", async () => {
  const clicked = vi.fn(async () => undefined);
  onNotificationClick(clicked);
  await noteScanned(Date.now() - 2 * MINUTE_MS, "done");
  const [id = ""] = Object.keys(await fakeBrowser.notifications.getAll());
  await fakeBrowser.notifications.onClicked.trigger(id);
  expect(clicked).toHaveBeenCalledOnce();
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});

it("is heard to be clicked also where the browser lets us notify only since the background has started", async () => {
  const clicked = vi.fn(async () => undefined);
  const { notifications } = fakeBrowser;
  Object.assign(fakeBrowser, { notifications: undefined });
  onNotificationClick(clicked);
  Object.assign(fakeBrowser, { notifications });
  for (const hear of onAdded) hear();
  await notifications.onClicked.trigger("id");
  expect(clicked).toHaveBeenCalledOnce();
});
