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
