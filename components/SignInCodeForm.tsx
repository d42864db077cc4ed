import { useEffect, useRef, useState } from "preact/hooks";
import type { SignInState } from "../lib/protocol/sign-in-state.ts";
import { SignInField } from "./SignInField.tsx";
import type { SignInActions } from "./sign-in-actions.ts";
import { signInSentence } from "./sign-in-sentence.ts";
import { useTexts } from "./Texts.tsx";

export interface SignInCodeFormProps {
  readonly state: Extract<SignInState, { kind: "code" }>;
  readonly actions: SignInActions;
}

/** The instance's page is open in another tab, and shows a code once the user has agreed there. */
export function SignInCodeForm({ state, actions }: SignInCodeFormProps) {
  const { text } = useTexts();
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // Whoever comes back comes with a code; and the button that led here has gone, with the focus.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  const [isChecking, setChecking] = useState(false);
  // Each answer is a new state, also where it says the same again.
  useEffect(() => setChecking(false), [state]);
  const isRefused = state.reason !== undefined && !isChecking;

  const submit = (event: Event) => {
    event.preventDefault();
    if (isChecking || code.trim() === "") return;
    setChecking(true);
    actions.onCode(code.trim());
  };

  return (
    <form class="sign-in" data-state="code" data-testid="code-form" onSubmit={submit}>
      <p>{text("codeText", state.host)}</p>
      <SignInField
        label={text("codeLabel", state.host)}
        field={field}
        testId="code"
        buttonTestId="give-code"
        autocomplete="one-time-code"
        maxLength={2_000}
        value={code}
        onInput={setCode}
        isWrong={isRefused}
        isBusy={isChecking}
        word={isRefused ? signInSentence(state, text) : text(isChecking ? "codeChecking" : "codeHint")}
        wordTestId="code-word"
      />
      <div class="buttons">
        <button type="button" class="button quiet" data-testid="show-code" onClick={actions.onShowCode}>
          {text("codeShow")}
        </button>
        <button type="button" class="button quiet" data-testid="cancel-sign-in" onClick={actions.onCancel}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
