import { useEffect, useState } from "preact/hooks";
import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import { SignInFailed } from "./SignInFailed.tsx";
import { SignInField } from "./SignInField.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { signInWord } from "./sign-in-sentence.ts";
import { useTexts } from "./Texts.tsx";

export interface SignInFormProps {
  readonly state: Exclude<SignInState, { kind: "code" }>;
  readonly suggestion: string;
  readonly actions: SignInActions;
}

/** One field, because people know their handle or their server and should not have to know which of them is asked for. */
export function SignInForm({ state, suggestion, actions }: SignInFormProps) {
  const { text } = useTexts();
  const known = state.typed || suggestion;
  const [typed, setTyped] = useState(known);
  useEffect(() => setTyped((current) => current || known), [known]);
  const isRunning = state.kind === "running";
  const isFailed = state.kind === "failed";

  const submit = (event: Event) => {
    event.preventDefault();
    if (!isRunning && typed.trim() !== "") actions.onSignIn(typed.trim());
  };

  return (
    <form class="sign-in" data-state={state.kind} onSubmit={submit}>
      <SignInField
        label={text("instanceLabel")}
        testId="instance"
        buttonTestId="sign-in"
        autocomplete="off"
        placeholder={text("instancePlaceholder")}
        maxLength={500}
        value={typed}
        onInput={setTyped}
        isWrong={isFailed}
        isBusy={isRunning}
        word={signInWord(state, text)}
        wordTestId="sign-in-word"
      />
      {isFailed && <SignInFailed state={state} typed={typed.trim()} actions={actions} />}
      {isRunning && (
        <div class="buttons">
          <button
            type="button"
            class="button quiet"
            data-testid="with-code"
            onClick={() => actions.onSignInWithCode(state.typed)}
          >
            {text("signInWithCode")}
          </button>
          <button type="button" class="button quiet" data-testid="cancel-sign-in" onClick={actions.onCancel}>
            {text("cancel")}
          </button>
        </div>
      )}
    </form>
  );
}
