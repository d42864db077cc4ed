import { type Behaviour, hostOf } from "../world/hostile/behaviour.ts";
import { xAccount } from "../world/people/x-account.ts";
import { storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { expectSoon } from "./expect-soon.ts";
import { behavioursMet, startHostileNetwork, wordIn } from "./hostile-network.ts";
import { readOverview, waitForOverview, waitForProof } from "./overview.ts";
import { readOutcomes } from "./stored-lookups.ts";
import { agree, choose, openFollowing, openPopup, scrollToEnd } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** A host that finds its people, but tells nobody without permission: it sends no CORS headers. */
const SHY = "moss.example.com";
/** Of the hostile hosts one that sends the question to this machine. */
const ASTRAY = "redirect-to-localhost";
/** And one of which the browser does not say why it gives no answer. */
const MASKED = "certificate-expired";

const aliceAt = ({ name }: Pick<Behaviour, "name">) => `alice@${hostOf(name)}`;

/** How asking for each of `addresses` ended, as far as any was asked for. */
async function outcomesOf(popup: Page, addresses: readonly string[]): Promise<Record<string, string>> {
  const outcomes = await readOutcomes(popup);
  return Object.fromEntries(addresses.map((address) => [address, outcomes[address] ?? "not asked"]));
}

/** As the user can do in the browser's own settings. */
async function takePermissionBack(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { remove(permissions: { origins: string[] }): Promise<boolean> } };
    };
    await chrome.permissions.remove({ origins: ["https://*/*"] });
  });
}

/** Has one of the hosts that gave no answer asked again. */
async function lookAgain(popup: Page, address: string): Promise<void> {
  const group = '[data-testid="unproven-unreachable-open"]';
  // Not by the item: it may be on its way into the open list, and the click would close that.
  if ((await popup.count(`${group}[aria-expanded="true"]`)) === 0) await clickBelow(popup, group);
  await clickBelow(popup, `[data-testid="unproven-item"][data-address="${address}"] [data-testid="look-again"]`);
}

/** What stands at the end of the page is scrolled clear of the bar below it, as a person does. */
async function clickBelow(page: Page, selector: string): Promise<void> {
  await page.waitFor(selector);
  await page.evaluate((one) => document.querySelector(one)?.scrollIntoView({ block: "center" }), selector);
  await page.click(selector);
}

test("strangers' hosts end in the right word, and what the browser hides of them is read once the user allows it", async ({
  launch,
  driver,
}) => {
  if (process.env.FLOCKOVER_LONG === "1") test.setTimeout(15 * 60_000);
  const declare = (address: string, index: number) =>
    xAccount({ xId: String(1_790_000_000_000_000 + index), screenName: `extra_${index}`, bio: `Also @${address}` });
  const shy = `shy.person@${SHY}`;
  const person = { address: shy, canonical: shy, spelling: "handle", field: "bio", outcome: "found" } as const;
  const behaviours = behavioursMet();
  const words = Object.fromEntries(behaviours.map((one) => [aliceAt(one), wordIn(driver, one)]));
  const found = new Set(behaviours.flatMap((one) => (one.word === "found" ? [one.finds ?? aliceAt(one)] : [])));
  const world = await startWorld({
    population: "true-rate",
    followed: 40,
    extraPeople: [
      { ...declare(shy, 0), declares: [person] },
      ...behaviours.map((one, i) => declare(aliceAt(one), i + 1)),
    ],
  });
  const hostile = await startHostileNetwork(world);
  try {
    world.setHost(SHY, "no-cors");
    const browser = await launch(hostile.launch);
    const welcome = await agree(browser);
    await welcome.waitFor('[data-testid="permission"][data-granted="false"]');
    await scrollToEnd(await openFollowing(browser, world));
    const popup = await openPopup(browser);
    const before = await waitForProof(popup, world.truth.following.length);

    // Without the permission: nobody of the shy host is found, and of who gave no answer the browser may not say why.
    // One more person than the list has is met among X's suggestions.
    expect(before.matches).toBe(world.truth.provable.length + found.size);
    const wordsBefore = await outcomesOf(popup, Object.keys(words));
    const hidden = behaviours.filter((one) => one.word === "unreachable" && wordsBefore[aliceAt(one)] === "hidden");
    const maskedWords = Object.fromEntries(hidden.map((one) => [aliceAt(one), "hidden"]));
    expect(wordsBefore).toEqual({ ...words, ...maskedWords });
    expect(hidden.length).toBeGreaterThan(5);
    await choose(popup, "filter-group", "not-found");
    await popup.click('[data-testid="unproven-hidden-open"]');
    await popup.waitFor(`[data-testid="unproven-item"][data-address="${shy}"] mark`);
    expect(await popup.text('[data-testid="unproven-hidden-open"]')).toContain("may need your permission");

    // As the welcome page says: until then a server is told which extension asks.
    const origins = () => world.requests.flatMap(({ host, origin }) => (host === SHY ? [origin ?? "none"] : []));
    const originsBefore = origins();
    expect(new Set(originsBefore)).toEqual(new Set([browser.extensionUrl("").slice(0, -1)]));

    const [asked, strayed] = [hostile.requests.length, hostile.strayed.length];
    expect(hostile.strayed.filter((where) => /^http:|:8443$/.test(where))).toEqual([]);
    await popup.click('[data-testid="permission-ask"]');
    await waitForOverview(
      popup,
      ({ lookups, matches }) => lookups.byOutcome.hidden === 0 && lookups.open === 0 && matches > before.matches,
    );
    await clickBelow(popup, '[data-testid="unproven-unreachable-open"]');
    await clickBelow(popup, '[data-testid="unproven-unreachable-retry"]');
    const after = await waitForOverview(popup, ({ lookups }) => lookups.open === 0);
    expect(after.matches).toBe(world.truth.provable.length + found.size + 1);
    await choose(popup, "filter-group", "open");
    await popup.waitFor(`[data-testid="match"][data-address="${shy}"]`);
    await welcome.waitFor('[data-testid="permission"][data-granted="true"]');
    // With it: whoever gave no answer was asked again, and the browser stopped every request where that led astray.
    expect(await outcomesOf(popup, Object.keys(words))).toEqual(words);
    const again = hostile.requests.slice(asked).map(({ host }) => host);
    for (const { name, word } of behaviours) {
      if (name.startsWith("redirect-to-") && word === "unreachable") expect(again, name).toContain(hostOf(name));
    }
    expect(hostile.strayed.slice(strayed)).toEqual([]);
    expect(new Set(origins().slice(originsBefore.length))).toEqual(new Set(["none"]));
    // Whoever could not show who they are was not even asked: the question holds a name.
    const unvouched = new Set(behaviours.flatMap(({ name, certificate }) => (certificate ? [hostOf(name)] : [])));
    expect(hostile.requests.filter(({ host }) => unvouched.has(host))).toEqual([]);

    await test.step("the user's word that somebody is wrong holds, and can be taken back", async () => {
      await popup.click(`[data-testid="match"][data-address="${shy}"] [data-testid="details"]`);
      expect(await popup.text('[data-testid="links-back"]')).toContain("unknown while you are not signed in");
      await popup.click('[data-testid="person-details"] [data-testid="wrong"]');
      await popup.waitFor(`[data-testid="match"][data-address="${shy}"]`, { gone: true });
      expect((await readOverview(popup)).matches).toBe(after.matches - 1);
      await choose(popup, "filter-group", "not-found");
      await clickBelow(popup, '[data-testid="unproven-wrong-open"]');
      await clickBelow(popup, `[data-testid="unproven-item"][data-address="${shy}"] [data-testid="not-wrong"]`);
      await choose(popup, "filter-group", "open");
      await popup.waitFor(`[data-testid="match"][data-address="${shy}"]`);
    });

    await test.step("a handle is looked up again when the user says so", async () => {
      const count = () => hostile.requests.filter(({ host }) => host === hostOf(ASTRAY)).length;
      const countBefore = count();
      // A host that has failed three times is left alone for an hour, whatever is pressed.
      const trouble = { host: hostOf(ASTRAY), failuresInRow: 3, outcome: { kind: "unreachable" } };
      await storeRows(popup, { hosts: [{ ...trouble, restUntil: Date.now() + 60 * 60_000 }] });
      await choose(popup, "filter-group", "not-found");
      await lookAgain(popup, aliceAt({ name: ASTRAY }));
      const word = `[data-address="${aliceAt({ name: ASTRAY })}"] [data-testid="rest-word"]`;
      await expectSoon(() => popup.text(word)).toContain("given a rest first");
      // That hour is over.
      await storeRows(popup, { hosts: [{ ...trouble, restUntil: Date.now() }] });
      await lookAgain(popup, aliceAt({ name: ASTRAY }));
      await expectSoon(count).toBeGreaterThan(countBefore);
    });
    await test.step("every other button that asks does so at the click, and what was hidden is asked for again by itself", async () => {
      const masked = aliceAt({ name: MASKED });
      const settings = await browser.open(browser.extensionUrl("options.html"));
      for (const page of [welcome, settings]) {
        await takePermissionBack(popup);
        await page.waitFor('[data-testid="permission"][data-granted="false"]');
        await lookAgain(popup, masked);
        await expectSoon(async () => (await readOutcomes(popup))[masked]).toBe("hidden");
        await page.click('[data-testid="permission-ask"]');
        await page.waitFor('[data-testid="permission"][data-granted="true"]');
        await expectSoon(async () => (await readOutcomes(popup))[masked]).toBe("unreachable");
      }
    });
    // In Chromium's own words: where redirects led that the manifest forbids.
    const isStop = (line: string) => /violates the following Content Security Policy.*connect-src/.test(line);
    expect(browser.errors.filter((line) => !isStop(line))).toEqual([]);
  } finally {
    await Promise.all([world.stop(), hostile.stop()]);
  }
});
