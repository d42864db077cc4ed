import { useState } from "preact/hooks";
import type { SignInFailure, SignInState } from "../lib/protocol/sign-in-state.ts";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface SignInFailedProps {
  readonly state: Extract<SignInState, { kind: "failed" }>;
  /** What stands in the field now. */
  readonly typed: string;
  readonly actions: SignInActions;
}

/** Failures that may be the window's, so that a code may do better. */
const OF_WINDOW: ReadonlySet<SignInFailure> = new Set(["closed", "refused", "interrupted"]);

/** What else can be done after a sign-in that failed; trying again is the form's own button. */
export function SignInFailed({ state, typed, actions }: SignInFailedProps) {
  const { text } = useTexts();
  const [isKept, setKept] = useState(false);
  const { reason, host } = state;
  if (reason === "needs-permission" && host !== undefined) {
    const allow = async () => setKept(!(await actions.onAllow(host)));
    return (
      <>
        <button type="button" class="button" data-testid="allow-host" onClick={allow}>
          {text("signInAllow", host)}
        </button>
        <p class="error" aria-live="polite" data-testid="not-allowed">
          {isKept && text("signInNotAllowed", host)}
        </p>
      </>
    );
  }
  if (!OF_WINDOW.has(reason)) return null;
  return (
    <button
      type="button"
      class="button quiet"
      data-testid="with-code"
      onClick={() => actions.onSignInWithCode(typed || state.typed)}
    >
      {text("signInWithCode")}
    </button>
  );
}
