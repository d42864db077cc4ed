import type { MatchRow } from "../lib/domain/match-row.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import { isMetElsewhere, isUnsure } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface MatchBadgesProps {
  readonly row: Pick<MatchRow, "match" | "declaredBy" | "person" | "follow">;
  readonly isNew: boolean;
}

/** Accounts there are copies of accounts of another network. */
const BRIDGE = /@(?:[\w-]+\.)*brid\.gy$|@mostr\.pub$/;

/** Whatever speaks for the person or asks for a second look, each in a word, with a sentence for whoever points at it. */
export function MatchBadges({ row, isNew }: MatchBadgesProps) {
  const { text } = useTexts();
  const { linksBack, isBot, isLocked, movedTo } = row.person ?? {};
  const badges: readonly (readonly [isOn: boolean | undefined, word: TextKey, hint: TextKey])[] = [
    [linksBack, "badgeLinksBack", "badgeLinksBackHint"],
    [isUnsure(row), "badgeUnsure", "unsureText"],
    [isMetElsewhere(row), "badgeElsewhere", "badgeElsewhereHint"],
    [isBot, "badgeBot", "badgeBotHint"],
    [isLocked, "badgeLocked", "badgeLockedHint"],
    [movedTo !== undefined, "badgeMoved", "badgeMovedHint"],
    [BRIDGE.test(row.match.address), "badgeBridged", "badgeBridgedHint"],
  ];
  return (
    <>
      {isNew && row.follow === undefined && <span class="badge strong">{text("badgeNew")}</span>}{" "}
      {badges.map(([isOn, word, hint]) =>
        isOn ? (
          <span key={word} class="badge" title={text(hint)}>
            {text(word)}
          </span>
        ) : null,
      )}
    </>
  );
}
