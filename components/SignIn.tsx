import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import { SignInCodeForm } from "./SignInCodeForm.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** What can be done about signing in, from wherever it is offered. */
export interface SignInActions {
  readonly onSignIn: (typed: string) => void;
  /** Without a window: the instance's page opens in a tab, and shows a code to bring back. */
  readonly onSignInWithCode: (typed: string) => void;
  /** Asks the browser to let the extension read what `host` answers; if so, the sign-in goes on. Call it in a click. Gives the answer. */
  readonly onAllow: (host: string) => Promise<boolean>;
  readonly onCode: (code: string) => void;
  readonly onShowCode: () => void;
  readonly onCancel: () => void;
}

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
