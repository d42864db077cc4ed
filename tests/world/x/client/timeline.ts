import { element } from "./element.ts";
import { postArticle } from "./post.ts";
import type { ShownItem, ShownPage } from "./read-answer.ts";
import { RecycledList } from "./recycled-list.ts";
import { userCell } from "./user-cell.ts";

/** A row of the list: what X sent, or the note that something went wrong. */
type Row = ShownItem | { readonly kind: "trouble"; readonly retry: () => void };

/**
 * Shows a timeline that is fetched page by page as one scrolls. After an answer that is not 200 it shows "Something went wrong"
 * and fetches nothing more until Retry is pressed.
 * @param fetchPage gets the cursor of the page before
 * @returns the function that ends it
 */
export function showTimeline(
  into: HTMLElement,
  title: string,
  fetchPage: (cursor: string | undefined) => Promise<ShownPage>,
): () => void {
  let cursor: string | undefined;
  let busy = false;
  let loaded = 0;

  const more = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const page = await fetchPage(cursor);
      cursor = page.cursor;
      loaded += page.items.filter((item) => item.kind === "post" || (item.kind === "user" && !item.suggested)).length;
      list.root.dataset.loaded = String(loaded);
      if (page.end) list.root.dataset.end = "true";
      // Pages on only when X has not said that this is the bottom, cursor or not.
      busy = page.end || page.cursor === undefined;
      list.append(page.items);
    } catch {
      const trouble: Row = {
        kind: "trouble",
        retry: () => {
          list.removeLast(trouble);
          delete list.root.dataset.error;
          busy = false;
          void more();
        },
      };
      list.root.dataset.error = "true";
      list.append([trouble]);
    }
  };
  const list = new RecycledList<Row>(drawRow, () => void more());
  const region = element("div", { "aria-label": `Timeline: ${title}` }, list.root);
  into.append(element("section", { role: "region" }, element("h1", { class: "hidden" }, title), region));
  void more();
  return list.watch();
}

function drawRow(row: Row): HTMLElement {
  switch (row.kind) {
    case "user":
      return userCell(row.user);
    case "post":
      return postArticle(row.post);
    case "heading":
      return element("h2", { class: "heading" }, row.text);
    case "trouble": {
      const retry = element("button", { class: "pill strong", type: "button", "data-retry": "true" }, "Retry");
      retry.addEventListener("click", row.retry);
      return element("div", { class: "trouble" }, element("p", {}, "Something went wrong. Try reloading."), retry);
    }
  }
}
