import { beforeEach, expect, it, vi } from "vitest";

type Listener = (details: { reason: string }) => unknown;
const started: Listener[] = [];
const installed: Listener[] = [];

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      onStartup: { addListener: (listener: Listener) => started.push(listener) },
      onInstalled: { addListener: (listener: Listener) => installed.push(listener) },
    },
  },
}));

const { onBrowserStart, onFirstInstall } = await import("../../../lib/browser/lifecycle.ts");
const tell = (listeners: readonly Listener[], reason: string) => {
  for (const listener of listeners) listener({ reason });
};

beforeEach(() => {
  started.length = 0;
  installed.length = 0;
});

it("the work is woken with the browser, and after each install and update: alarms may be gone by then", () => {
  const work = vi.fn(async () => {});
  onBrowserStart(work);
  tell(started, "");
  for (const reason of ["install", "update", "browser_update"]) tell(installed, reason);
  expect(work).toHaveBeenCalledTimes(4);
});

it("the welcome page is opened after the first install, and never again", () => {
  const open = vi.fn(async () => {});
  onFirstInstall(open);
  for (const reason of ["install", "update", "browser_update"]) tell(installed, reason);
  expect(open).toHaveBeenCalledTimes(1);
});
