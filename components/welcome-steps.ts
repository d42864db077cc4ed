import type { Overview } from "../lib/protocol/page-message.ts";

export type WelcomeStepName = "consent" | "sign-in" | "browse";

/** The first step that is still to be done. Signing in may be left for later. */
export function currentStep(
  { consented, account }: Pick<Overview, "consented" | "account">,
  isLater: boolean,
): WelcomeStepName {
  if (!consented) return "consent";
  return isLater || (account !== undefined && !account.signedOut) ? "browse" : "sign-in";
}
