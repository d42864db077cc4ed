import type { ComponentChild, ComponentChildren, Ref } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
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

/**
 * Keeps only those rows in the document that are in sight, or nearly, and the one that has the focus: scrolled away it would be lost, and
 * the keyboard would start anew.
 */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { rows, keyOf, as, item, children, scroller, startMargin = 0, onInSight } = props;
  const handle = useRef<VirtualizerHandle>(null);
  const [focused, setFocused] = useState<string>();
  const focusedIndex = focused === undefined ? -1 : rows.findIndex((row) => keyOf(row) === focused);
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
          keepMounted={focusedIndex < 0 ? [] : [focusedIndex]}
          onScroll={look}
          onResize={look}
        >
          {children}
        </Virtualizer>
      </FocusedRow.Provider>
    </RowsContext.Provider>
  );
}

/** Told by a row when it gets the focus or loses it. */
export const FocusedRow = createContext<(key: string | undefined) => void>(() => undefined);
