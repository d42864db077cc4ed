import type { ScanTexts } from "./scan-words.ts";

const STYLE = `
:host { all: initial; display: inline-flex; max-inline-size: 100%; align-self: flex-start; color: inherit; font: inherit; }
a { box-sizing: border-box; display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; padding: 0 7px 0 5px;
  border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 99px; color: inherit;
  font: 500 12px/18px system-ui, sans-serif; text-decoration: none; }
a:hover { border-color: currentColor; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
svg { flex: none; }
bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

const SVG = "http://www.w3.org/2000/svg";

/** The two wings of the icon. */
const BIRD = "M1 9 C3 6 5 7 6.5 10.5 C8 7 10 6 12 9 M8 4.5 C9 3 10.5 3 11.2 5.2 C12 3 13.4 3 14.5 4.5";

export interface MarkContent {
  readonly address: string;
  /** Our page about that person. */
  readonly href: string;
  readonly texts: ScanTexts;
}

/**
 * A mark and a link, in a closed shadow root: X's page sees that a mark is there, and neither reads the address nor reaches the link.
 * It takes its colour from the name beside it, so that it fits whatever theme X is in.
 */
export function makeMark({ address, href, texts }: MarkContent): HTMLElement {
  const host = document.createElement("flockover-mark");
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [style];
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.title = texts.text("markLabel", `@${address}`);
  const shown = document.createElement("bdi");
  shown.dir = "ltr";
  shown.textContent = `@${address}`;
  link.append(drawBird(), shown);
  // A row of X is a button: what is meant for the mark is not meant for the row.
  for (const type of ["click", "auxclick", "pointerdown", "mousedown", "keydown"]) {
    link.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(link);
  return host;
}

function drawBird(): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const drawn = { fill: "none", stroke: "currentColor", "stroke-width": "1.7", "stroke-linecap": "round" };
  for (const [name, value] of Object.entries({ ...drawn, d: BIRD })) path.setAttribute(name, value);
  for (const [name, value] of Object.entries({
    viewBox: "0 0 16 14",
    width: "14",
    height: "12",
    "aria-hidden": "true",
  })) {
    icon.setAttribute(name, value);
  }
  icon.append(path);
  return icon;
}
