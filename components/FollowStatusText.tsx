import { followableMove, type MatchRow } from "../lib/domain/match-row.ts";
import { statusSentence, statusWord } from "./follow-status.ts";
import { formatTime } from "./format-time.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowStatusTextProps {
  readonly row: Pick<MatchRow, "match" | "follow">;
  readonly now: number;
  /** Follows the person of the match at this address where they are now. */
  readonly onFollowMoved: (address: string) => void;
}

/** How far following this person has come, in words; and where they have moved, the way to follow them there. */
export function FollowStatusText({ row: { match, follow }, now, onFollowMoved }: FollowStatusTextProps) {
  const { text, language } = useTexts();
  if (follow === undefined) return null;
  const { key, at, to } = statusSentence(follow, now);
  const sentence =
    at !== undefined ? text(key, formatTime(at, now, language)) : to !== undefined ? text(key, to) : text(key);
  const target = followableMove({ follow });
  return (
    <>
      <p
        class={target === undefined ? "status" : "status moved"}
        data-testid="status"
        data-word={statusWord(follow)}
        title={sentence}
      >
        {sentence}
      </p>
      {target !== undefined && (
        <button
          type="button"
          class="button quiet"
          data-testid="follow-moved"
          aria-label={text("followMovedTo", target)}
          onClick={() => onFollowMoved(match.address)}
        >
          {text("followMoved")}
        </button>
      )}
    </>
  );
}
