import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorld } from "../world/world.ts";
import { copyBuildWithout } from "./build-without.ts";
import { giveCode, readCode } from "./sign-in-code.ts";
import { agree, agreeAtInstance, HOME, openPopup, openSignIn } from "./story.ts";
import { buildFor, expect, test } from "./story-fixture.ts";

// Firefox for Android and Safari are like this. In its short form the test of signing in has the code after a window that was closed.
if (process.env.FLOCKOVER_LONG === "1") {
  test("where the browser has no window to sign in with, the instance's page opens in a tab at once, and its code does", async ({
    launch,
    driver,
  }) => {
    const scratch = mkdtempSync(join(tmpdir(), "flockover-build-"));
    const extension = join(scratch, "build");
    copyBuildWithout("identity", buildFor(driver), extension);
    const world = await startWorld();
    const browser = await launch({ world, extension });
    await agree(browser);
    const popup = await openPopup(browser);
    await openSignIn(popup);
    await popup.type('[data-testid="instance"]', HOME);
    await popup.click('[data-testid="sign-in"]');
    await popup.waitFor('[data-testid="code-form"]');
    await giveCode(popup, await readCode(await agreeAtInstance(browser, HOME)));
    await popup.waitFor('[data-testid="account"]');
    expect(world.home.apps.map(({ redirectUris }) => redirectUris)).toEqual([["urn:ietf:wg:oauth:2.0:oob"]]);
    expect(browser.errors).toEqual([]);
    await browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    await world.stop();
  });
}
