import { element } from "./element.ts";

/** Rows further from the window than this are taken out of the document. */
const OVERSCAN_PX = 800;
/** More is fetched when the end is this near. */
const FETCH_AHEAD_PX = 1600;
const GUESSED_HEIGHT_PX = 110;

/** A list of which only the rows near the window are in the document, each placed by a transform, as on X. */
export class RecycledList<Item> {
  readonly root: HTMLElement;
  private readonly items: Item[] = [];
  /** `tops[i]` is where row i begins; one more entry for the end. */
  private readonly tops: number[] = [0];
  private readonly shown = new Map<number, HTMLElement>();
  private readonly draw: (item: Item) => HTMLElement;
  private readonly onNearEnd: () => void;
  private scheduled = false;

  constructor(draw: (item: Item) => HTMLElement, onNearEnd: () => void) {
    this.draw = draw;
    this.onNearEnd = onNearEnd;
    this.root = element("div", { class: "list", "data-loaded": "0" });
  }

  /** Starts to watch scrolling; gives the function that stops it. */
  watch(): () => void {
    const schedule = (): void => {
      if (this.scheduled) return;
      this.scheduled = true;
      // A timer, not an animation frame: frames stop in a hidden tab, and X's list goes on there.
      setTimeout(() => {
        this.scheduled = false;
        this.update();
      }, 16);
    };
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule);
    return () => {
      removeEventListener("scroll", schedule);
      removeEventListener("resize", schedule);
    };
  }

  append(items: readonly Item[]): void {
    for (const item of items) {
      this.items.push(item);
      this.tops.push((this.tops.at(-1) ?? 0) + GUESSED_HEIGHT_PX);
    }
    this.update();
  }

  /** Takes the last row away again, if it is this one. */
  removeLast(item: Item): void {
    if (this.items.at(-1) !== item) return;
    this.items.pop();
    this.tops.pop();
    this.shown.get(this.items.length)?.remove();
    this.shown.delete(this.items.length);
    this.update();
  }

  private update(): void {
    const offset = this.root.getBoundingClientRect().top;
    const [from, to] = [-offset - OVERSCAN_PX, -offset + innerHeight + OVERSCAN_PX];
    const first = this.rowAt(from);
    const last = this.rowAt(to);
    for (const [index, row] of this.shown) {
      if (index >= first && index <= last) continue;
      row.remove();
      this.shown.delete(index);
    }
    for (let index = first; index <= last; index++) this.show(index);
    this.measure(first, last);
    const end = this.tops.at(-1) ?? 0;
    this.root.style.height = `${end}px`;
    if (end + offset < innerHeight + FETCH_AHEAD_PX) this.onNearEnd();
  }

  /** Index of the row at this height, by bisection; -1 when there are no rows. */
  private rowAt(height: number): number {
    let [low, high] = [0, this.items.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= height) low = middle;
      else high = middle - 1;
    }
    return Math.min(low, this.items.length - 1);
  }

  private show(index: number): void {
    const item = this.items[index];
    if (item === undefined || this.shown.has(index)) return;
    const row = element("div", { testid: "cellInnerDiv", class: "row" }, this.draw(item));
    this.shown.set(index, row);
    this.root.append(row);
  }

  private measure(first: number, last: number): void {
    let shift = 0;
    const heights = new Map<number, number>();
    for (let index = Math.max(0, first); index <= last; index++) {
      heights.set(index, this.shown.get(index)?.offsetHeight ?? GUESSED_HEIGHT_PX);
    }
    for (let index = Math.max(0, first); index < this.items.length; index++) {
      const top = this.tops[index] ?? 0;
      const next = this.tops[index + 1] ?? 0;
      const row = this.shown.get(index);
      if (row !== undefined) row.style.transform = `translateY(${top + shift}px)`;
      const height = heights.get(index) ?? next - top;
      this.tops[index] = top + shift;
      shift += height - (next - top);
      if (index >= last && shift === 0) return;
    }
    this.tops[this.items.length] = (this.tops[this.items.length] ?? 0) + shift;
  }
}
