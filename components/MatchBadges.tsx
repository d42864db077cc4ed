import type { MatchRow } from "../lib/domain/match-row.ts";
import { isMetElsewhere } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface MatchBadgesProps {
  readonly row: Pick<MatchRow, "declaredBy">;
  readonly isNew: boolean;
}

export function MatchBadges({ row, isNew }: MatchBadgesProps) {
  const { text } = useTexts();
  return (
    <>
      {isNew && <span class="badge strong">{text("badgeNew")}</span>}{" "}
      {isMetElsewhere(row) && (
        <span class="badge" title={text("badgeElsewhereHint")}>
          {text("badgeElsewhere")}
        </span>
      )}
    </>
  );
}
