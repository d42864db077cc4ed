import { element, pageLink } from "./element.ts";
import type { ShownUser } from "./read-answer.ts";
import { nameText, richText } from "./rich-text.ts";

export function avatar(user: ShownUser): HTMLElement {
  const image = element("img", { src: user.avatar, alt: "", width: "40", height: "40", draggable: "false" });
  return element(
    "div",
    { testid: `UserAvatar-Container-${user.screenName}`, class: "avatar" },
    pageLink(`/${user.screenName}`, { "aria-hidden": "true", tabindex: "-1" }, image),
  );
}

/** The button whose test id carries the user's id and says whether the viewer follows them. It does nothing here. */
export function followButton(user: ShownUser): HTMLElement {
  const testid = `${user.id}-${user.followed ? "unfollow" : "follow"}`;
  const label = user.followed ? "Following" : "Follow";
  return element(
    "button",
    {
      testid,
      class: user.followed ? "pill" : "pill strong",
      type: "button",
      "aria-label": `${label} @${user.screenName}`,
    },
    label,
  );
}

/** One row of a list of people, with X's test ids and its three links to the profile. */
export function userCell(user: ShownUser): HTMLElement {
  const names = element(
    "div",
    { class: "names" },
    pageLink(`/${user.screenName}`, { class: "name" }, nameText(user.name), user.locked ? lock() : undefined),
    pageLink(`/${user.screenName}`, { class: "handle", tabindex: "-1" }, `@${user.screenName}`),
    user.followsViewer ? element("span", { testid: "userFollowIndicator", class: "badge" }, "Follows you") : undefined,
  );
  const head = element("div", { class: "head" }, names, followButton(user));
  const bio =
    user.bio === "" ? undefined : element("div", { dir: "auto", class: "bio" }, richText(user.bio, user.links));
  return element(
    "button",
    { testid: "UserCell", class: "cell", type: "button", role: "button" },
    avatar(user),
    element("div", { class: "body" }, head, bio),
  );
}

const SVG = "http://www.w3.org/2000/svg";

function lock(): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", "M7 10V7a5 5 0 0 1 10 0v3h1v10H6V10zm2 0h6V7a3 3 0 0 0-6 0z");
  path.setAttribute("fill", "currentColor");
  for (const [name, value] of [
    ["data-testid", "icon-lock"],
    ["aria-label", "Protected account"],
    ["viewBox", "0 0 24 24"],
    ["width", "16"],
    ["height", "16"],
  ] as const) {
    icon.setAttribute(name, value);
  }
  icon.append(path);
  return icon;
}
