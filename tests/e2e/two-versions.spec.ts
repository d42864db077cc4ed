import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import { recordFault } from "../faults/fault-record.ts";
import { storedPeople, storeRows } from "../world/stored-people.ts";
import { startWorld } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { expectSoon } from "./expect-soon.ts";
import { addMigration, copyNewerBuild } from "./newer-build.ts";
import { waitForOverview } from "./overview.ts";
import { readStoredRows } from "./stored-rows.ts";
import { agree, openFollowing, openPopup, readRows, scrollToEnd, waitForRows } from "./story.ts";
import { buildFor, expect, test } from "./story-fixture.ts";

const PEOPLE = 30;
const STORES = ["sightings", "lookups", "matches"] as const;

/** Keeps a connection that lets no newer version pass: a page in the middle of its work. */
const holdDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("flockover");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
  );

const readVersion = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "flockover")?.version);

const countRows = async (page: Page) => {
  const counts: Record<string, number> = {};
  for (const store of STORES) counts[store] = (await readStoredRows(page, store)).length;
  return counts;
};

test("a newer version upgrades the database that pages of the older one hold; put back, the older one says that it cannot read it, and leaves it alone", async ({
  launch,
  driver,
}) => {
  const older = buildFor(driver);
  const newer = mkdtempSync(join(tmpdir(), "flockover-newer-"));
  copyNewerBuild(older, newer);
  addMigration(newer);
  const world = await startWorld({ population: "small" });
  const browser = await launch({ world });
  await storeRows(await agree(browser), { ...storedPeople(PEOPLE, Date.now()) });
  const popup = await openPopup(browser);
  const people = Object.keys(await waitForRows(popup, PEOPLE));
  await holdDatabase(popup);
  const before = await countRows(popup);

  const updatedAt = Date.now();
  await browser.update(newer);
  const page = await openPopup(browser);
  await waitForRows(page, PEOPLE);
  const tookMs = Date.now() - updatedAt;
  const upgraded = { version: await readVersion(page), rows: await countRows(page) };
  recordFault({
    fault: `database held by an older version during an upgrade, in ${browser.name}`,
    times: 1,
    expected: "upgraded within 60 s, with every row",
    found: `version ${upgraded.version} after ${(tookMs / 1000).toFixed(1)} s, ${JSON.stringify(upgraded.rows)}`,
  });
  expect(upgraded).toEqual({ version: SCHEMA_VERSION + 1, rows: before });
  expect(browser.errors).toEqual([]);

  await browser.update(older);
  const back = await browser.open(browser.extensionUrl("popup.html#tab"));
  await back.waitFor('[data-testid="notice"]');
  const said = await back.text('[data-testid="notice"]');
  const x = await openFollowing(browser, world);
  await scrollToEnd(x, 60);
  const left = await countRows(back);
  // The background reports it, which Chromium writes down without a word of what; nothing goes uncaught.
  const others = browser.errors.filter((error) => !/: Uncaught $/.test(error));

  await browser.update(newer);
  const anew = await openPopup(browser);
  // What the older one could not take in, X's page may have told the newer one by now: more are there than before, nobody less.
  await expectSoon(async () => Object.keys(await readRows(anew))).toEqual(expect.arrayContaining(people));
  await openFollowing(browser, world);
  await waitForOverview(anew, ({ accountsSeen }) => accountsSeen > PEOPLE);
  recordFault({
    fault: `database of a newer version opened by an older one, in ${browser.name}`,
    times: 1,
    expected: "the older one says so and writes nothing; the newer one goes on",
    found: others[0] ?? `“${said.replaceAll("\n", " ")}”; ${JSON.stringify(left)}`,
  });
  expect(left).toEqual(before);
  expect(others).toEqual([]);
  await world.stop();
  rmSync(newer, { recursive: true, force: true });
});
