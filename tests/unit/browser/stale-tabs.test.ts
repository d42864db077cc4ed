import { beforeEach, describe, expect, it, vi } from "vitest";
import browser, { type Tabs } from "webextension-polyfill";
import { listStaleTabs, reloadTabs } from "../../../lib/browser/stale-tabs.ts";

const PAGES = ["https://x.com/*"];
const tab = (id: number) => ({ id }) as Tabs.Tab;

/** The tabs that the browser has, and how each answers: with our script in it, without, or asleep. */
function givenTabs(tabs: Readonly<Record<number, "reads along" | "stale" | "asleep">>, permitted = true): void {
  vi.spyOn(browser.permissions, "contains").mockResolvedValue(permitted);
  vi.spyOn(browser.tabs, "query").mockResolvedValue(Object.keys(tabs).map((id) => tab(Number(id))));
  vi.spyOn(browser.tabs, "sendMessage").mockImplementation((id) => {
    if (tabs[id] === "stale") return Promise.reject(new Error("Receiving end does not exist."));
    return tabs[id] === "asleep" ? new Promise(() => undefined) : Promise.resolve(true);
  });
}

describe("tabs of X that were open before the extension came", () => {
  beforeEach(() => vi.restoreAllMocks());

  it("are those in which nobody answers", async () => {
    givenTabs({ 1: "reads along", 2: "stale", 3: "stale" });
    expect(await listStaleTabs(PAGES)).toEqual([2, 3]);
    expect(browser.tabs.query).toHaveBeenCalledWith({ url: PAGES, status: "complete", discarded: false });
  });

  it("are not those that sleep: who sleeps is not waited for", async () => {
    givenTabs({ 1: "asleep", 2: "stale" });
    expect(await listStaleTabs(PAGES)).toEqual([2]);
  });

  it("are not known where the browser does not tell what tabs show", async () => {
    givenTabs({ 1: "stale" }, false);
    expect(await listStaleTabs(PAGES)).toBeUndefined();
  });

  it("are loaded anew, those that are still there", async () => {
    const reload = vi.spyOn(browser.tabs, "reload").mockRejectedValueOnce(new Error("No tab with id: 1."));
    reload.mockResolvedValue(undefined);
    await reloadTabs([1, 2]);
    expect(reload.mock.calls).toEqual([[1], [2]]);
  });
});
