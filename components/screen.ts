import type { Overview } from "../lib/protocol/page-message.ts";

/** The popup shows one of these; each says what to do next. */
export type Screen = "consent" | "empty" | "searching" | "list";

export function chooseScreen(overview: Pick<Overview, "consented" | "accountsSeen">, matches: number): Screen {
  if (!overview.consented) return "consent";
  if (matches > 0) return "list";
  return overview.accountsSeen === 0 ? "empty" : "searching";
}
