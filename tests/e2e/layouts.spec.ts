import { startWorld } from "../world/world.ts";
import { openFollowing, openPopup, scrollToEnd, waitForOverview } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

test("every layout of X's answers, over fetch and XMLHttpRequest, tells the same", async ({ launch }) => {
  for (const query of ["?layout=v1", "?layout=v2&transport=fetch", "?layout=v3&transport=fetch&method=post"]) {
    const world = await startWorld({ windowScale: 60 });
    const browser = await launch({ world });
    const page = await openFollowing(browser, world, query);
    await scrollToEnd(page);
    const popup = await openPopup(browser);
    const overview = await waitForOverview(
      popup,
      ({ accountsFollowed }) => accountsFollowed >= world.truth.following.length,
    );
    expect(overview.accountsFollowed).toBe(world.truth.following.length);
    expect(overview.lookups.waitingForConsent, query).toBe(world.truth.declared.length + 1);
    // Nobody has agreed to anything yet, so nobody was asked anything.
    expect(world.requests.filter(({ host }) => !/(?:^|\.)(?:x|twitter|twimg)\.com$/.test(host))).toEqual([]);
    await browser.close();
    await world.stop();
  }
});
