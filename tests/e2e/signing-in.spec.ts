import { readFileSync } from "node:fs";
import { storeRows } from "../world/stored-people.ts";
import { startWorld, type World } from "../world/world.ts";
import { answerPrompts } from "./answer-prompts.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { readOverview, waitForOverview, waitForProof } from "./overview.ts";
import { collectReplies, listSecrets, readDatabase, readStorageAreas } from "./secrets.ts";
import { giveCode, readCode } from "./sign-in-code.ts";
import {
  agree,
  agreeAtInstance,
  HOME,
  openFollowing,
  openPopup,
  openSignIn,
  readMatches,
  scrollToEnd,
  signIn,
  waitForFollows,
} from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** Pixelfed does not let its API be read across origins: the browser has to be asked. */
const PIXELFED = "darkroom.example.com";
const MISSKEY = "key.example.net";

const TYPED = '[data-testid="instance"]';
const SIGN_IN = '[data-testid="sign-in"]';

/** The words that the form shows for a sign-in that failed for `reason`. */
async function failedWith(popup: Page, typed: string, reason: string): Promise<string> {
  await waitForOverview(popup, ({ signIn }) => signIn.kind === "failed" && signIn.reason === reason);
  await popup.waitFor('.sign-in[data-state="failed"]');
  const kept = await popup.evaluate((css: string) => document.querySelector<HTMLInputElement>(css)?.value, TYPED);
  expect(kept, "what was typed is kept").toBe(typed);
  return popup.text('[data-testid="sign-in-word"]');
}

const isX = (host: string) => /(?:^|\.)(?:x|twitter|twimg)\.com$|^t\.co$/.test(host);
const account = (of: string) => `[data-account="${of}"] [data-testid="switch-account"]`;

test("signing in says why it fails, does by window and by code, at two instances; a token revoked in the middle asks to sign in again, and following goes on", async ({
  launch,
}) => {
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  await test.step("signing in", () => tellSigningIn(browser, world));
  // As new, in the same browser; the instance remembers the one who was there before.
  await test.step("a revoked token", () => tellRevokedToken(browser, world));
  expect(browser.errors).toEqual([]);
  await world.stop();
});

/**
 * A sign-in that fails says why and keeps what was typed; a code does where no window can, and accounts are switched. In the end all is
 * deleted.
 */
async function tellSigningIn(browser: Browser, world: World): Promise<void> {
  await agree(browser);
  let popup = await openPopup(browser);
  const trySignIn = async (typed: string) => {
    await openSignIn(popup);
    await popup.type(TYPED, typed);
    await popup.click(SIGN_IN);
  };
  const expectFailure = async (typed: string, reason: string, words: string | RegExp) => {
    await trySignIn(typed);
    expect(await failedWith(popup, typed, reason)).toMatch(words);
  };

  await expectFailure("localhost", "not-an-address", /not an address/);
  await expectFailure("verlag.example.com", "no-instance", "verlag.example.com answers, but");
  await expectFailure(`@me@${MISSKEY}`, "not-mastodon", `${MISSKEY} runs misskey`);
  world.setHost(HOME, "reset");
  await expectFailure(HOME, "unreachable", `No answer from ${HOME}`);
  world.setHost(HOME, "up");

  await trySignIn(HOME);
  await (await browser.waitForPage((url) => url.includes("/oauth/authorize"))).click("#deny");
  expect(await failedWith(popup, HOME, "denied")).toMatch("did not agree");
  await trySignIn(HOME);
  await (await browser.waitForPage((url) => url.includes("/oauth/authorize"))).close();
  expect(await failedWith(popup, HOME, "closed")).toMatch("window was closed");

  // Without a window: the page of the instance is a tab, and what waits for its code outlives the popup and the background. A window that
  // was given up for it says nothing any more.
  await popup.click(SIGN_IN);
  const givenUp = await browser.waitForPage((url) => url.includes("/oauth/authorize"));
  await popup.click('[data-testid="with-code"]');
  await popup.waitFor('[data-testid="code-form"]');
  await givenUp.close();
  const codePage = await agreeAtInstance(browser, HOME);
  const code = await readCode(codePage);
  await codePage.close();
  await popup.close();
  await browser.stopBackground();
  popup = await openPopup(browser);
  await giveCode(popup, "mistyped");
  await popup.waitFor('[data-testid="code-word"].error');
  expect(await popup.text('[data-testid="code-word"]')).toMatch(`${HOME} did not take this code`);
  await giveCode(popup, code);
  await popup.waitFor('[data-testid="account"]');
  const apps = world.home.apps.map(({ redirectUris }) => redirectUris.length);
  expect(apps, "one registration for windows, one for codes").toEqual([1, 1]);

  // A second account, at an instance whose answers the browser keeps back until the user allows it.
  await popup.click('[data-testid="account"]');
  await popup.click('[data-testid="add-account"]');
  await trySignIn(PIXELFED);
  expect(await failedWith(popup, PIXELFED, "needs-permission")).toMatch(`answers of ${PIXELFED}`);
  if (browser.name === "chromium") {
    await answerPrompts(popup, false);
    await popup.click('[data-testid="allow-host"]');
    await popup.waitFor('[data-testid="not-allowed"]:not(:empty)');
    expect(await popup.text('[data-testid="not-allowed"]')).toMatch(`cannot sign in at ${PIXELFED}. You can allow it`);
    await answerPrompts(popup, true);
  }
  await popup.click('[data-testid="allow-host"]');
  await agreeAtInstance(browser, PIXELFED);
  const both = [`wanderer@${PIXELFED}`, `wanderer@${HOME}`];
  await waitForOverview(popup, (overview) => overview.account?.id === both[0]);
  const overview = await readOverview(popup);
  expect(overview.accounts.map(({ id }) => id).sort()).toEqual(both);

  await popup.waitFor(account(`wanderer@${HOME}`), { gone: true });
  await popup.click('[data-testid="account"]');
  await popup.click(account(`wanderer@${HOME}`));
  await waitForOverview(popup, (now) => now.account?.id === `wanderer@${HOME}`);

  await test.step("who wants their own instance asked has nobody else asked, and each person looked up once", async () => {
    const settings = await browser.open(browser.extensionUrl("options.html"));
    await settings.click('[data-testid="proving-home"]');
    await settings.waitFor('[data-testid="proving-home"]:checked');
    await settings.close();
    const before = world.requests.length;
    const x = await openFollowing(browser, world);
    const { matches, lookups } = await waitForProof(popup, 20);
    await x.close();
    expect(matches).toBeGreaterThan(2);
    const followedBefore = world.home.following().length;
    await popup.click('[data-testid="follow"]');
    await waitForFollows(popup);
    expect(world.home.following().length).toBeGreaterThan(followedBefore);
    const asked = world.requests
      .slice(before)
      .filter(({ host, isPage, isPicture }) => !isX(host) && !isPage && !isPicture);
    expect([...new Set(asked.map(({ host }) => host))].filter((host) => host !== PIXELFED)).toEqual([HOME]);
    expect(asked.filter(({ path }) => path.startsWith("/.well-known/"))).toEqual([]);
    const askedAbout = (call: string, key: string) =>
      asked.flatMap(({ method, host, path }) => {
        const { pathname, searchParams } = new URL(path, `https://${host}`);
        return host === HOME && method === "GET" && pathname === call ? [searchParams.get(key)] : [];
      });
    // Whether it knows each handle, once, and to go and find whom it does not know; following asks for nobody again.
    const known = askedAbout("/api/v1/accounts/lookup", "acct");
    const searched = askedAbout("/api/v2/search", "q");
    expect(known.length).toBe(Object.values(lookups.byOutcome).reduce((sum, count) => sum + count, 0));
    expect(new Set(known).size).toBe(known.length);
    expect(searched.length).toBeGreaterThan(0);
    expect(new Set(searched).size).toBe(searched.length);
  });

  // One is signed out, and its instance told; the other stays.
  await popup.click('[data-testid="account"]');
  await popup.click(`[data-account="wanderer@${HOME}"] [data-testid="sign-out"]`);
  await popup.click('[data-testid="sign-out-sure"]');
  await waitForOverview(popup, ({ accounts, account: now }) => accounts.length === 1 && now?.id === both[0]);
  await poll(
    () => world.home.tokens.every(({ revoked }) => revoked) || undefined,
    15_000,
    () => "The instance was not told",
  );

  const secrets = listSecrets(world);
  const stored = await readDatabase(popup);
  expect(
    secrets.filter((secret) => stored.includes(secret)).length,
    "the database has what was issued",
  ).toBeGreaterThan(1);
  const readable = [await readStorageAreas(popup), ...(await collectReplies(popup, `wanderer@${PIXELFED}`))];
  const leaks = readable.filter((text) => secrets.some((secret) => text.includes(secret)));
  expect(leaks, "secrets where a content script or a page could read them").toEqual([]);
  await popup.close();
}

/** What is selected can be saved as a file; a token revoked in the middle asks to sign in again, and following goes on. */
async function tellRevokedToken(browser: Browser, world: World): Promise<void> {
  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world), 200);
  const popup = await openPopup(browser);
  await waitForProof(popup, 200);
  await popup.waitFor('[data-testid="match"]');
  // Nobody was ticked or unticked by hand.
  const selected = (await readMatches(popup))
    .filter(({ declaredBy }) => declaredBy.some((x) => x.followed && x.confidence === "high"))
    .map(({ match }) => match.address);
  await popup.click('[data-testid="export"]');
  const file = readFileSync(await browser.waitForDownload(), "utf8")
    .trimEnd()
    .split("\n");
  expect(file[0]).toBe("Account address,Show boosts,Notify on new posts,Languages");
  expect(file.slice(1).sort()).toEqual(selected.map((address) => `${address},true,false,`).sort());
  expect(selected.length).toBeGreaterThan(10);

  await signIn(browser, popup);
  const apps = world.home.apps.length;
  await popup.click('[data-testid="follow"]');
  const followed = () => world.home.following().length;
  const before = followed();
  await poll(
    () => (followed() > before + 3 ? true : undefined),
    90_000,
    () => "Nobody is being followed",
  );
  for (const token of world.home.tokens) token.revoked = true;
  const waiting = await waitForOverview(popup, (overview) => overview.account?.signedOut === true);
  expect(waiting.follows.open, "whoever is left waits").toBeGreaterThan(0);
  await popup.waitFor('[data-testid="sign-in-open"]');
  await openSignIn(popup);
  const suggested = await popup.evaluate((css: string) => document.querySelector<HTMLInputElement>(css)?.value, TYPED);
  expect(suggested).toBe(`wanderer@${HOME}`);
  await popup.click(SIGN_IN);
  await agreeAtInstance(browser, HOME);
  await waitForFollows(popup);
  const reached = new Set([...world.home.following(), ...world.home.requested()]);
  const movable = new Set(world.truth.moved.map(({ address }) => address));
  expect(selected.filter((address) => !reached.has(address) && !movable.has(address))).toEqual([]);
  expect(world.home.apps, "the registration is kept").toHaveLength(apps);

  // Whoever signs in with another account than the one that was meant is told so, and which one still waits.
  const rover = { id: `rover@${HOME}`, instance: `https://${HOME}`, displayName: "Rover" };
  await storeRows(popup, { accounts: [{ ...rover, homeId: "1", token: "of-old", scope: "read", signedOut: true }] });
  const again = await openPopup(browser);
  await again.click('[data-testid="account"]');
  await again.click(account(rover.id));
  await again.waitFor('[data-testid="sign-in-open"]');
  await openSignIn(again);
  await again.click(SIGN_IN);
  await agreeAtInstance(browser, HOME);
  await again.waitFor('[data-testid="signed-in-other"]');
  const word = await again.text('[data-testid="signed-in-other"]');
  expect(word).toMatch(`You signed in as wanderer@${HOME}. Whoever ${rover.id} was to follow`);
}
