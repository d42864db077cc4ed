import type { Totals } from "../lib/protocol/page-message.ts";
import { countHandles } from "./handle-count.ts";
import { useTexts } from "./Texts.tsx";

export interface CountsProps {
  /** Absent until everything was counted. */
  readonly totals: Totals | undefined;
  /** Only where the way begins and where it ends. */
  readonly isShort?: boolean;
}

/** How far the way from an X account to a proven person has been gone, in three numbers. */
export function Counts({ totals, isShort = false }: CountsProps) {
  const { text } = useTexts();
  return (
    <dl class="counts" data-testid="counts" aria-label={text("countsLabel")}>
      <Count label={text("countSeen")} value={totals?.accountsSeen} testId="accounts-seen" />
      {!isShort && (
        <Count label={text("countHandles")} value={totals && countHandles(totals.lookups)} testId="handles-found" />
      )}
      <Count label={text("countVerified")} value={totals?.matches} testId="verified" />
    </dl>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly testId: string;
}

function Count({ label, value, testId }: CountProps) {
  const { language } = useTexts();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === undefined ? (
          "…"
        ) : (
          <data value={value} data-testid={testId}>
            {value.toLocaleString(language)}
          </data>
        )}
      </dd>
    </div>
  );
}
