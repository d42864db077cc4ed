import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BROKEN_ROWS } from "../faults/broken-rows.ts";
import { recordFault } from "../faults/fault-record.ts";
import { storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import { readOverview, waitForProof, waitForRest } from "./overview.ts";
import { readStoredRows } from "./stored-rows.ts";
import { agree, openFollowing, openPopup, openSettings, scrollToEnd, signIn, waitForFollows } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

const BROKEN = Object.values(BROKEN_ROWS).flat().length;

test("rows that have lost their shape in a crash are set aside, the popup and the settings say how many, and everything else goes on", async ({
  launch,
}) => {
  test.skip(process.env.FLOCKOVER_LONG !== "1", "half a minute; npm run test:faults has it");
  const world = await startWorld({ windowScale: 60, population: "small" });
  const { home, truth } = world;
  const profile = mkdtempSync(join(tmpdir(), "flockover-profile-"));
  const browser = await launch({ world, profile });
  await agree(browser);
  await scrollToEnd(await openFollowing(browser, world));
  const popup = await openPopup(browser);
  await waitForProof(popup, truth.following.length);
  await signIn(browser, popup);
  const before = await waitForRest(popup, world);
  await storeRows(popup, BROKEN_ROWS);
  await browser.kill();

  const again = await launch({ world, profile });
  const settings = await openSettings(again);
  await settings.waitFor('[data-testid="broken-rows"]');
  const said = await settings.text('[data-testid="broken-rows"]');
  const page = await openPopup(again);
  const after = await readOverview(page);
  // Once for whoever never opens the settings.
  expect(await page.text('[data-testid="broken-rows-notice"]')).toContain(`${BROKEN} entries could no longer be read`);
  await page.click('[data-testid="broken-rows-dismiss"]');
  await page.waitFor('[data-testid="broken-rows-notice"]', { gone: true });
  const later = await openPopup(again);
  expect(await later.count('[data-testid="broken-rows-notice"]')).toBe(0);
  await later.close();
  await page.click('[data-testid="follow"]');
  await waitForFollows(page);
  const aside = await readStoredRows<{ store: string }>(page, "broken-rows");
  const reached = [...home.following(), ...home.requested()].sort();
  const followable = truth.followable.map(({ address }) => address).sort();
  recordFault({
    fault: `row that lost its shape, in ${again.name}`,
    times: BROKEN,
    expected: "set aside and counted, told in the popup and the settings, all others in use",
    found: `${aside.length} set aside, “${said}”; ${reached.length} of ${followable.length} followed`,
  });
  expect(said).toContain(`${BROKEN} entries could no longer be read`);
  expect(aside.map(({ store }) => store).sort()).toEqual(
    Object.entries(BROKEN_ROWS)
      .flatMap(([store, rows]) => rows.map(() => store))
      .sort(),
  );
  expect({ ...after, follows: before.follows }).toEqual({ ...before, brokenRows: BROKEN });
  expect(reached).toEqual(followable);
  expect(again.errors).toEqual([]);
  await again.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await world.stop();
});
