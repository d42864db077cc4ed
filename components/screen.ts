import type { Overview, Totals } from "../lib/protocol/page-message.ts";

/** The popup shows one of these; each says what to do next. */
export type Screen = "consent" | "empty" | "searching" | "list";

/** Undefined as long as the totals are needed to say which, and not there yet. */
export function chooseScreen(
  { consented }: Pick<Overview, "consented">,
  matches: number,
  totals: Pick<Totals, "accountsSeen"> | undefined,
): Screen | undefined {
  if (!consented) return "consent";
  if (matches > 0) return "list";
  return totals && (totals.accountsSeen === 0 ? "empty" : "searching");
}
