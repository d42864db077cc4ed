import type { Overview } from "../lib/protocol/page-message.ts";
import { NOT_FOUND_PAGE } from "./page-place.ts";
import { useTexts } from "./Texts.tsx";
import { countAllUnproven } from "./unproven-sentences.ts";

/** How many addresses led to nobody, and the way to them: a popup has no room for more. */
export function NotFoundLink({ overview }: { readonly overview: Pick<Overview, "lookups" | "markedWrong"> }) {
  const { text, language } = useTexts();
  const count = countAllUnproven(overview);
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
