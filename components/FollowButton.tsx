import { useId } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface FollowButtonProps {
  /** Addresses of the people selected. */
  readonly selected: readonly string[];
  readonly isEverybody: boolean;
  /** Another way is better. */
  readonly isSecond?: boolean;
  /** It was pressed a moment ago: with thousands it takes a while until that is to be seen. */
  readonly isBusy: boolean;
  readonly onFollow: (addresses: readonly string[]) => void;
}

/** Says how many it will follow; where it can follow nobody, it says why. */
export function FollowButton({ selected, isEverybody, isSecond = false, isBusy, onFollow }: FollowButtonProps) {
  const { text, plural } = useTexts();
  const wordId = useId();
  const count = selected.length;
  if (isBusy)
    return (
      <button type="button" class="button" data-testid="follow" aria-disabled>
        {text("statusNow")}
      </button>
    );
  return (
    <>
      <button
        type="button"
        class={isSecond ? "button" : "button primary"}
        data-testid="follow"
        disabled={count === 0}
        aria-describedby={count === 0 ? wordId : undefined}
        onClick={() => onFollow(selected)}
      >
        {count === 0 ? text("followNobody") : plural(isEverybody ? "followAll" : "followSelected", count)}
      </button>
      {count === 0 && (
        <p id={wordId} class="hint select-first">
          {text("selectFirst")}
        </p>
      )}
    </>
  );
}
