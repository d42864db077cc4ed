type Child = Node | string | undefined;

/** `?markup=unknown`: the page of tomorrow, without a single test id. */
const isMarked = new URLSearchParams(location.search).get("markup") !== "unknown";

/** Makes an element; `testid` becomes X's `data-testid`. Text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name !== "testid") made.setAttribute(name, value);
    else if (isMarked) made.setAttribute("data-testid", value);
  }
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/** A link within the look-alike: followed without loading the page anew, and keeping what the address asks for (`?layout=v1`). */
export function pageLink(
  path: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return element("a", { href: path, role: "link", ...attributes }, ...children);
}
