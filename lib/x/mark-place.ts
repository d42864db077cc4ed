import { FOLLOWS_YOU } from "./selectors.ts";

/** The name that a mark belongs to, and what stands around it. */
export interface MarkedName {
  readonly name: Element;
  /** The row, or the header of a profile. */
  readonly within: Element;
  /** The follow button in the row. */
  readonly button?: Element;
}

/** Where a mark may stand: how far it is to be moved, and how wide it may be; all in px. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

interface Line {
  top: number;
  bottom: number;
  end: number;
}

const GAP = 6;
/** What takes room on a line beside its words. */
const BOXES = `img,svg,[data-testid=${FOLLOWS_YOU}]`;
/** Enough for an address that is cut. */
const GOOD_ROOM = 130;

/**
 * Finds room for a mark beside a name without moving anything: after the name where there is enough, else after one of the lines below it:
 * the @name, the bio. X puts the rows of a list where it has measured that they belong (`transform`, August 2026): a row that grew could
 * cover the next.
 */
export function findMarkPlace({ name, within, button }: MarkedName, mark: Element): MarkPlace | undefined {
  const way = getComputedStyle(within).direction === "rtl" ? -1 : 1;
  // Along the line, whichever way it runs: from right to left all of it is mirrored.
  const startOf = ({ left, right }: DOMRect) => (way < 0 ? -right : left);
  const endOf = ({ left, right }: DOMRect) => (way < 0 ? -left : right);
  const lines: Line[] = [];
  const walker = document.createTreeWalker(within);
  const range = document.createRange();
  walker.currentNode = name;
  for (let node: Node | null = name; node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text || (node instanceof Element && node.matches(BOXES))) || button?.contains(node)) continue;
    range.selectNode(node);
    // A name that is too long is cut at the edge of its link.
    const limit = endOf((node.parentElement?.closest("a") ?? within).getBoundingClientRect());
    for (const box of range.getClientRects()) {
      const { top, bottom } = box;
      const line = lines.find((one) => 2 * one.top < top + bottom && top + bottom < 2 * one.bottom);
      const end = Math.min(endOf(box), limit);
      if (line !== undefined) line.end = Math.max(line.end, end);
      else lines.push({ top, bottom, end });
    }
  }
  const wall = button?.getBoundingClientRect();
  const edge = endOf(within.getBoundingClientRect());
  const from = mark.getBoundingClientRect();
  const places = lines.map(({ top, bottom, end }) => ({
    x: way * (end + GAP - startOf(from)),
    y: (top + bottom - from.top - from.bottom) / 2,
    room: (wall && wall.top < bottom && wall.bottom > top ? startOf(wall) : edge) - end - 2 * GAP,
  }));
  // More than enough is enough: of lines that have it, the first.
  const [best] = places.sort((a, b) => Math.min(b.room, GOOD_ROOM) - Math.min(a.room, GOOD_ROOM));
  return best;
}
