import { useId, useState } from "preact/hooks";
import type { UnprovenKind, UnprovenList } from "../lib/domain/unproven.ts";
import { formatTime } from "./format-time.ts";
import { PermissionAsk } from "./PermissionAsk.tsx";
import { useTexts } from "./Texts.tsx";
import { UnprovenItem } from "./UnprovenItem.tsx";
import type { UnprovenActions } from "./unproven-actions.ts";
import { restsUntil, UNPROVEN_SENTENCES } from "./unproven-sentences.ts";

export interface UnprovenGroupProps extends UnprovenActions {
  readonly kind: UnprovenKind;
  readonly count: number;
  /** Its handles, where they are to be shown. */
  readonly open: UnprovenList | undefined;
  readonly seesEveryHost: boolean;
  readonly now: number;
}

/** The handles of one kind behind the sentence that counts them. */
export function UnprovenGroup({ kind, count, open, seesEveryHost, now, ...on }: UnprovenGroupProps) {
  const { text, plural, language } = useTexts();
  const listId = useId();
  const sentences = UNPROVEN_SENTENCES[kind];
  // Whoever can be asked leaves the list at once; whoever stays there tells why.
  const [isAsked, setAsked] = useState(false);
  const rest = isAsked && open ? restsUntil(kind, open.rows, now) : undefined;
  const hidden = open === undefined ? 0 : open.total - open.rows.length;
  return (
    <section class="unproven-group" data-testid={`unproven-${kind}`} data-count={count}>
      <h3>
        <button
          type="button"
          class="disclosure"
          data-testid={`unproven-${kind}-open`}
          aria-expanded={open !== undefined}
          aria-controls={listId}
          onClick={() => on.onOpen(open === undefined ? kind : undefined)}
        >
          {plural(sentences.count, count)}
        </button>
      </h3>
      {kind === "hidden" && <PermissionAsk isGranted={seesEveryHost} onAsk={on.onAskPermission} />}
      <div id={listId}>
        {open && (
          <>
            <p class="hint">{text(sentences.hint)}</p>
            {kind !== "wrong" && (
              <>
                <button
                  type="button"
                  class="button"
                  data-testid={`unproven-${kind}-retry`}
                  onClick={() => {
                    setAsked(true);
                    on.onRetry({ kind });
                  }}
                >
                  {text("lookAgainAll")}
                </button>
                <p class="hint" aria-live="polite">
                  {rest !== undefined && `${text("restFirst")} ${text("askedAgain", formatTime(rest, now, language))}`}
                </p>
              </>
            )}
            <ul class="unproven-list" aria-label={plural(sentences.count, count)}>
              {open.rows.map((row) => (
                <UnprovenItem key={row.address} row={row} kind={kind} now={now} {...on} />
              ))}
            </ul>
            {hidden > 0 && (
              <button type="button" class="button" data-testid="unproven-more" onClick={on.onMore}>
                {plural("unprovenMore", hidden)}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
