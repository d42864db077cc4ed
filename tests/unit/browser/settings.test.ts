import { beforeEach, describe, expect, it } from "vitest";
import browser from "webextension-polyfill";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { deleteSettings, fillSettings, loadSettings, saveSettings } from "../../../lib/browser/settings.ts";

beforeEach(() => fakeBrowser.reset());

describe("settings", () => {
  it("are empty at first, and kept once saved", async () => {
    expect(await loadSettings()).toEqual({});
    await saveSettings({ consentedAt: 5 });
    expect(await loadSettings()).toEqual({ consentedAt: 5 });
  });

  it("that are changed at the same time are all kept", async () => {
    await Promise.all([saveSettings({ consentedAt: 5 }), saveSettings({ accountId: "me@home.example.org" })]);
    expect(await loadSettings()).toEqual({ consentedAt: 5, accountId: "me@home.example.org" });
  });

  it("that a backup brings fill what was never set, and are no older than a change at the same time", async () => {
    await Promise.all([
      saveSettings({ marksOnX: true }),
      fillSettings({ marksOnX: false, appearance: "dark" }),
      saveSettings({ consentedAt: 5 }),
    ]);
    expect(await loadSettings()).toEqual({ marksOnX: true, appearance: "dark", consentedAt: 5 });
  });

  it("that are deleted while one of them is being changed are gone", async () => {
    await saveSettings({ consentedAt: 5 });
    await Promise.all([saveSettings({ accountId: "me@home.example.org" }), deleteSettings()]);
    expect(await loadSettings()).toEqual({});
  });

  it("that make no sense read as never set", async () => {
    await browser.storage.local.set({ settings: { consentedAt: "yes" } });
    expect(await loadSettings()).toEqual({});
  });
});
