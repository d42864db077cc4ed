import { setTimeout as sleep } from "node:timers/promises";
import type { DeclaredField, XAccount } from "../world/people/x-account.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { reloadOlderTab } from "./older-tab.ts";
import { readStoredAccounts, type StoredAccount } from "./stored-accounts.ts";
import { agree, deleteEverything, openPopup, scrollToEnd } from "./story.ts";
import { expect, test } from "./story-fixture.ts";

/** A kind of page of X, and whom somebody who scrolls it to its end has met. */
interface PageKind {
  readonly name: string;
  readonly path: (world: World) => string;
  readonly met: (world: World) => readonly XAccount[];
  /** What of these people is read there; all but the pinned post, unless said otherwise. */
  readonly fields?: readonly DeclaredField[];
}

const PROFILE_FIELDS: readonly DeclaredField[] = ["displayName", "bio", "location", "website", "bioLink"];
/** In a row there are neither location nor website. */
const ROW_FIELDS: readonly DeclaredField[] = ["displayName", "bio", "bioLink"];
const SEARCHED = "the";

const everybody = ({ truth }: World) => [...truth.suggested, ...truth.following];

function pinner({ truth }: World): XAccount {
  const account = truth.following.find(({ declares }) => declares.some(({ field }) => field === "pinnedPost"));
  if (account === undefined) throw new Error("nobody has a pinned post");
  return account;
}

const PAGES: readonly PageKind[] = [
  {
    name: "the home timeline",
    path: () => "/home",
    met: ({ truth }) =>
      Array.from({ length: 100 }, (_, n) => truth.following[(n * 7) % truth.following.length]).flatMap(
        (one) => one ?? [],
      ),
  },
  {
    name: "Following",
    path: ({ truth }) => `/${truth.viewer.screenName}/following`,
    met: ({ truth }) => [...truth.suggested.slice(0, 3), ...truth.following],
  },
  {
    name: "Followers",
    path: ({ truth }) => `/${truth.viewer.screenName}/followers`,
    met: (world) =>
      everybody(world)
        .filter(({ followsViewer }) => followsViewer)
        .slice(0, 60),
  },
  {
    name: "somebody else's Following",
    path: ({ truth }) => `/${truth.following[3]?.screenName}/following`,
    met: (world) => everybody(world).slice(0, 60),
  },
  {
    name: "a profile with a pinned post",
    path: (world) => `/${pinner(world).screenName}`,
    met: (world) => [pinner(world)],
    fields: [...PROFILE_FIELDS, "pinnedPost"],
  },
  {
    name: "a search for people",
    path: () => `/search?f=user&q=${SEARCHED}`,
    met: (world) =>
      everybody(world)
        .filter(({ displayName, bio }) => `${displayName} ${bio}`.toLowerCase().includes(SEARCHED))
        .slice(0, 60),
  },
  {
    name: "the members of a list",
    path: () => "/i/lists/1/members",
    met: ({ truth }) =>
      [...truth.suggested.slice(0, 2), ...truth.following.filter((_, index) => index % 8 === 0)].slice(0, 60),
  },
];

/** Each page kind once, with layouts, transports and hosts in turn, and the Following page in each; all of them with `FLOCKOVER_LONG=1`. */
const isLong = process.env.FLOCKOVER_LONG === "1";
const LAYOUTS = isLong ? ["v0", "v1", "v2", "v3"] : ["v1", "v2", "v3"];
const TRANSPORTS = [
  "",
  "&transport=fetch",
  "&transport=fetch&method=post",
  ...(isLong ? ["&api=1", "&api=1&transport=fetch&method=post"] : []),
];
const HOSTS = ["x.com", "twitter.com", "mobile.x.com", "pro.x.com", "mobile.twitter.com", "pro.twitter.com"] as const;

const VISITS = PAGES.flatMap((page, index) => {
  const layouts = isLong || page.name === "Following" ? LAYOUTS : LAYOUTS.slice(index % 3, (index % 3) + 1);
  return layouts.map((layout, turn) => ({
    page,
    layout,
    host: HOSTS[(index + 2 * turn) % HOSTS.length] ?? "x.com",
    query: `layout=${layout}${TRANSPORTS[(index + turn) % TRANSPORTS.length]}`,
  }));
});

test("every kind of page tells who is there, who is followed, and what they declare; what X changed is read off the page, and where that cannot be done, it is said", async ({
  launch,
}) => {
  test.setTimeout(isLong ? 15 * 60_000 : 4 * 60_000);
  const world = await startWorld({ windowScale: 60, population: "small" });
  const browser = await launch({ world });
  const popup = await openPopup(browser);
  // One tab for all: it is in front, thus visible, and a page costs half of what it costs with a tab of its own.
  const tab = await browser.open("about:blank");
  for (const { page, layout, host, query } of VISITS) {
    await test.step(`${page.name}, in layout ${layout}, on ${host}`, async () => {
      const path = page.path(world);
      const url = `https://${host}${path}${path.includes("?") ? "&" : "?"}${query}`;
      await tab.goto(url);
      await tab.waitFor("[data-loaded]");
      await scrollToEnd(tab);
      await expectMet(popup, world, page.met(world), page.fields ?? PROFILE_FIELDS);
      await tab.goto("about:blank");
      await deleteEverything(popup);
    });
  }
  await tab.close();
  // Nobody has agreed to anything yet, so nobody was asked anything.
  expect(world.requests.filter(({ host }) => !/(?:^|\.)(?:x|twitter|twimg)\.com$/.test(host))).toEqual([]);
  const welcome = await agree(browser);
  await test.step("a page that X has changed", () => readChangedPages(browser, popup, world));
  if (isLong) await test.step("a tab that was open before the install", () => reloadOlderTab(welcome, world));
  expect(browser.errors).toEqual([]);
  await world.stop();
});

async function readChangedPages(browser: Browser, popup: Page, world: World): Promise<void> {
  const { truth } = world;

  // Neither its answers nor its markup are like anything known. That is noticed after a while.
  const changed = await browser.open("https://x.com/i/lists/1/members?layout=unknown&markup=unknown", { window: true });
  await changed.waitFor("[data-loaded]");

  const rows = await browser.open(`https://x.com/${truth.viewer.screenName}/following?layout=unknown`, {
    window: true,
  });
  await rows.waitFor('[data-testid="UserCell"]');
  await scrollSlowly(rows, 60);
  await expectMet(popup, world, truth.following.slice(0, 50), ROW_FIELDS);
  await rows.close();

  const profile = declaring(world, "location");
  const tab = await browser.open(`https://x.com/${profile.screenName}?layout=unknown`, { window: true });
  await tab.waitFor('[data-testid="UserName"]');
  await expectMet(popup, world, [profile], ["displayName", "bio", "bioLink", "location"]);

  await tab.goto("https://x.com/home?layout=unknown");
  await tab.waitFor('[data-testid="User-Name"] a');
  const hovered = await tab.evaluate(() => {
    const link = document.querySelector<HTMLElement>('[data-testid="User-Name"] a');
    link?.dispatchEvent(new MouseEvent("mouseenter"));
    return link?.getAttribute("href")?.slice(1);
  });
  const account = truth.following.find(({ screenName }) => screenName === hovered);
  if (account === undefined) throw new Error(`nobody is called ${hovered}`);
  await expectMet(popup, world, [account], ROW_FIELDS);
  await tab.close();

  await popup.waitFor('[data-testid="silent-pages"][data-visits="1"]');
  expect(await popup.text('[data-testid="silent-pages"]')).toContain("X changed something: 1 page gave nothing.");
  const report = await popup.evaluate(
    () => document.querySelector<HTMLAnchorElement>('[data-testid="silent-pages-report"]')?.href ?? "",
  );
  const { origin, searchParams } = new URL(report);
  expect(origin).toBe("https://github.com");
  expect(searchParams.get("body")).toMatch(/^list: 1$/m);
  expect(searchParams.get("body")).toMatch(/^Answers not understood: [1-9]/m);
  expect(report).not.toContain(truth.viewer.screenName);
  await popup.click('[data-testid="silent-pages-dismiss"]');
  await popup.waitFor('[data-testid="silent-pages"]', { gone: true });

  // The same tab goes on with a page as it used to be.
  await changed.goto(`https://x.com/${pinner(world).screenName}`);
  const stored = await expectMet(popup, world, [pinner(world)], [...PROFILE_FIELDS, "pinnedPost"]);
  expect(stored.get(truth.following[96]?.xId ?? ""), "the changed page had this person").toBeUndefined();
}

function declaring({ truth }: World, field: DeclaredField): XAccount {
  const account = truth.following.find(({ declares }) => declares[0]?.field === field);
  if (account === undefined) throw new Error(`nobody declares in ${field}`);
  return account;
}

/** Everybody of `met` is stored: with their follow state, and with every address that stands in `fields`, and no other. */
async function expectMet(
  popup: Page,
  world: World,
  met: readonly XAccount[],
  fields: readonly DeclaredField[],
): Promise<Map<string, StoredAccount>> {
  let stored = new Map<string, StoredAccount>();
  const { xId: viewer } = world.truth.viewer;
  const describe = (followed: boolean, addresses: readonly string[] = []) =>
    `${followed ? "followed" : "not followed"} ${[...new Set(addresses)].sort()}`;
  const expected = ({ followed, declares }: XAccount) =>
    describe(
      followed,
      declares.filter(({ field }) => fields.includes(field)).map(({ address }) => address),
    );
  const found = ({ xId }: XAccount) => {
    const account = stored.get(xId);
    return account === undefined ? "not met" : describe(account.followedBy.includes(viewer), account.addresses);
  };
  const differing = () => met.filter((account) => found(account) !== expected(account));
  await poll(
    async () => {
      stored = await readStoredAccounts(popup);
      return differing().length === 0 || undefined;
    },
    15_000,
    () => {
      const wrong = differing().map((account) => `@${account.screenName}: ${found(account)}, not ${expected(account)}`);
      return `${wrong.length} of ${met.length} people are not as they are:\n${wrong.slice(0, 5).join("\n")}`;
    },
  );
  for (const { xId } of world.truth.suggested) expect(stored.get(xId)?.followedBy ?? []).toEqual([]);
  return stored;
}

/** Scrolls as a reader does, so that every row is in the document for a while, until the row of that number is loaded. */
async function scrollSlowly(page: Page, rows: number): Promise<void> {
  const loaded = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...[...document.querySelectorAll<HTMLElement>('[data-testid="cellInnerDiv"]')].map(({ style }) =>
          Number(/\((\d+)/.exec(style.transform)?.[1] ?? 0),
        ),
      ),
    );
  await poll(
    async () => {
      await page.evaluate(() => window.scrollBy(0, 400));
      await sleep(250);
      return (await loaded()) > rows * 110 || undefined;
    },
    30_000,
    () => "The list does not scroll",
  );
}
