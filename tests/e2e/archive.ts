import { writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { archiveZip, followingFile } from "../world/archive.ts";
import type { World } from "../world/world.ts";
import type { Browser } from "./browsers/browser.ts";
import { waitForOverview } from "./overview.ts";
import { openFollowing, openPopup, openSettings, scrollToEnd } from "./story.ts";
import { expect } from "./story-fixture.ts";

const FILE = '[data-testid="archive-file"]';

/** Ids that nobody in the world has. */
const strangers = (count: number) =>
  Array.from({ length: count }, (_, i) => String(9_000_000_000_000_000_000n + BigInt(i)));

/** A damaged archive, and a list dropped onto the page; both are deleted again. */
async function refuseWhatIsDamaged(browser: Browser, folder: TestInfo): Promise<void> {
  const settings = await openSettings(browser);
  const broken = folder.outputPath("twitter-archive.zip");
  writeFileSync(broken, archiveZip({ ownerId: "42", ownerName: "somebody", parts: [["1"]] }).slice(0, -40));
  await settings.chooseFile(FILE, broken);
  await settings.waitFor('[data-testid="notice"]');
  expect(await settings.text('[data-testid="notice"]')).toContain("damaged");

  await settings.evaluate(
    (text: string) => {
      const page = window as unknown as Pick<typeof globalThis, "DataTransfer" | "DragEvent" | "File">;
      const dataTransfer = new page.DataTransfer();
      dataTransfer.items.add(new page.File([text], "following.js"));
      const drop = new page.DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('[data-testid="archive-drop"]')?.dispatchEvent(drop);
    },
    followingFile(["1", "2"]),
  );
  await settings.waitFor('[data-testid="archive"][data-owner=""][data-total="2"][data-met="0"]');
  expect(await settings.count('[data-testid="notice"]')).toBe(0);

  await settings.click('[data-testid="delete"]');
  await settings.click('[data-testid="delete-confirm"]');
  await settings.waitFor('[data-testid="deleted"]');
  await settings.waitFor('[data-testid="archive"]', { gone: true });
  await settings.close();
}

/**
 * X's archive tells who is still to be met, a list dropped onto the page is taken, and a damaged one gets a sentence. In the end everybody on
 * the Following page is met.
 */
export async function tellArchive(browser: Browser, world: World, info: TestInfo): Promise<void> {
  const { viewer, following } = world.truth;
  await refuseWhatIsDamaged(browser, info);
  const x = await openFollowing(browser, world);
  await scrollToEnd(x);
  const popup = await openPopup(browser);
  await waitForOverview(popup, ({ accountsFollowed }) => accountsFollowed >= following.length);
  await popup.close();
  await x.close();

  const never = strangers(450);
  const met = following.map(({ xId }) => xId);
  const zip = info.outputPath("twitter-archive.zip");
  const parts = [
    [...never.slice(0, 300), ...met.slice(0, 10)],
    [...met.slice(10), ...never.slice(300)],
  ];
  writeFileSync(zip, archiveZip({ ownerId: viewer.xId, ownerName: viewer.screenName, parts }));
  const before = world.requests.length;
  const settings = await openSettings(browser);
  await settings.chooseFile(FILE, zip);

  const total = following.length + never.length;
  await settings.waitFor(`[data-testid="archive"][data-total="${total}"][data-met="${following.length}"]`);
  expect(await settings.text('[data-testid="archive-seen"]')).toBe(
    `Seen ${following.length.toLocaleString("en")} of the ${total.toLocaleString("en")} people you follow`,
  );
  expect(await settings.text('[data-testid="archive"] h3')).toContain(`@${viewer.screenName}`);
  expect(await settings.count('[data-testid="archive-foreign"]')).toBe(0);

  await settings.click('[data-testid="not-met"] summary');
  const listed = '[data-testid="not-met-person"]';
  expect(await settings.count(listed)).toBe(200);
  await settings.click('[data-testid="not-met-more"]');
  await settings.waitFor(`li:nth-child(400) ${listed}`);
  await settings.click('[data-testid="not-met-more"]');
  await settings.waitFor('[data-testid="not-met-more"]', { gone: true });
  const links = await settings.evaluate(
    (css: string) => [...document.querySelectorAll<HTMLAnchorElement>(css)].map(({ href }) => href),
    listed,
  );
  expect(links).toEqual(never.map((id) => `https://x.com/intent/user?user_id=${id}`));
  expect(world.requests.slice(before), "nothing was sent anywhere").toEqual([]);

  // It stays, until it is forgotten.
  await settings.close();
  await browser.stopBackground();
  const again = await openSettings(browser);
  await again.waitFor(`[data-testid="archive"][data-total="${total}"]`);
  await again.click('[data-testid="archive-forget"]');
  await again.click('[data-testid="archive-forget-confirm"]');
  await again.waitFor('[data-testid="archive"]', { gone: true });

  // The list alone does not say whose it is: it is the only X user's here. Another's archive is told apart.
  const list = info.outputPath("following.js");
  writeFileSync(list, followingFile([...met, "1"]));
  await again.chooseFile(FILE, list);
  await again.waitFor(`[data-testid="archive"][data-owner="${viewer.xId}"][data-total="${met.length + 1}"]`);
  writeFileSync(zip, archiveZip({ ownerId: "42", ownerName: "somebody_else", parts: [met.slice(0, 5)] }));
  await again.chooseFile(FILE, zip);
  await again.waitFor('[data-owner="42"][data-total="5"][data-met="5"] [data-testid="archive-foreign"]');
  expect(await again.count('[data-testid="archive"]')).toBe(2);
  await again.close();
}
