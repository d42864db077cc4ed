import { readFileSync } from "node:fs";
import { startWorld } from "../world/world.ts";
import { agree, openFollowing, openPopup, scrollToEnd, signIn, waitForOverview, waitForProof } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

test("a sign-in that fails says why, keeps what was typed, and can be tried again", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  await agree(browser);
  const popup = await openPopup(browser);
  const trySignIn = async (typed: string, reason: string) => {
    await popup.type('[data-testid="instance"]', typed);
    await popup.click('[data-testid="sign-in"]');
    await waitForOverview(popup, (overview) => overview.signIn.kind === "failed" && overview.signIn.reason === reason);
    await popup.waitFor('[data-testid="sign-in-word"]');
    expect((await popup.text('[data-testid="sign-in-word"]')).length).toBeGreaterThan(10);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="instance"]')?.value),
    ).toBe(typed);
  };

  await trySignIn("not an address", "not-an-address");
  await trySignIn("localhost", "not-an-address");
  await trySignIn("verlag.example.com", "no-instance");

  await popup.type('[data-testid="instance"]', "home.example.org");
  await popup.click('[data-testid="sign-in"]');
  const window = await browser.waitForPage((url) => url.includes("/oauth/authorize"));
  await window.click("#deny");
  await waitForOverview(popup, (overview) => overview.signIn.kind === "failed" && overview.signIn.reason === "denied");

  await signIn(browser, popup, "@wanderer@home.example.org");
  const registrations = world.requests.filter(({ method, path }) => method === "POST" && path === "/api/v1/apps");
  expect(registrations, "the app is registered once").toHaveLength(1);
  expect(browser.errors).toEqual([]);
  await world.stop();
});

test("what is selected can be saved as a file for the instance's import page", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world), 200);
  const popup = await openPopup(browser);
  await waitForProof(popup, 200);
  await popup.waitFor('[data-testid="match"]');
  const selected = await popup.evaluate(() =>
    [...document.querySelectorAll('[data-testid="match"]')]
      .filter((row) => row.querySelector<HTMLInputElement>('[data-testid="select"]')?.checked)
      .map((row) => (row as HTMLElement).dataset.address ?? ""),
  );
  await popup.click('[data-testid="export"]');
  const file = readFileSync(await browser.waitForDownload(), "utf8")
    .trimEnd()
    .split("\n");
  expect(file[0]).toBe("Account address,Show boosts,Notify on new posts,Languages");
  expect(file.slice(1).sort()).toEqual(selected.map((address) => `${address},true,false,`).sort());
  expect(selected.length).toBeGreaterThan(10);
  await world.stop();
});
