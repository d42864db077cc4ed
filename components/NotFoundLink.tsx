import type { Totals } from "../lib/protocol/page-message.ts";
import { NOT_FOUND_PAGE } from "./page-place.ts";
import { useTexts } from "./Texts.tsx";
import { countAllUnproven } from "./unproven-sentences.ts";

/** How many addresses led to nobody, and the way to them: a popup has no room for more. */
export function NotFoundLink({ totals }: { readonly totals: Totals }) {
  const { text, language } = useTexts();
  const count = countAllUnproven(totals);
  if (count === 0) return null;
  return (
    <p class="list-end">
      <a class="hint" href={NOT_FOUND_PAGE} target="_blank" rel="noopener" data-testid="not-found-link">
        {text("unprovenTitle")}
      </a>{" "}
      <span class="badge">{count.toLocaleString(language)}</span>
    </p>
  );
}
