import type { Declaration } from "../lib/domain/declaration.ts";
import { quoteWords } from "./quote.ts";
import { DOUBTS, FIELDS } from "./sentence-keys.ts";
import { useTexts } from "./Texts.tsx";

export interface EvidenceWordsProps {
  readonly evidence: Pick<Declaration, "field" | "words" | "text" | "confidence" | "reason">;
}

/** The very words that gave the handle, and where they stand: the proof that it is the same person. */
export function EvidenceWords({ evidence }: EvidenceWordsProps) {
  const { text } = useTexts();
  const { before, handle, after } = quoteWords(evidence.words, evidence.text);
  const doubt = evidence.confidence === "low" ? DOUBTS[evidence.reason] : undefined;
  return (
    <>
      <p class="evidence">
        <span class="field">{text(FIELDS[evidence.field])}</span>{" "}
        <q dir="auto">
          {before}
          <mark dir="ltr">{handle}</mark>
          {after}
        </q>
      </p>
      {doubt && <p class="doubt">{text(doubt)}</p>}
    </>
  );
}
