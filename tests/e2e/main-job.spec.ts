import { startWorld, type Truth } from "../world/world.ts";
import {
  agree,
  followAll,
  followCalls,
  openFollowing,
  openPopup,
  readRows,
  scrollToEnd,
  signIn,
  waitForProof,
  waitForRows,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** Everybody whom browsing the Following page proves: those followed, and the one among the suggestions there. */
function everybodyProvable(truth: Truth): string[] {
  const suggested = truth.suggested.flatMap(({ declares }) => declares.map(({ canonical }) => canonical));
  return [...truth.provable, ...suggested].sort();
}

test("from the Following page on X to everybody followed on one's own instance", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const { truth } = world;
  const browser = await launch({ world });

  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world));
  const popup = await openPopup(browser);
  const overview = await waitForProof(popup, truth.following.length);
  expect(overview.accountsFollowed).toBe(truth.following.length);
  const everybody = everybodyProvable(truth);
  const found = await waitForRows(popup, everybody.length);
  expect(Object.keys(found).sort()).toEqual(everybody);

  await signIn(browser, popup);
  await followAll(popup);

  const followed = truth.followable.map(({ address }) => address);
  expect([...world.home.following(), ...world.home.requested()].sort()).toEqual([...followed].sort());
  expect(followCalls(world), "each person once, and nobody else").toEqual(
    Object.fromEntries(followed.map((address) => [address, 1])),
  );
  const rows = await readRows(popup);
  for (const { address, result } of truth.followable) expect(rows[address], address).toBe(result);
  for (const { address } of truth.moved) expect(rows[address], address).toBe("failed");
  const asked = new Set(world.requests.map(({ host }) => host));
  for (const host of truth.neverAsked) expect(asked, host).not.toContain(host);
  expect(browser.errors).toEqual([]);
  await world.stop();
});
