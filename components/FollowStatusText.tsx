import type { FollowStatus } from "../lib/domain/match-row.ts";
import { statusSentence, statusWord } from "./follow-status.ts";
import { formatTime } from "./format-time.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowStatusTextProps {
  readonly follow: FollowStatus;
  readonly now: number;
}

/** How far following this person has come, in words. */
export function FollowStatusText({ follow, now }: FollowStatusTextProps) {
  const { text, language } = useTexts();
  const { key, at, to } = statusSentence(follow, now);
  const sentence =
    at !== undefined ? text(key, formatTime(at, now, language)) : to !== undefined ? text(key, to) : text(key);
  return (
    <p class="status" data-testid="status" data-word={statusWord(follow)}>
      {sentence}
    </p>
  );
}
