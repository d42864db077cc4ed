import { readable } from "../lib/domain/readable-host.ts";
import type { UnprovenKind, UnprovenRow } from "../lib/domain/unproven.ts";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { formatTime } from "./format-time.ts";
import { MatchAddress } from "./MatchAddress.tsx";
import { useTexts } from "./Texts.tsx";
import type { UnprovenActions } from "./Unproven.tsx";
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
  const [declaration] = declaredBy;
  const others = declaredBy.length - 1;
  return (
    <li class="unproven-item" data-testid="unproven-item" data-address={address}>
      <MatchAddress address={address} profileUrl={undefined} />
      {declaration && (
        <>
          <p>
            <bdi>{declaration.x.displayName || declaration.x.screenName}</bdi>{" "}
            <a
              class="screen-name"
              dir="ltr"
              href={`https://x.com/${declaration.x.screenName}`}
              target="_blank"
              rel="noopener"
            >
              @{declaration.x.screenName}
            </a>
          </p>
          <EvidenceWords evidence={declaration} />
        </>
      )}
      {others > 0 && <p class="hint">{plural("moreDeclared", others)}</p>}
      {dueAt !== undefined && (
        <p class="hint">{dueAt > now ? text("askedAgain", formatTime(dueAt, now, language)) : text("askedNow")}</p>
      )}
      <div class="buttons">
        {kind === "wrong" ? (
          <button
            type="button"
            class="button quiet"
            data-testid="not-wrong"
            aria-label={`${text("takeBackWrong")}: ${readable(address)}`}
            onClick={() => onNotWrong(address)}
          >
            {text("takeBackWrong")}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="button quiet"
              data-testid="look-again"
              aria-label={`${text("lookAgain")}: ${readable(address)}`}
              onClick={() => onRetry({ address })}
            >
              {text("lookAgain")}
            </button>
            <WrongButton address={address} onWrong={onWrong} />
          </>
        )}
      </div>
    </li>
  );
}
