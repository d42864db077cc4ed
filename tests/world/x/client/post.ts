import { element, pageLink } from "./element.ts";
import { showsCard } from "./hover-card.ts";
import type { ShownPost } from "./read-answer.ts";
import { nameText, richText } from "./rich-text.ts";
import { avatar } from "./user-cell.ts";

/** One post with X's test ids. */
export function postArticle(post: ShownPost): HTMLElement {
  const shown = post.repostOf ?? post;
  const context = post.pinned ? "Pinned" : post.repostOf === undefined ? undefined : `${post.author.name} reposted`;
  return element(
    "article",
    { testid: "tweet", class: "post" },
    context === undefined ? undefined : element("div", { testid: "socialContext", class: "context" }, context),
    element(
      "div",
      { class: "cell" },
      avatar(shown.author),
      element(
        "div",
        { class: "body" },
        byline(shown),
        tweetText(shown),
        shown.quoted === undefined ? undefined : quote(shown.quoted),
      ),
    ),
  );
}

function byline({ author }: ShownPost): HTMLElement {
  const name = pageLink(`/${author.screenName}`, { class: "name" }, nameText(author.name));
  showsCard(name, author);
  return element(
    "div",
    { testid: "User-Name", class: "names" },
    name,
    pageLink(`/${author.screenName}`, { class: "handle", tabindex: "-1" }, `@${author.screenName}`),
  );
}

function tweetText(post: ShownPost): HTMLElement {
  return element("div", { testid: "tweetText", dir: "auto", class: "bio" }, richText(post.text, post.links));
}

function quote(post: ShownPost): HTMLElement {
  return element("div", { class: "quote" }, byline(post), tweetText(post));
}
