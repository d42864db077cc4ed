import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import type { Texts } from "../lib/protocol/texts.ts";
import { SIGN_IN_FAILURES } from "./sentence-keys.ts";

/** What went wrong with a sign-in, or with the code for it, in a sentence about the server that it went wrong with. */
export function signInSentence(
  state: Extract<SignInState, { kind: "failed" }> | Extract<SignInState, { kind: "code" }>,
  text: Texts["text"],
): string {
  const { kind, typed, host = typed, reason = "refused" } = state;
  if (kind === "code" && reason === "refused") return text("codeRefused", host);
  if (kind === "failed" && reason === "not-mastodon" && state.software !== undefined) {
    return text("signInOtherSoftware", host, state.software);
  }
  return text(SIGN_IN_FAILURES[reason], host);
}

/** What is said below the field: what went wrong, what is awaited, or what will happen. */
export function signInWord(state: Exclude<SignInState, { kind: "code" }>, text: Texts["text"]): string {
  if (state.kind === "failed") return signInSentence(state, text);
  if (state.kind === "idle") return text("signInHint");
  return text(state.hasWindow ? "signInRunning" : "codeChecking");
}
