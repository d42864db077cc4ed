import type { Texts } from "../protocol/texts.ts";
import { findMarkPlace, type MarkedName } from "./mark-place.ts";

/** Without spaces: every page of X pays for each letter. */
const STYLE = `
:host{all:initial;position:absolute;inline-size:max-content;min-inline-size:26px;color:inherit}
a{display:flex;align-items:center;gap:4px;padding:0 6px;overflow:hidden;
border:1px solid color-mix(in srgb,currentColor 35%,transparent);border-radius:99px;color:inherit;
font:12px/18px system-ui;text-decoration:none}
svg{flex:none;width:14px;height:12px;fill:none;stroke:currentColor;stroke-width:1.7}
bdi{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
`;

const SVG = "http://www.w3.org/2000/svg";

/** The two wings of the icon. */
const BIRD = "M1 9 C3 6 5 7 6.5 10.5 C8 7 10 6 12 9 M8 4.5 C9 3 10.5 3 11.2 5.2 C12 3 13.4 3 14.5 4.5";

export interface MarkContent {
  readonly address: string;
  /** Our page about that person. */
  readonly href: string;
  readonly texts: Texts;
}

export interface Mark {
  readonly host: HTMLElement;
  /** Moves what is seen of it to where there is room beside the name. */
  moveBeside(name: MarkedName): void;
}

/**
 * A mark and a link, in a closed shadow root: X's page sees that a mark is there, and neither reads the address nor reaches the link.
 * It takes its colour from the name beside it, so that it fits whatever theme X is in, and no room: nothing of X's page moves.
 */
export function makeMark({ address, href, texts }: MarkContent): Mark {
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
  /** How far it was moved from where the page would draw it. */
  let at = { x: 0, y: 0 };
  return { host, moveBeside };

  function moveBeside(name: MarkedName): void {
    const place = findMarkPlace(name, host);
    if (place === undefined) return;
    const rule = style.cssRules[0] as CSSStyleRule;
    at = { x: at.x + place.x, y: at.y + place.y };
    rule.style.maxInlineSize = `${Math.max(place.room, 0)}px`;
    rule.style.transform = `translate(${at.x}px,${at.y}px)`;
  }
}

function drawBird(): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  icon.setAttribute("viewBox", "0 0 16 14");
  path.setAttribute("d", BIRD);
  icon.append(path);
  return icon;
}
