import { useRef } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { Avatar } from "./Avatar.tsx";
import { Dialog } from "./Dialog.tsx";
import { FollowStatusText } from "./FollowStatusText.tsx";
import { formatDay } from "./format-time.ts";
import { linksBackWord } from "./links-back-word.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { MatchBadges } from "./MatchBadges.tsx";
import { PersonEvidence } from "./PersonEvidence.tsx";
import { pageAtHome } from "./page-at-home.ts";
import { safeLink } from "./safe-link.ts";
import { useTexts } from "./Texts.tsx";
import { WrongButton } from "./WrongButton.tsx";

export interface PersonDetailsProps {
  readonly row: MatchRow;
  readonly account: Account | undefined;
  readonly showsXPictures: boolean;
  readonly now: number;
  readonly onFollowMoved: (address: string) => void;
  readonly onHide: (address: string, isHidden: boolean) => void;
  readonly onWrong: (address: string) => void;
  readonly onClose: () => void;
}

/** One person in full: what their instance says of them, where to look at them, and every X account that declares them. */
export function PersonDetails(props: PersonDetailsProps) {
  const { row, account, showsXPictures, now, onFollowMoved, onHide, onWrong, onClose } = props;
  const { text, language } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { match, person } = row;
  const { address } = match;
  const name = person?.displayName || `@${readable(address)}`;
  const profile = safeLink(match.profileUrl);
  const atHome = account && pageAtHome(account.instance, address);
  return (
    <Dialog
      dialog={dialog}
      title={<bdi>{name}</bdi>}
      picture={<Avatar name={name} screenName={address} pictureUrl={person?.avatarUrl} />}
      subtitle={<MatchAddress address={address} profileUrl={match.profileUrl} />}
      className="details"
      testId="person-details"
      onClose={onClose}
    >
      <p>
        <MatchBadges row={row} isNew={false} />
      </p>
      <p class="hint" data-testid="links-back">
        {text(linksBackWord(person, account !== undefined))}
      </p>
      {person && (
        <dl class="facts" data-testid="facts">
          <div>
            <dt>{text("columnFollowers")}</dt>
            <dd>{person.followers?.toLocaleString(language) ?? "–"}</dd>
          </div>
          <div>
            <dt>{text("columnLastPost")}</dt>
            <dd>{person.lastPostAt === undefined ? "–" : formatDay(person.lastPostAt, language)}</dd>
          </div>
        </dl>
      )}
      <FollowStatusText row={row} now={now} onFollowMoved={onFollowMoved} />
      <div class="buttons">
        {atHome && account && (
          <a class="button" data-testid="open-at-home" href={atHome} target="_blank" rel="noopener">
            {text("openOnInstance", new URL(account.instance).host)}
          </a>
        )}
        {profile && (
          <a class="button" data-testid="open-profile" href={profile} target="_blank" rel="noopener noreferrer">
            {text("openProfile")}
          </a>
        )}
      </div>
      <h3>{text("evidenceTitle")}</h3>
      <ul>
        {row.declaredBy.map((declaration) => (
          <PersonEvidence
            key={`${declaration.xId} ${declaration.field} ${declaration.text}`}
            declaration={declaration}
            showsXPictures={showsXPictures}
          />
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" data-testid="details-hide" onClick={() => onHide(address, !row.isHidden)}>
          {text(row.isHidden ? "showAgain" : "hide")}
        </button>
        <WrongButton
          address={address}
          onWrong={(wrong) => {
            // Taken back later, they are in the list again, and nobody asked to see them in full.
            dialog.current?.close();
            onWrong(wrong);
          }}
        />
      </div>
    </Dialog>
  );
}
