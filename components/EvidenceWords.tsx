import type { Evidence } from "../lib/domain/match.ts";
import { quoteWords } from "./quote.ts";
import { DOUBTS, FIELDS } from "./sentence-keys.ts";
import { useTexts } from "./Texts.tsx";

export interface EvidenceWordsProps {
  readonly evidence: Pick<Evidence, "field" | "text" | "confidence" | "reason">;
  readonly address: string;
}

/** The very words that gave the handle, and where they stand: the proof that it is the same person. */
export function EvidenceWords({ evidence, address }: EvidenceWordsProps) {
  const { text } = useTexts();
  const { before, handle, after } = quoteWords(evidence.text, address);
  const doubt = evidence.confidence === "low" ? DOUBTS[evidence.reason] : undefined;
  return (
    <>
      <p class="evidence">
        <span class="field">{text(FIELDS[evidence.field])}</span>{" "}
        <q dir="auto">
          {before}
          {handle && <mark dir="ltr">{handle}</mark>}
          {after}
        </q>
      </p>
      {doubt && <p class="doubt">{text(doubt)}</p>}
    </>
  );
}
