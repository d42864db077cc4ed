import { useEffect, useRef } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { MatchBadges } from "./MatchBadges.tsx";
import { safeLink } from "./safe-link.ts";
import { REASONS } from "./sentence-keys.ts";
import { useTexts } from "./Texts.tsx";
import { WrongButton } from "./WrongButton.tsx";

export interface PersonDetailsProps {
  readonly row: MatchRow;
  readonly account: Account | undefined;
  readonly onHide: (address: string, isHidden: boolean) => void;
  readonly onWrong: (address: string) => void;
  readonly onClose: () => void;
}

/** One person with all evidence: every X account that declares them, in which words, and why that is believed. */
export function PersonDetails({ row, account, onHide, onWrong, onClose }: PersonDetailsProps) {
  const { text } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { address, profileUrl } = row.match;
  const name = row.person?.displayName || `@${address}`;
  const profile = safeLink(profileUrl);
  const atHome = account && safeLink(`${account.instance}/@${address}`);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="details" aria-labelledby="details-title" data-testid="person-details" onClose={onClose}>
      <h2 id="details-title">
        <bdi>{name}</bdi>
      </h2>
      <p dir="ltr">@{address}</p>
      <p>
        <MatchBadges row={row} isNew={false} />
      </p>
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
          <li key={`${declaration.xId} ${declaration.field} ${declaration.text}`}>
            <p>
              <bdi class="name">{declaration.x.displayName || declaration.x.screenName}</bdi>{" "}
              <a href={`https://x.com/${declaration.x.screenName}`} dir="ltr" target="_blank" rel="noopener">
                @{declaration.x.screenName}
              </a>{" "}
              <span class="hint">{text(declaration.followed ? "followedOnX" : "badgeElsewhere")}</span>
            </p>
            <EvidenceWords evidence={declaration} />
            {declaration.confidence === "high" && <p class="hint">{text(REASONS[declaration.reason])}</p>}
          </li>
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
        <button
          type="button"
          class="button primary"
          data-testid="close-details"
          onClick={() => dialog.current?.close()}
        >
          {text("scanClose")}
        </button>
      </div>
    </dialog>
  );
}
