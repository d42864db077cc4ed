import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { listenToMessages } from "../../../lib/browser/message-listener.ts";
import { sendMessage } from "../../../lib/browser/messages.ts";
import type { ContentMessage } from "../../../lib/protocol/content-message.ts";
import type { Handlers } from "../../../lib/protocol/message.ts";
import type { PageMessage } from "../../../lib/protocol/page-message.ts";
import type { Reply } from "../../../lib/protocol/reply.ts";
import { X_PAGES } from "../../../lib/x/x-pages.ts";
import { nearlyJson } from "../nearly-json.ts";

const OWN_PAGE = { id: "", url: "" };
const X_PAGE = { id: "", url: "https://x.com/someone/following", tab: { id: 1 } };
const sighting = { xId: "1", screenName: "moos_x", displayName: "Moos", bio: "", links: [], location: "" };
const report = { type: "sightings.report", viewerId: "9", sightings: [sighting], wordless: [{ xId: "2" }] };

let answered: string[];

/** Delivers a message as the browser would, with the sender that the browser vouches for. */
async function deliver(message: unknown, sender: unknown): Promise<Reply<unknown> | undefined> {
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
  return reply as Reply<unknown> | undefined;
}

beforeEach(() => {
  fakeBrowser.reset();
  OWN_PAGE.id = X_PAGE.id = browser.runtime.id;
  OWN_PAGE.url = browser.runtime.getURL("popup.html");
  answered = [];
  const handler = async (message: { type: string }) => {
    answered.push(message.type);
  };
  const anyHandler = new Proxy({}, { get: () => handler });
  listenToMessages({
    pageHandlers: anyHandler as Handlers<PageMessage>,
    contentHandlers: anyHandler as Handlers<ContentMessage>,
    contentPages: X_PAGES,
  });
});

describe("the background", () => {
  it.each(X_PAGES)("takes sightings from a page of X, %s", async (pattern) => {
    expect(await deliver(report, { ...X_PAGE, url: pattern.replace("*", "home") })).toEqual({ ok: true });
  });

  it.each([
    "consent.give",
    "follows.start",
    "account.signIn",
    "account.signOut",
    "matches.list",
    "overview.read",
    "scan.start",
    "scan.stop",
    "scan.show",
    "silentPages.dismiss",
    "staleTabs.reload",
  ])("does not take %s from a page of X", async (type) => {
    const reply = await deliver({ type, addresses: [], typed: "home.example.org" }, X_PAGE);
    expect(reply).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(answered).toEqual([]);
  });

  it.each([
    ["another extension", { id: "someone-else", url: "chrome-extension://someone-else/page.html" }],
    ["a page that is not X", { url: "https://x.com.example.org/" }],
    ["a page with our address in its own", { url: `https://example.org/?${browser.runtime.getURL("popup.html")}` }],
    ["a page of X without https", { url: "http://x.com/home" }],
    ["a sender without an address", {}],
  ])("takes nothing from %s", async (_who, sender) => {
    const reply = await deliver(report, { id: browser.runtime.id, ...sender });
    expect(reply).toMatchObject({ ok: false, error: { kind: "not-allowed" } });
    expect(answered).toEqual([]);
  });

  it.each([
    "popup.html",
    "https://x.com/home",
  ])("takes nothing from another extension that says it is at %s", async (place) => {
    const url = new URL(place, browser.runtime.getURL("")).href;
    for (const message of [report, { type: "consent.give" }]) {
      expect(await deliver(message, { id: "someone-else", url })).toMatchObject({ error: { kind: "not-allowed" } });
    }
    expect(answered).toEqual([]);
  });

  it.each([
    ["a foreign type", { type: "token.read" }],
    ["no type", {}],
    ["nothing", null],
    ["an address that is none", { type: "follows.start", addresses: ["<script>"] }],
    ["a text of a megabyte", { type: "account.signIn", typed: "a".repeat(1_000_000) }],
  ])("says that %s is not a message", async (_what, message) => {
    expect(await deliver(message, OWN_PAGE)).toMatchObject({ ok: false, error: { kind: "invalid" } });
  });

  it.each([
    ["an id with letters", { ...sighting, xId: "12a" }],
    ["a screen name with a blank", { ...sighting, screenName: "a b" }],
    ["a link of another scheme", { ...sighting, links: ["javascript:alert(1)"] }],
    ["a bio of a megabyte", { ...sighting, bio: "a".repeat(1_000_000) }],
  ])("takes no sighting with %s", async (_what, forged) => {
    expect(await deliver({ ...report, sightings: [forged] }, X_PAGE)).toMatchObject({ ok: false });
  });
});

it("whatever a page of X says, it is answered, and nothing but its four messages reaches a handler", async () => {
  const words = [
    "type",
    "viewerId",
    "sightings",
    "wordless",
    "scan",
    "status",
    "xIds",
    "addresses",
    ...Object.keys(sighting),
  ];
  const types = ["sightings.report", "scan.status", "page.status", "matches.of", "follows.start", "everything.delete"];
  const anything = fc.oneof(fc.anything(), nearlyJson(words, types), fc.record({ type: fc.constantFrom(...types) }));
  await fc.assert(
    fc.asyncProperty(anything, async (message) => {
      answered = [];
      const reply = await deliver(message, X_PAGE);
      expect(reply?.ok).toBe(answered.length === 1);
      expect(types.slice(0, 4)).toEqual(expect.arrayContaining(answered));
    }),
    { numRuns: 500 },
  );
});

describe("a page of X that says what it gave", () => {
  const status = { page: "home", gave: "nothing", notUnderstood: 1, dropped: 0 };

  it("is heard", async () => {
    expect(await deliver({ type: "page.status", status }, X_PAGE)).toEqual({ ok: true });
  });

  it.each([
    ["another kind of page", { page: "bank" }],
    ["another word", { gave: "<b>everything</b>" }],
    ["no whole number", { dropped: 0.5 }],
    ["a number past all measure", { notUnderstood: 1e300 }],
    ["less than nothing", { dropped: -1 }],
  ])("is not heard with %s", async (_what, forged) => {
    expect(await deliver({ type: "page.status", status: { ...status, ...forged } }, X_PAGE)).toMatchObject({
      ok: false,
    });
    expect(answered).toEqual([]);
  });
});

describe("a page", () => {
  it("gets the value, or an error that says what went wrong", async () => {
    vi.spyOn(browser.runtime, "sendMessage").mockResolvedValueOnce({ ok: true, value: 3 });
    expect(await sendMessage({ type: "follows.start", addresses: [] })).toBe(3);
    vi.spyOn(browser.runtime, "sendMessage").mockResolvedValueOnce({
      ok: false,
      error: { kind: "failed", message: "Sign in first" },
    });
    await expect(sendMessage({ type: "follows.start", addresses: [] })).rejects.toThrow("Sign in first");
    vi.spyOn(browser.runtime, "sendMessage").mockResolvedValueOnce(undefined);
    await expect(sendMessage({ type: "follows.start", addresses: [] })).rejects.toThrow("No answer");
  });
});
