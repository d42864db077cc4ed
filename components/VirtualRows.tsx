import type { ComponentChild, ComponentChildren, Ref } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Virtualizer, type VirtualizerHandle } from "virtua";

/** What a row's own element is given; all of it must arrive there. */
export interface RowElementProps {
  readonly index: number;
  readonly style: Record<string, string>;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}

export interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The list's element; its parent is what scrolls, or `scroller`. */
  readonly as: "ul" | "tbody";
  /** A component that stays the same; it finds its row with `useRowAt`. */
  readonly item: (props: RowElementProps) => ComponentChild;
  readonly children: (row: Row, index: number) => ComponentChild;
  readonly scroller?: { readonly current: HTMLElement | null };
  /** Height of what stands above the rows inside the scroller, in px. */
  readonly startMargin?: number;
  /** Keys of the rows in sight, some time after they came there. */
  readonly onInSight: (keys: readonly string[]) => void;
}

/** So long must rows stay in sight before they are named. */
const IN_SIGHT_MS = 120;

const RowsContext = createContext<readonly unknown[]>([]);

export function useRowAt<Row>(index: number): { row: Row; count: number } {
  const rows = useContext(RowsContext);
  return { row: rows[index] as Row, count: rows.length };
}

/** The row at an index and those beside it; none for -1. */
function around(index: number, count: number): number[] {
  return index < 0 ? [] : [index - 1, index, index + 1].filter((one) => one >= 0 && one < count);
}

/**
 * Keeps only those rows in the document that are in sight, or nearly, and the one that has the focus: scrolled away it would be lost, and
 * the keyboard would start anew. Those beside it are kept with it: keys that come faster than rows are drawn would skip them.
 */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { rows, keyOf, as, item, children, scroller, startMargin = 0, onInSight } = props;
  const handle = useRef<VirtualizerHandle>(null);
  const [focused, setFocused] = useState<string>();
  const focusedIndex = focused === undefined ? -1 : rows.findIndex((row) => keyOf(row) === focused);
  useStandingStill(handle, rows, focusedIndex, startMargin);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { current } = handle;
      if (current === null || rows.length === 0) return;
      const top = current.scrollOffset - startMargin;
      const [first, last] = [current.findItemIndex(top), current.findItemIndex(top + current.viewportSize)];
      onInSight(rows.slice(first, last + 1).map(keyOf));
    }, IN_SIGHT_MS);
  };
  useEffect(look, [rows]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <RowsContext.Provider value={rows}>
      <FocusedRow.Provider value={setFocused}>
        <Virtualizer
          ref={handle}
          data={rows}
          as={as}
          item={item}
          {...(scroller && { scrollRef: scroller })}
          startMargin={startMargin}
          keepMounted={around(focusedIndex, rows.length)}
          onScroll={look}
          onResize={look}
        >
          {children}
        </Virtualizer>
      </FocusedRow.Provider>
    </RowsContext.Provider>
  );
}

/** Scrolls along with the row that has the focus, where it is in sight and other rows have come or gone above it. */
function useStandingStill(
  handle: { readonly current: VirtualizerHandle | null },
  rows: readonly unknown[],
  index: number,
  startMargin: number,
): void {
  const last = useRef({ rows, index });
  const before =
    rows === last.current.rows ? undefined : offsetInSight(handle.current, last.current.index, startMargin);
  useLayoutEffect(() => {
    last.current = { rows, index };
    if (before === undefined || index < 0) return;
    const by = (handle.current?.getItemOffset(index) ?? before) - before;
    // Not by nothing: what the browser has scrolled a moment ago would be undone.
    if (by !== 0) handle.current?.scrollBy(by);
  });
}

function offsetInSight(list: VirtualizerHandle | null, index: number, startMargin: number): number | undefined {
  if (list === null || index < 0) return undefined;
  const offset = list.getItemOffset(index);
  const top = list.scrollOffset - startMargin;
  return offset + list.getItemSize(index) > top && offset < top + list.viewportSize ? offset : undefined;
}

/** Told by a row when it gets the focus or loses it. */
export const FocusedRow = createContext<(key: string | undefined) => void>(() => undefined);
