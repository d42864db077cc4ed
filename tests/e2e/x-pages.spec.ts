import type { DeclaredField, XAccount } from "../world/people/x-account.ts";
import { startWorld, type World } from "../world/world.ts";
import type { Browser, Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";
import { readStoredAccounts, type StoredAccount } from "./stored-accounts.ts";
import { openPopup, scrollToEnd } from "./story.ts";
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

/** Each page kind once, the layouts and transports in turn; all of them with `FLOCKOVER_LONG=1`. */
const LAYOUTS = ["v1", "v2", "v3"] as const;
const TRANSPORTS = ["", "&transport=fetch", "&transport=fetch&method=post"] as const;
const isLong = process.env.FLOCKOVER_LONG === "1";

for (const [index, page] of PAGES.entries()) {
  const layouts = isLong ? LAYOUTS : [LAYOUTS[index % 3] ?? "v3"];
  for (const [turn, layout] of layouts.entries()) {
    test(`${page.name}, in layout ${layout}, tells who is there, who is followed, and what they declare`, async ({
      launch,
    }) => {
      const world = await startWorld({ windowScale: 60 });
      const browser = await launch({ world });
      const query = `layout=${layout}${TRANSPORTS[(index + turn) % 3]}`;
      const path = page.path(world);
      const tab = await browser.open(`https://x.com${path}${path.includes("?") ? "&" : "?"}${query}`, { window: true });
      await tab.waitFor("[data-loaded]");
      await scrollToEnd(tab);
      await expectMet(browser, world, page.met(world), page.fields ?? PROFILE_FIELDS);
      await world.stop();
    });
  }
}

test("rows of a layout that nobody knows are read off the page", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  const tab = await browser.open(`https://x.com/${world.truth.viewer.screenName}/following?layout=unknown`, {
    window: true,
  });
  await tab.waitFor('[data-testid="UserCell"]');
  await scrollSlowly(tab, 60);
  await expectMet(browser, world, world.truth.following.slice(0, 50), ROW_FIELDS);
  await world.stop();
});

test("a profile and a hover card of a layout that nobody knows are read off the page", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  const declaring = (field: DeclaredField) => {
    const account = world.truth.following.find(({ declares }) => declares[0]?.field === field);
    if (account === undefined) throw new Error(`nobody declares in ${field}`);
    return account;
  };
  const profile = declaring("location");
  const tab = await browser.open(`https://x.com/${profile.screenName}?layout=unknown`, { window: true });
  await tab.waitFor('[data-testid="UserName"]');
  await expectMet(browser, world, [profile], ["displayName", "bio", "bioLink", "location"]);

  await tab.goto("https://x.com/home?layout=unknown");
  await tab.waitFor('[data-testid="User-Name"] a');
  const hovered = await tab.evaluate(() => {
    const link = document.querySelector<HTMLElement>('[data-testid="User-Name"] a');
    link?.dispatchEvent(new MouseEvent("mouseenter"));
    return link?.getAttribute("href")?.slice(1);
  });
  const account = world.truth.following.find(({ screenName }) => screenName === hovered);
  expect(account).toBeDefined();
  if (account !== undefined) await expectMet(browser, world, [account], ROW_FIELDS);
  await world.stop();
});

test("a page that changed altogether gives nothing, and nothing breaks", async ({ launch }) => {
  const world = await startWorld({ windowScale: 60 });
  const browser = await launch({ world });
  const path = `/${world.truth.viewer.screenName}/following?layout=unknown&markup=unknown`;
  const tab = await browser.open(`https://x.com${path}`, { window: true });
  await tab.waitFor("[data-loaded]");
  await scrollToEnd(tab, 100);
  // The same page, once more as it used to be: what comes from here shows that the first gave nothing.
  await tab.goto(`https://x.com/${pinner(world).screenName}`);
  const stored = await expectMet(browser, world, [pinner(world)], [...PROFILE_FIELDS, "pinnedPost"]);
  expect([...stored.keys()]).toEqual([pinner(world).xId]);
  await world.stop();
});

/** Everybody of `met` is stored: with their follow state, and with every address that stands in `fields`, and no other. */
async function expectMet(
  browser: Browser,
  world: World,
  met: readonly XAccount[],
  fields: readonly DeclaredField[],
): Promise<Map<string, StoredAccount>> {
  const popup = await openPopup(browser);
  let stored = new Map<string, StoredAccount>();
  const followed = met.filter((account) => account.followed);
  const isFollowed = (xId: string) => stored.get(xId)?.followedBy.includes(world.truth.viewer.xId) ?? false;
  await poll(
    async () => {
      stored = await readStoredAccounts(popup);
      return followed.every(({ xId }) => isFollowed(xId)) || undefined;
    },
    15_000,
    () => `${followed.filter(({ xId }) => !isFollowed(xId)).length} of ${followed.length} people are missing`,
  );
  for (const { xId, screenName, declares } of met) {
    const declared = declares.filter(({ field }) => fields.includes(field)).map(({ address }) => address);
    expect(stored.get(xId)?.addresses.toSorted() ?? [], screenName).toEqual([...new Set(declared)].sort());
  }
  for (const { xId } of world.truth.suggested) expect(isFollowed(xId)).toBe(false);
  expect(browser.errors).toEqual([]);
  await popup.close();
  return stored;
}

/** Scrolls as a reader does, so that every row is in the document for a while, until the row of that number is loaded. */
async function scrollSlowly(page: Page, rows: number): Promise<void> {
  const step = () =>
    page.evaluate(() => {
      window.scrollBy(0, 500);
      return Math.max(
        0,
        ...[...document.querySelectorAll<HTMLElement>('[data-testid="cellInnerDiv"]')].map(({ style }) =>
          Number(/\((\d+)/.exec(style.transform)?.[1] ?? 0),
        ),
      );
    });
  await poll(
    async () => ((await step()) > rows * 110 ? true : undefined),
    30_000,
    () => "The list does not scroll",
  );
}
