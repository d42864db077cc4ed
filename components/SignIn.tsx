import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import { SignInCodeForm } from "./SignInCodeForm.tsx";
import { SignInForm } from "./SignInForm.tsx";
import type { SignInActions } from "./sign-in-actions.ts";

export interface SignInProps {
  readonly state: SignInState;
  /** What stands in the field where nothing has been typed yet. */
  readonly suggestion?: string;
  readonly actions: SignInActions;
}

/** Signing in, at whatever point it stands. */
export function SignIn({ state, suggestion = "", actions }: SignInProps) {
  return state.kind === "code" ? (
    <SignInCodeForm state={state} actions={actions} />
  ) : (
    <SignInForm state={state} suggestion={suggestion} actions={actions} />
  );
}
