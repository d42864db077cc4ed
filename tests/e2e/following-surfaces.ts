import { DAY_MS } from "../../lib/domain/durations.ts";
import { storeRows } from "../world/stored-people.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { HOME, openSignIn, readMatches } from "./story.ts";
import { openSmallPopup, type Visit } from "./surfaces.ts";

const testId = (name: string) => `[data-testid="${name}"]`;
const ME = `wanderer@${HOME}`;
const FOLLOWED = { kind: "following", isNew: true };

/**
 * Following and signing in at moments that come once in a while, after `visitSurfaces`; for the pictures alone. What the extension would have
 * stored by then is written into its database, with a pause wherever it would go on.
 */
export async function visitFollowingSurfaces(browser: Browser, visit: Visit): Promise<void> {
  const keeper = await openSmallPopup(browser, "list");
  const [first = "", ...others] = (await readMatches(keeper)).map(({ match }) => match.address);
  const show = async (name: string, prepare: (popup: Page) => Promise<void> = async () => {}) => {
    const popup = await openSmallPopup(browser, "list");
    await popup.waitFor(testId("match"));
    await prepare(popup);
    await visit(name, popup);
    await popup.close();
  };
  const setPace = (pace: object) => storeRows(keeper, { paces: [{ accountId: ME, failuresInRow: 0, ...pace }] });
  const askedAt = Date.now();
  const setJobs = (addresses: readonly string[], job: object) =>
    storeRows(keeper, {
      "follow-jobs": addresses.map((address) => ({ accountId: ME, address, askedAt, attempts: 0, ...job })),
    });

  await setPace({ isPaused: true });
  await setJobs([first], { state: "done", outcome: FOLLOWED });
  await setJobs(others.slice(0, 8), { state: "queued", dueAt: askedAt });
  await show("popup-follow-1-paused");
  const midnight = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  await setPace({ restUntil: midnight, restReason: "follows" });
  await show("popup-follow-2-day-used", (popup) => popup.click(`.follow-progress ${testId("export")}`));
  await setPace({ restUntil: Date.now() + DAY_MS, restReason: "trouble" });
  await show("popup-follow-3-trouble");
  await setPace({ isPaused: true });
  await setJobs(others.slice(0, 5), { state: "queued", dueAt: askedAt, outcome: FOLLOWED, undo: true });
  await setJobs(others.slice(5, 8), { state: "done", outcome: FOLLOWED });
  await show("popup-follow-4-undoing");
  await setJobs(others.slice(0, 3), { state: "failed", outcome: { kind: "refused" } });
  await setJobs(others.slice(3, 5), { state: "failed", outcome: { kind: "gone" } });
  await show("popup-follow-5-failed");
  await show("popup-follow-6-undo-question", (popup) => popup.click(testId("follow-undo")));

  const signedOut = { homeId: "1", token: "", scope: "", signedOut: true };
  const rover = { id: `rover@${HOME}`, instance: `https://${HOME}`, displayName: "Rover", ...signedOut };
  await storeRows(keeper, { accounts: [rover] });
  await show("popup-follow-7-accounts", (popup) => popup.click(testId("account")));
  await show("popup-follow-8-sign-out", async (popup) => {
    await popup.click(testId("account"));
    await popup.click(`[data-account="${ME}"] ${testId("sign-out")}`);
  });
  await storeRows(keeper, { accounts: [{ ...rover, id: ME, displayName: "Wanderer" }] });
  await setJobs(others.slice(0, 8), { state: "queued", dueAt: askedAt });
  await show("popup-follow-9-revoked");
  await show("popup-follow-10-code", async (popup) => {
    await openSignIn(popup);
    await popup.click(testId("sign-in"));
    const window = await browser.waitForPage((url) => url.includes("/oauth/authorize"));
    await popup.click(testId("with-code"));
    await popup.waitFor(testId("code-form"));
    await window.close();
  });
  await keeper.close();
}
