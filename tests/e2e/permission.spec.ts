import { hostOf } from "../world/hostile/behaviour.ts";
import { startHostileServer } from "../world/hostile/hostile-server.ts";
import { xAccount } from "../world/people/x-account.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import {
  agree,
  choose,
  openFollowing,
  openPopup,
  readOverview,
  scrollToEnd,
  waitForOverview,
  waitForProof,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** Each sends the question on to a place that no stranger may send anybody to, and that would answer it obligingly. */
const LEADING_ASTRAY = [
  ["redirect-to-localhost", "localhost"],
  ["redirect-to-ipv4", "127.0.0.1"],
  ["redirect-to-ipv6", "[::1]"],
  ["redirect-to-ip-as-a-number", "127.0.0.1"],
  ["redirect-to-private-network", "192.168.1.1"],
  ["redirect-to-single-label", "intranet"],
  ["redirect-to-local-name", "printer.local"],
] as const;
const FORBIDDEN: readonly string[] = LEADING_ASTRAY.map(([, host]) => host);

/** A host that finds its people, but tells nobody without permission: it sends no CORS headers. */
const SHY = "moss.example.com";

/** What stands at the end of the page is scrolled clear of the bar below it, as a person does. */
async function clickBelow(page: Page, selector: string): Promise<void> {
  await page.waitFor(selector);
  await page.evaluate((one) => document.querySelector(one)?.scrollIntoView({ block: "center" }), selector);
  await page.click(selector);
}

test("answers that the browser hides are named as such, and read at once when the user allows it", async ({
  launch,
}) => {
  const hostile = await startHostileServer();
  const declare = (address: string, index: number) =>
    xAccount({ xId: `17900000000000001${index}`, screenName: `extra_${index}`, bio: `Also @${address}` });
  const shy = `shy.person@${SHY}`;
  const addresses = [shy, ...LEADING_ASTRAY.map(([name]) => `alice@${hostOf(name)}`)];
  const person = { address: shy, canonical: shy, spelling: "handle", field: "bio", outcome: "found" } as const;
  const extraPeople = addresses.map((address, i) => ({
    ...declare(address, i + 10),
    declares: address === shy ? [person] : [],
  }));
  const world = await startWorld({ population: "true-rate", followed: 40, extraPeople });
  try {
    for (const [name, target] of LEADING_ASTRAY) {
      world.route(hostOf(name), hostile.origin);
      world.route(target, hostile.origin);
    }
    world.setHost(SHY, "no-cors");
    const askedForbidden = () => world.requests.filter(({ host }) => FORBIDDEN.includes(host));

    const browser = await launch({ world });
    const welcome = await agree(browser);
    await welcome.waitFor('[data-testid="permission"][data-granted="false"]');
    await scrollToEnd(await openFollowing(browser, world));
    const popup = await openPopup(browser);
    const before = await waitForProof(popup, world.truth.following.length);

    // Without the permission: nobody of the shy host is found, and neither is anybody where a redirect went astray.
    // One more person than the list has is met among X's suggestions.
    expect(before.matches).toBe(world.truth.provable.length);
    expect(before.lookups.byOutcome.hidden).toBeGreaterThanOrEqual(addresses.length);
    await choose(popup, "filter-group", "not-found");
    await popup.click('[data-testid="unproven-hidden-open"]');
    await popup.waitFor(`[data-testid="unproven-item"][data-address="${shy}"] mark`);
    expect(await popup.text('[data-testid="unproven-hidden-open"]')).toContain("may need your permission");

    const asked = world.requests.length;
    await popup.click('[data-testid="permission-ask"]');
    const after = await waitForOverview(
      popup,
      ({ lookups, matches }) => lookups.byOutcome.hidden === 0 && lookups.open === 0 && matches > before.matches,
    );
    expect(after.matches).toBe(world.truth.provable.length + 1);
    await choose(popup, "filter-group", "open");
    await popup.waitFor(`[data-testid="match"][data-address="${shy}"]`);
    await welcome.waitFor('[data-testid="permission"][data-granted="true"]');
    // With it: those hosts were asked again, and the browser stopped every request where they led.
    const again = world.requests.slice(asked).map(({ host }) => host);
    for (const [name] of LEADING_ASTRAY) expect(again, name).toContain(hostOf(name));
    expect(askedForbidden().map(({ host, path }) => host + path)).toEqual([]);
    expect(after.lookups.byOutcome.unreachable).toBeGreaterThanOrEqual(LEADING_ASTRAY.length);

    await test.step("the user's word that somebody is wrong holds, and can be taken back", async () => {
      await popup.click(`[data-testid="match"][data-address="${shy}"] [data-testid="details"]`);
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
      const [name] = LEADING_ASTRAY[0];
      const count = () => world.requests.filter(({ host }) => host === hostOf(name)).length;
      const countBefore = count();
      await choose(popup, "filter-group", "not-found");
      await clickBelow(popup, '[data-testid="unproven-unreachable-open"]');
      await clickBelow(popup, `[data-address="alice@${hostOf(name)}"] [data-testid="look-again"]`);
      await expect.poll(count).toBeGreaterThan(countBefore);
    });
    expect(browser.errors).toEqual([]);
  } finally {
    await Promise.all([world.stop(), hostile.stop()]);
  }
});
