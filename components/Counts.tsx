import type { Overview } from "../lib/protocol/page-message.ts";
import { countHandles } from "./handle-count.ts";
import { useTexts } from "./Texts.tsx";

export interface CountsProps {
  readonly overview: Overview;
  /** Only where the way begins and where it ends. */
  readonly isShort?: boolean;
}

/** How far the way from an X account to a proven person has been gone, in three numbers. */
export function Counts({ overview, isShort = false }: CountsProps) {
  const { text } = useTexts();
  return (
    <dl class="counts" data-testid="counts" aria-label={text("countsLabel")}>
      <Count label={text("countSeen")} value={overview.accountsSeen} testId="accounts-seen" />
      {!isShort && <Count label={text("countHandles")} value={countHandles(overview.lookups)} testId="handles-found" />}
      <Count label={text("countVerified")} value={overview.matches} testId="verified" />
    </dl>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly testId: string;
}

function Count({ label, value, testId }: CountProps) {
  const { language } = useTexts();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <data value={value} data-testid={testId}>
          {value.toLocaleString(language)}
        </data>
      </dd>
    </div>
  );
}
