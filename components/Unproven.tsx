import { UNPROVEN_KINDS, type UnprovenView } from "../lib/domain/unproven.ts";
import type { Totals } from "../lib/protocol/page-message.ts";
import { useTexts } from "./Texts.tsx";
import { UnprovenGroup } from "./UnprovenGroup.tsx";
import type { UnprovenActions } from "./unproven-actions.ts";
import { countAllUnproven, countUnproven } from "./unproven-sentences.ts";

export interface UnprovenProps extends UnprovenActions {
  readonly totals: Totals;
  readonly seesEveryHost: boolean;
  /** What is shown of them at present; absent where only their number is. */
  readonly view: UnprovenView | undefined;
  /** When all of it was read, ms since the epoch. */
  readonly now: number;
}

/** What became of every handle that was asked for: how many by outcome, each with a sentence, and on demand the handles themselves. */
export function Unproven({ totals, seesEveryHost, view, now, ...actions }: UnprovenProps) {
  const { text, plural } = useTexts();
  const { lookups, markedWrong } = totals;
  const { open, fitting } = view ?? {};
  const kinds = UNPROVEN_KINDS.map((kind) => ({
    kind,
    count: fitting?.[kind] ?? countUnproven(kind, lookups, markedWrong),
  }));
  const present = kinds.filter(({ count }) => count > 0);
  if (countAllUnproven(totals) === 0) return null;
  return (
    <section class="unproven" aria-labelledby="unproven-title" data-testid="unproven">
      <h2 id="unproven-title">{text("unprovenTitle")}</h2>
      <p class="hint">{plural("unprovenFound", lookups.byOutcome.found)}</p>
      <p class="hint" aria-live="polite">
        {present.length === 0 && text("nobodyFits")}
      </p>
      {present.map(({ kind, count }) => (
        <UnprovenGroup
          key={kind}
          kind={kind}
          count={count}
          open={open?.kind === kind ? open : undefined}
          seesEveryHost={seesEveryHost}
          now={now}
          {...actions}
        />
      ))}
    </section>
  );
}
