import { resolve } from "node:path";
import { xAccount } from "../world/people/x-account.ts";
import { startSnacPair } from "../world/snac.ts";
import { startWorld } from "../world/world.ts";
import { poll } from "./browsers/poll.ts";
import { waitForProof } from "./overview.ts";
import { agree, openFollowing, openPopup, openSignIn, scrollToEnd, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const MINE = "alder.example.org";
const THEIRS = "birch.example.net";
const CACHE = resolve(import.meta.dirname, "../../node_modules/.cache/flockover");

test("two real servers: signed in on one, a person of the other is found on X, proven, and followed", async ({
  launch,
  driver,
}) => {
  // One pair of users per browser, so that nothing is left over from the other.
  const [me, them] = [`moss${driver}`, `fern${driver}`];
  const address = `${them}@${THEIRS}`;
  const person = xAccount({
    xId: "1790000000000000001",
    screenName: "fern_frond",
    bio: `Spores, mostly. 🐘 @${address}`,
  });
  const world = await startWorld({ windowScale: 60, population: "true-rate", followed: 60, extraPeople: [person] });
  const pair = await startSnacPair({
    proxyPort: world.proxyPort,
    caFile: world.caFile,
    hosts: [MINE, THEIRS],
    cacheDir: CACHE,
  });
  if (pair.kind === "unavailable") {
    await world.stop();
    test.skip(true, `no real servers here: ${pair.reason}`);
    return;
  }
  try {
    for (const server of pair.servers) world.route(server.host, server.backend);
    const [mine, theirs] = pair.servers;
    const { password } = await mine.addUser(me);
    await theirs.addUser(them);

    const browser = await launch({ world });
    await agree(browser);
    await scrollToEnd(await openFollowing(browser, world));
    const popup = await openPopup(browser);
    await waitForProof(popup, world.truth.following.length);

    await openSignIn(popup);
    await popup.type('[data-testid="instance"]', MINE);
    await popup.click('[data-testid="sign-in"]');
    const window = await browser.waitForPage((url) => url.startsWith(`https://${MINE}/oauth/authorize`));
    await window.type('input[name="login"]', me);
    await window.type('input[name="passwd"]', password);
    await window.click('input[type="submit"]');
    await popup.waitFor('[data-testid="account"]');

    // Everybody, then nobody, then this one person, wherever in the list they stand.
    await popup.click('[data-testid="select-all"]');
    await popup.click('[data-testid="select-all"]');
    await popup.type('[data-testid="search"]', them);
    await popup.click(`[data-address="${address}"] [data-testid="select"]`);
    await popup.click('[data-testid="follow"]');
    await waitForFollows(popup);
    await popup.waitFor(`[data-address="${address}"][data-status="following"]`);

    const followers = await poll(
      async () => {
        const list = await theirs.followersOf(them);
        return list.length > 0 ? list : undefined;
      },
      30_000,
      () => `${address} has no follower`,
    );
    expect(followers).toEqual([`https://${MINE}/${me}`]);
  } finally {
    await pair.stop();
    await world.stop();
  }
});
