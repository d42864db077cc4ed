import { element, pageLink } from "./element.ts";
import type { ShownUser } from "./read-answer.ts";
import { nameText, richText } from "./rich-text.ts";
import { avatar, followButton } from "./user-cell.ts";

/** While the pointer is over `link`, a card with the account lies in `#layers`. */
export function showsCard(link: HTMLElement, user: ShownUser): void {
  link.addEventListener("mouseenter", () => {
    const card = drawCard(user);
    document.querySelector("#layers")?.replaceChildren(card);
    link.addEventListener("mouseleave", () => card.remove(), { once: true });
  });
}

function drawCard(user: ShownUser): HTMLElement {
  return element(
    "div",
    { testid: "HoverCard", class: "card" },
    element("div", { class: "head" }, avatar(user), followButton(user)),
    element(
      "div",
      { class: "names" },
      pageLink(`/${user.screenName}`, { class: "name" }, nameText(user.name)),
      pageLink(`/${user.screenName}`, { class: "handle", tabindex: "-1" }, `@${user.screenName}`),
    ),
    user.bio === ""
      ? undefined
      : element("div", { testid: "UserDescription", dir: "auto", class: "bio" }, richText(user.bio, user.links)),
    pageLink(`/${user.screenName}/following`, {}, `${user.following.toLocaleString("en")} Following`),
  );
}
