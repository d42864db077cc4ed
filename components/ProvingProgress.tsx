import type { LookupCounts } from "../lib/protocol/page-message.ts";
import { countHandles } from "./handle-count.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { useTexts } from "./Texts.tsx";

/** How many servers are still to be asked; nothing once all have been. */
export function ProvingProgress({ lookups }: { readonly lookups: LookupCounts }) {
  const { text, plural } = useTexts();
  if (lookups.open === 0) return null;
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
