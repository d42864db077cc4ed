import { startWorld } from "../world/world.ts";
import { readOverview, waitForOverview, waitForRest } from "./overview.ts";
import { agree, HOME, openFollowing, openPopup, scrollToEnd, signIn } from "./story.ts";
import { expect, test } from "./story-fixture.ts";
import { loadAnew, openManyTabs } from "./tabs-of-x.ts";

interface Answer {
  ok: boolean;
  error?: { kind: string };
}

test("neither X's page nor a content script in it can do or read anything; fifty tabs of X are one person's X, and an extension loaded anew leaves them silent", async ({
  launch,
  driver,
}) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  await agree(browser);
  const x = await openFollowing(browser, world);
  await scrollToEnd(x, 100);
  const popup = await openPopup(browser);
  await waitForOverview(popup, ({ matches, lookups }) => matches > 5 && lookups.open === 0);
  await signIn(browser, popup);
  const before = await waitForRest(popup, world);

  await test.step("X's page", async () => {
    const page = await x.evaluate(async (iconUrl) => {
      const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
      const icon = document.createElement("img");
      const loaded = new Promise<string>((resolve) => {
        icon.onload = () => resolve("loaded");
        icon.onerror = () => resolve("refused");
      });
      icon.src = iconUrl;
      document.body.append(icon);
      return { speaks: Boolean(chrome?.runtime ?? browser?.runtime), file: await loaded };
    }, browser.extensionUrl("icons/48.png"));
    expect(page).toEqual({ speaks: false, file: "refused" });
  });

  await test.step("a content script", async () => {
    if (x.evaluateInContentScript === undefined) {
      test.info().annotations.push({ type: "note", description: `${driver} lets no driver into a content script` });
      return;
    }
    const answers = await x.evaluateInContentScript(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
      };
      const messages = [
        { type: "overview.read" },
        { type: "matches.list" },
        { type: "follows.start", addresses: ["anybody@heron.example.org"] },
        { type: "account.signIn", typed: "evil.example.org" },
        { type: "account.signOut" },
        { type: "consent.give" },
        { type: "everything.delete" },
        { type: "scan.start" },
        { type: "sightings.report", sightings: [{ xId: "1; drop" }], wordless: [] },
        { type: "sightings.report", sightings: [], wordless: [{ xId: "1; drop" }] },
        { type: "no.such" },
        null,
        "text",
      ];
      const answers: [string, Answer][] = [];
      for (const message of messages)
        answers.push([JSON.stringify(message), await chrome.runtime.sendMessage(message)]);
      return answers;
    });
    const accepted = answers.filter(
      ([, answer]) => answer.ok || !["invalid", "not-allowed"].includes(answer.error?.kind ?? ""),
    );
    expect(accepted).toEqual([]);

    const readable = await x.evaluateInContentScript(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage?: Record<"local" | "session", { get(): Promise<object> } | undefined> };
      };
      const areas = [chrome.storage?.local, chrome.storage?.session];
      const read = await Promise.all(areas.map((area) => area?.get().catch(() => ({}))));
      return { storage: JSON.stringify(read), databases: (await indexedDB.databases()).map(({ name }) => name) };
    });
    expect(readable.databases).not.toContain("flockover");
    const tokens = world.home.tokens.map(({ value }) => value);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.filter((token) => readable.storage.includes(token))).toEqual([]);
  });

  const after = await readOverview(popup);
  expect(after.account).toEqual(before.account);
  expect(after.matches).toBe(before.matches);
  expect(after.follows).toEqual(before.follows);
  expect(world.requests.filter(({ host }) => host === "evil.example.org")).toEqual([]);
  expect(world.requests.filter(({ host, path }) => host === HOME && path.endsWith("/follow"))).toEqual([]);

  const met = await openManyTabs(browser, world, x, popup);
  await loadAnew(browser, x, met);
  await world.stop();
});
