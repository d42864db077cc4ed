import type { LookupCounts } from "../lib/protocol/page-message.ts";
import { countHandles } from "./handle-count.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { useTexts } from "./Texts.tsx";

export interface ProvingProgressProps {
  readonly lookups: LookupCounts;
  /** The user wants it done through their own instance, and nobody is signed in there. */
  readonly needsSignIn: boolean;
}

/** How many servers are still to be asked; nothing once all have been. */
export function ProvingProgress({ lookups, needsSignIn }: ProvingProgressProps) {
  const { text, plural } = useTexts();
  if (lookups.open === 0) return null;
  if (needsSignIn) {
    return (
      <p class="proving" data-testid="proving-needs-sign-in">
        {text("provingNeedsSignIn")}
      </p>
    );
  }
  const all = countHandles(lookups);
  const sentence = plural("proving", lookups.open);
  return (
    <section class="proving" aria-label={text("provingTitle")}>
      <p data-testid="proving-text">{sentence}</p>
      <ProgressBar
        value={all - lookups.open}
        max={all}
        label={text("provingTitle")}
        valueText={sentence}
        testId="proving"
      />
    </section>
  );
}
