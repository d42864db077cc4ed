import { ask, type Operation } from "./ask.ts";
import { element } from "./element.ts";
import { showProfile } from "./profile.ts";
import { at, readPage, readUser } from "./read-answer.ts";
import { showTimeline } from "./timeline.ts";

/** What the server writes into the page, as X does. */
interface InitialState {
  readonly session: { readonly user_id: string };
  readonly viewer: { readonly screenName: string };
}

declare global {
  var __INITIAL_STATE__: InitialState;
}

const state = globalThis.__INITIAL_STATE__;
const column = document.querySelector<HTMLElement>('[data-testid="primaryColumn"]');
let leave: () => void = () => undefined;

/** A page that is a list of people: what it asks for, and where in the answer its instructions are. */
interface PeoplePage {
  readonly path: RegExp;
  readonly operation: Operation;
  readonly title: (name: string) => string;
  readonly variables: (name: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly instructions: readonly string[];
}

const OF_USER = ["data", "user", "result", "timeline", "timeline", "instructions"];
const PEOPLE_PAGES: readonly PeoplePage[] = [
  {
    path: /^\/\w+\/following\/?$/,
    operation: "Following",
    title: (name) => `People @${name} follows`,
    variables: async (name) => ({ userId: await idOf(name), count: 20, includePromotedContent: false }),
    instructions: OF_USER,
  },
  {
    path: /^\/\w+\/followers\/?$/,
    operation: "Followers",
    title: (name) => `People who follow @${name}`,
    variables: async (name) => ({ userId: await idOf(name), count: 20, includePromotedContent: false }),
    instructions: OF_USER,
  },
  {
    path: /^\/i\/lists\/\d+\/members\/?$/,
    operation: "ListMembers",
    title: () => "Members",
    variables: async () => ({ listId: location.pathname.split("/")[3], count: 20 }),
    instructions: ["data", "list", "members_timeline", "timeline", "instructions"],
  },
  {
    path: /^\/search\/?$/,
    operation: "SearchTimeline",
    title: () => "Search",
    variables: async () => ({
      rawQuery: new URLSearchParams(location.search).get("q") ?? "",
      count: 20,
      product: "People",
    }),
    instructions: ["data", "search_by_raw_query", "search_timeline", "timeline", "instructions"],
  },
];

/** Draws what the address names. A list begins at its top whenever it is drawn anew, as X's does after a reload. */
async function show(): Promise<void> {
  leave();
  leave = () => undefined;
  if (column === null) return;
  scrollTo(0, 0);
  // The address that X's own menu has for it leads to the viewer's list.
  if (/^\/following\/?$/.test(location.pathname)) {
    history.replaceState(null, "", `/${state.viewer.screenName}/following${location.search}`);
  }
  const path = location.pathname;
  const name = /^\/(\w+)/.exec(path)?.[1] ?? "home";
  const people = PEOPLE_PAGES.find((page) => page.path.test(path));
  document.title = name === "home" ? "Home / X look-alike" : `@${name} / X look-alike`;
  const title = people?.title(name) ?? (name === "home" ? "Home" : `@${name}`);
  column.replaceChildren(element("header", { class: "title" }, title));
  if (people !== undefined) leave = await showPeople(column, people, name);
  else if (name === "home" || name === "i") leave = showHome(column);
  else leave = await showProfile(column, name);
}

function showHome(into: HTMLElement): () => void {
  return showTimeline(into, "Your Home Timeline", async (cursor) => {
    const answer = await ask("HomeLatestTimeline", { count: 20, ...(cursor === undefined ? {} : { cursor }) });
    return readPage(at(answer, "data", "home", "home_timeline_urt", "instructions"));
  });
}

async function showPeople(into: HTMLElement, page: PeoplePage, name: string): Promise<() => void> {
  const variables = await page.variables(name);
  return showTimeline(into, page.operation, async (cursor) => {
    const answer = await ask(page.operation, { ...variables, ...(cursor === undefined ? {} : { cursor }) });
    return readPage(at(answer, ...page.instructions));
  });
}

/** Asked for one's own name too: that answer tells how many people one follows. */
async function idOf(screenName: string): Promise<string> {
  const answer = await ask("UserByScreenName", { screen_name: screenName });
  return readUser(at(answer, "data", "user", "result")).id || "0";
}

/** Links of the look-alike change the address without loading the page anew, as X's do; `?layout=…` and the like stay. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.origin !== location.origin || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  history.pushState(null, "", `${link.pathname}${location.search}`);
  void show();
});
addEventListener("popstate", () => void show());
history.scrollRestoration = "manual";
void show();
