import { ask } from "./ask.ts";
import { element } from "./element.ts";
import { showProfile } from "./profile.ts";
import { at, readPage } from "./read-answer.ts";
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

/** Draws what the address names. A list begins at its top whenever it is drawn anew, as X's does after a reload. */
async function show(): Promise<void> {
  leave();
  leave = () => undefined;
  if (column === null) return;
  scrollTo(0, 0);
  const path = location.pathname;
  const own = state.viewer.screenName.toLowerCase();
  const name = /^\/(\w+)/.exec(path)?.[1] ?? "home";
  const isList = /^\/\w+\/following\/?$/.test(path);
  document.title = name === "home" ? "Home / X look-alike" : `@${name} / X look-alike`;
  column.replaceChildren(
    element("header", { class: "title" }, isList ? `People @${name} follows` : name === "home" ? "Home" : `@${name}`),
  );
  if (name === "home" || name === "i") {
    leave = showTimeline(column, "Your Home Timeline", async (cursor) => {
      const answer = await ask("HomeLatestTimeline", { count: 20, ...(cursor === undefined ? {} : { cursor }) });
      return readPage(at(answer, "data", "home", "home_timeline_urt", "instructions"));
    });
  } else if (isList) {
    const userId = name.toLowerCase() === own ? state.session.user_id : await idOf(name);
    leave = showTimeline(column, "Following", async (cursor) => {
      const variables = {
        userId,
        count: 20,
        includePromotedContent: false,
        ...(cursor === undefined ? {} : { cursor }),
      };
      const answer = await ask("Following", variables);
      return readPage(at(answer, "data", "user", "result", "timeline", "timeline", "instructions"));
    });
  } else leave = await showProfile(column, name);
}

async function idOf(screenName: string): Promise<string> {
  const answer = await ask("UserByScreenName", { screen_name: screenName });
  return String(at(answer, "data", "user", "result", "rest_id") ?? "0");
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
