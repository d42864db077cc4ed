import { startWorld, type Truth } from "../world/world.ts";
import { poll } from "./browsers/poll.ts";
import { waitForProof } from "./overview.ts";
import { packedExtension } from "./packed-extension.ts";
import {
  agree,
  followCalls,
  HOME,
  isWelcome,
  openFollowing,
  openPopup,
  readBadge,
  readRows,
  scrollToEnd,
  selectPerson,
  signIn,
  waitForFollows,
  waitForRows,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** Everybody whom browsing the Following page proves: those followed, and the one among the suggestions there. */
function everybodyProvable(truth: Truth): string[] {
  const suggested = truth.suggested.flatMap(({ declares }) => declares.map(({ canonical }) => canonical));
  return [...truth.provable, ...suggested].sort();
}

// With what is handed to the stores, not with the folder that was built on the way.
test("from the Following page on X to everybody followed on one's own instance", async ({ launch, driver }) => {
  // `npm start` does the same for all of the thousand.
  const population = process.env.FLOCKOVER_LONG === "1" ? "declared" : "small";
  const world = await startWorld({ windowScale: 60, population });
  const { truth } = world;
  const browser = await launch({ world, extension: packedExtension(driver) });

  await agree(browser);
  const quiet = await browser.waitForPage(isWelcome);
  await scrollToEnd(await openFollowing(browser, world));
  await poll(
    async () => (/^\d+$/.test(await readBadge(quiet)) ? true : undefined),
    15_000,
    () => "No number on the badge",
  );
  const popup = await openPopup(browser);
  const overview = await waitForProof(popup, truth.following.length);
  expect(overview.accountsFollowed).toBe(truth.following.length);
  const everybody = everybodyProvable(truth);
  const found = await waitForRows(popup, everybody.length);
  expect(Object.keys(found).sort()).toEqual(everybody);

  // The badge counted them; looking at the list is what clears it.
  await poll(
    async () => ((await readBadge(popup)) === "" ? true : undefined),
    10_000,
    () => "The badge still has a number",
  );

  await signIn(browser, popup);
  const isFollowedBefore = (address: string) => truth.followedAtHome.includes(address);
  const toFollow = truth.followable.map(({ address }) => address).filter((address) => !isFollowedBefore(address));
  const spared = toFollow.slice(3, 6);
  for (const address of spared) await selectPerson(popup, address);
  await popup.click('[data-testid="follow"]');
  await popup.waitFor('[data-testid="progress"]');

  // The work goes on without the page, and a new page shows how far it is.
  await popup.close();
  await poll(
    () => (world.home.following().length > 30 ? true : undefined),
    90_000,
    () => "Nobody is being followed",
  );
  const again = await openPopup(browser);
  await waitForFollows(again);

  const followed = toFollow.filter((address) => !spared.includes(address));
  expect([...world.home.following(), ...world.home.requested()].sort()).toEqual(
    [...followed, ...truth.followedAtHome].sort(),
  );
  // Whom the account followed before is asked for only where that was not known yet.
  const calls = Object.entries(followCalls(world)).filter(([address]) => !isFollowedBefore(address));
  expect(Object.fromEntries(calls), "each person once, and nobody else").toEqual(
    Object.fromEntries(followed.map((address) => [address, 1])),
  );
  const rows = await readRows(again);
  for (const { address, result } of truth.followable) {
    expect(rows[address], address).toBe(spared.includes(address) ? "none" : result);
  }
  for (const { address } of truth.moved) expect(rows[address], address).toBe("failed");
  const asked = new Set(world.requests.map(({ host }) => host));
  for (const host of truth.neverAsked) expect(asked, host).not.toContain(host);
  const withToken = world.requests.filter(({ authorized }) => authorized);
  expect(new Set(withToken.map(({ host }) => host))).toEqual(new Set([HOME]));
  expect(
    world.requests.filter(({ host, cookie }) => cookie && !/(?:^|\.)(?:x|twimg)\.com$/.test(host) && host !== HOME),
  ).toEqual([]);
  expect(browser.errors).toEqual([]);
  await world.stop();
});
