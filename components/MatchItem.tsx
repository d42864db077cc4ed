import { useId } from "preact/hooks";
import type { Declaration } from "../lib/domain/declaration.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { Avatar } from "./Avatar.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { FollowStatusText } from "./FollowStatusText.tsx";
import { statusWord } from "./follow-status.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { MatchBadges } from "./MatchBadges.tsx";
import { isSelectable } from "./selection.ts";
import { useTexts } from "./Texts.tsx";
import { WrongButton } from "./WrongButton.tsx";

export interface MatchItemProps {
  readonly row: MatchRow;
  readonly declaration: Declaration;
  readonly isNew: boolean;
  readonly selected: boolean;
  readonly now: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
  readonly onWrong: (address: string) => void;
}

/** One person: the X account beside the fediverse account, and the words that tie them. */
export function MatchItem({ row, declaration, isNew, selected, now, onSelect, onWrong }: MatchItemProps) {
  const { text, plural } = useTexts();
  const id = useId();
  const { address } = row.match;
  const { screenName, displayName } = declaration.x;
  const name = displayName || screenName;
  const others = row.declaredBy.length - 1;
  return (
    <li class="match" data-testid="match" data-address={address} data-status={statusWord(row.follow)}>
      <input
        id={id}
        type="checkbox"
        data-testid="select"
        aria-label={text("selectPerson", name, address)}
        checked={selected}
        disabled={!isSelectable(row)}
        onChange={(event) => onSelect(row, event.currentTarget.checked)}
      />
      <Avatar name={displayName} screenName={screenName} />
      <div class="person">
        <label for={id} class="name">
          <bdi>{name}</bdi>
        </label>{" "}
        <a class="screen-name" dir="ltr" href={`https://x.com/${screenName}`} target="_blank" rel="noopener">
          @{screenName}
        </a>{" "}
        <MatchBadges row={row} isNew={isNew} />
      </div>
      <MatchAddress address={address} profileUrl={row.match.profileUrl} />
      <div class="words">
        <EvidenceWords evidence={declaration} />
        {others > 0 && <p class="hint">{plural("moreDeclared", others)}</p>}
        {row.follow && <FollowStatusText follow={row.follow} now={now} />}
        <WrongButton address={address} onWrong={onWrong} />
      </div>
    </li>
  );
}
