import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { profileOnX } from "../lib/domain/x-addresses.ts";
import { Avatar } from "./Avatar.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { FollowStatusText } from "./FollowStatusText.tsx";
import { formatDay } from "./format-time.ts";
import type { ListRow } from "./list-row.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { MatchBadges } from "./MatchBadges.tsx";
import { pageAtHome } from "./page-at-home.ts";
import { xPicture } from "./picture-of.ts";
import { isSelectable } from "./selection.ts";
import { useTexts } from "./Texts.tsx";

export interface PersonActions {
  readonly onDetails: (address: string) => void;
  readonly onHide: (address: string, isHidden: boolean) => void;
  readonly onFollowMoved: (address: string) => void;
}

export interface PersonCellsProps extends PersonActions {
  readonly listed: ListRow;
  /** Origin of the instance of the user's account. */
  readonly instance: string | undefined;
  readonly isNew: boolean;
  readonly showsXPictures: boolean;
  readonly selected: boolean;
  readonly now: number;
  readonly onSelect: (row: MatchRow, selected: boolean) => void;
}

/** The cells of one person's row. */
export const PersonCells = memo(function PersonCells(props: PersonCellsProps) {
  const { listed, instance, isNew, showsXPictures, selected, now, onSelect, onDetails, onHide, onFollowMoved } = props;
  const { text, language } = useTexts();
  const id = useId();
  const { row, declaration, name } = listed;
  const { match, person } = row;
  const { screenName, displayName } = declaration.x;
  const atHome = instance && pageAtHome(instance, match.address);
  const openAtHome = instance ? text("openOnInstance", new URL(instance).host) : "";
  return (
    <>
      <td class="cell-select">
        <input
          id={id}
          type="checkbox"
          data-testid="select"
          aria-label={text("selectPerson", name, readable(match.address))}
          checked={selected}
          disabled={!isSelectable(row)}
          onChange={(event) => onSelect(row, event.currentTarget.checked)}
        />
      </td>
      <td class="cell-person">
        <Avatar name={displayName} screenName={screenName} pictureUrl={xPicture(declaration.x, showsXPictures)} />
        <div>
          <label for={id} class="name">
            <bdi>{name}</bdi>
          </label>
          <a class="screen-name" dir="ltr" href={profileOnX(screenName)} target="_blank" rel="noopener">
            @{screenName}
          </a>
        </div>
      </td>
      <td class="cell-person">
        <Avatar name={person?.displayName ?? name} screenName={match.address} pictureUrl={person?.avatarUrl} />
        <div>
          {person?.displayName && <bdi class="name">{person.displayName}</bdi>}
          <MatchAddress address={match.address} profileUrl={match.profileUrl} />
          <MatchBadges row={row} isNew={isNew} />
        </div>
      </td>
      <td class="cell-words">
        <EvidenceWords evidence={declaration} />
      </td>
      <td class="cell-number" data-label={text("columnLastPost")}>
        {person?.lastPostAt === undefined ? "–" : formatDay(person.lastPostAt, language)}
      </td>
      <td class="cell-number" data-label={text("columnFollowers")}>
        {person?.followers?.toLocaleString(language) ?? "–"}
      </td>
      <td class="cell-state">
        <FollowStatusText row={row} now={now} onFollowMoved={onFollowMoved} />
      </td>
      <td class="cell-more">
        {atHome && (
          <a
            class="button quiet at-home"
            data-testid="row-at-home"
            href={atHome}
            target="_blank"
            rel="noopener"
            title={openAtHome}
          >
            <span class="unseen">{`${openAtHome}: ${name}`}</span>
          </a>
        )}
        <button
          type="button"
          class="button quiet"
          data-testid="details"
          aria-label={text("detailsOf", name)}
          onClick={() => onDetails(match.address)}
        >
          {text("details")}
        </button>
        <button
          type="button"
          class="button quiet"
          data-testid="hide"
          aria-label={text(row.isHidden ? "showPersonAgain" : "hidePerson", name)}
          onClick={() => onHide(match.address, !row.isHidden)}
        >
          {text(row.isHidden ? "showAgain" : "hide")}
        </button>
      </td>
    </>
  );
});
