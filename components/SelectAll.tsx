import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface SelectAllProps {
  /** How many of the rows shown can be selected, and how many of those are. */
  readonly selectable: number;
  readonly selected: number;
  readonly onSelectAll: (selected: boolean) => void;
}

/** One checkbox for all rows shown; half-ticked while some are selected. */
export function SelectAll({ selectable, selected, onSelectAll }: SelectAllProps) {
  const { text, plural } = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const isAll = selectable > 0 && selected === selectable;
  const isSome = selected > 0 && !isAll;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  if (selectable === 0) return <p class="select-all hint">{text("allHandled")}</p>;
  return (
    <div class="select-all">
      <label>
        <input
          ref={box}
          type="checkbox"
          data-testid="select-all"
          checked={isAll}
          onChange={(event) => onSelectAll(event.currentTarget.checked)}
        />
        <span>{plural("selectAll", selectable)}</span>
      </label>
      <span class="hint" data-testid="selected-count">
        {text("selectedCount", selected, selectable)}
      </span>
    </div>
  );
}
