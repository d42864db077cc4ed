import { useState } from "preact/hooks";
import type { UnprovenKind, UnprovenRow } from "../lib/domain/unproven.ts";
import { profileOnX } from "../lib/domain/x-addresses.ts";
import { AddressButton } from "./AddressButton.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { formatTime } from "./format-time.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { useTexts } from "./Texts.tsx";
import type { UnprovenActions } from "./unproven-actions.ts";
import { restsUntil } from "./unproven-sentences.ts";
import { WrongButton } from "./WrongButton.tsx";

export interface UnprovenItemProps extends Pick<UnprovenActions, "onRetry" | "onWrong" | "onNotWrong"> {
  readonly row: UnprovenRow;
  readonly kind: UnprovenKind;
  readonly now: number;
}

/** One handle, the X account that declares it, and the words that do. */
export function UnprovenItem({ row, kind, now, onRetry, onWrong, onNotWrong }: UnprovenItemProps) {
  const { text, plural, language } = useTexts();
  const { address, dueAt, declaredBy } = row;
  const [isAsked, setAsked] = useState(false);
  const [declaration] = declaredBy;
  const others = declaredBy.length - 1;
  return (
    <li class="unproven-item" data-testid="unproven-item" data-address={address}>
      <MatchAddress address={address} profileUrl={undefined} />
      {declaration && (
        <>
          <p>
            <bdi>{declaration.x.displayName || declaration.x.screenName}</bdi>{" "}
            <a class="screen-name" dir="ltr" href={profileOnX(declaration.x.screenName)} target="_blank" rel="noopener">
              @{declaration.x.screenName}
            </a>
          </p>
          <EvidenceWords evidence={declaration} />
        </>
      )}
      {others > 0 && <p class="hint">{plural("moreDeclared", others)}</p>}
      {dueAt !== undefined && (
        <p class="hint">
          <span aria-live="polite" data-testid="rest-word">
            {isAsked && restsUntil(kind, [row], now) !== undefined && text("restFirst")}
          </span>{" "}
          {dueAt > now ? text("askedAgain", formatTime(dueAt, now, language)) : text("askedNow")}
        </p>
      )}
      <div class="buttons">
        {kind === "wrong" ? (
          <AddressButton
            word="takeBackWrong"
            address={address}
            testId="not-wrong"
            onClick={() => onNotWrong(address)}
          />
        ) : (
          <>
            <AddressButton
              word="lookAgain"
              address={address}
              testId="look-again"
              onClick={() => {
                setAsked(true);
                onRetry({ address });
              }}
            />
            <WrongButton address={address} onWrong={onWrong} />
          </>
        )}
      </div>
    </li>
  );
}
