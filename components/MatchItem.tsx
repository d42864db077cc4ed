import { useId } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { profileOnX } from "../lib/domain/x-addresses.ts";
import { Avatar } from "./Avatar.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { FollowStatusText } from "./FollowStatusText.tsx";
import { statusWord } from "./follow-status.ts";
import type { ListRow } from "./list-row.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { MatchBadges } from "./MatchBadges.tsx";
import { xPicture } from "./picture-of.ts";
import { isSelectable } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface MatchItemProps {
  readonly listed: ListRow;
  readonly isNew: boolean;
  readonly showsXPictures: boolean;
  readonly selected: boolean;
  readonly now: number;
  /** With the first of those who are not sure: how many there are. Else 0. */
  readonly unsureBelow: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
  readonly onFollowMoved: (address: string) => void;
}

/** One person: the X account beside the fediverse account, and the words that tie them. */
export function MatchItem(props: MatchItemProps) {
  const { listed, isNew, showsXPictures, selected, now, unsureBelow, onSelect, onFollowMoved } = props;
  const { text, plural } = useTexts();
  const id = useId();
  const { row, declaration, name } = listed;
  const { address } = row.match;
  const { screenName, displayName } = declaration.x;
  const others = row.declaredBy.length - 1;
  const picture = row.person?.avatarUrl ?? xPicture(declaration.x, showsXPictures);
  return (
    <>
      {unsureBelow > 0 && (
        <div class="unsure">
          <h2>{plural("unsureTitle", unsureBelow)}</h2>
          <p class="hint">{text("unsureText")}</p>
        </div>
      )}
      <div class="match" data-status={statusWord(row.follow)}>
        <input
          id={id}
          type="checkbox"
          data-testid="select"
          aria-label={text("selectPerson", name, address)}
          checked={selected}
          disabled={!isSelectable(row)}
          onChange={(event) => onSelect(row, event.currentTarget.checked)}
        />
        <Avatar name={displayName} screenName={screenName} pictureUrl={picture} />
        <div class="person">
          <label for={id} class="name">
            <bdi>{name}</bdi>
          </label>{" "}
          <a class="screen-name" dir="ltr" href={profileOnX(screenName)} target="_blank" rel="noopener">
            @{screenName}
          </a>{" "}
          <MatchBadges row={row} isNew={isNew} />
        </div>
        <MatchAddress address={address} profileUrl={row.match.profileUrl} />
        <div class="words">
          <EvidenceWords evidence={declaration} />
          {others > 0 && <p class="hint">{plural("moreDeclared", others)}</p>}
          <FollowStatusText row={row} now={now} onFollowMoved={onFollowMoved} />
        </div>
      </div>
    </>
  );
}
