import { ask } from "./ask.ts";
import { element, pageLink } from "./element.ts";
import { at, readPage, readUser, type ShownUser } from "./read-answer.ts";
import { nameText, richText } from "./rich-text.ts";
import { showTimeline } from "./timeline.ts";
import { followButton } from "./user-cell.ts";

/** A profile: its header as X marks it, then the pinned post and the others. Gives the function that ends it. */
export async function showProfile(into: HTMLElement, screenName: string): Promise<() => void> {
  const answer = await ask("UserByScreenName", { screen_name: screenName, withGrokTranslatedBio: false });
  const found = at(answer, "data", "user", "result");
  if (found === undefined) {
    into.append(element("div", { testid: "emptyState", class: "trouble" }, "This account doesn’t exist"));
    return () => undefined;
  }
  const user = readUser(found);
  into.append(header(user));
  return showTimeline(into, `${user.name}’s posts`, async (cursor) => {
    const posts = await ask("UserTweets", { userId: user.id, count: 20, ...(cursor === undefined ? {} : { cursor }) });
    return readPage(at(posts, "data", "user", "result", "timeline", "timeline", "instructions"), user);
  });
}

function header(user: ShownUser): HTMLElement {
  const items = element("div", { testid: "UserProfileHeader_Items", class: "items" });
  if (user.location !== "") items.append(element("span", { testid: "UserLocation" }, user.location));
  if (user.website !== undefined) {
    const { url, display } = user.website;
    items.append(
      element(
        "a",
        { testid: "UserUrl", href: url, target: "_blank", rel: "noopener nofollow", class: "link" },
        display,
      ),
    );
  }
  return element(
    "div",
    { class: "profile" },
    element("div", { class: "banner" }),
    element(
      "div",
      { class: "head" },
      element("img", { src: user.avatar, alt: "", class: "portrait", width: "96", height: "96" }),
      followButton(user),
    ),
    element(
      "div",
      { testid: "UserName", class: "names" },
      element("span", { class: "name" }, nameText(user.name)),
      element("span", { class: "handle" }, `@${user.screenName}`),
    ),
    user.bio === ""
      ? undefined
      : element("div", { testid: "UserDescription", dir: "auto", class: "bio" }, richText(user.bio, user.links)),
    items,
    element(
      "div",
      { class: "items" },
      pageLink(`/${user.screenName}/following`, {}, `${user.following.toLocaleString("en")} Following`),
      element("span", {}, `${user.followers.toLocaleString("en")} Followers`),
    ),
  );
}
