import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface SignInFieldProps {
  readonly label: string;
  readonly field?: Ref<HTMLInputElement>;
  readonly testId: string;
  readonly buttonTestId: string;
  readonly autocomplete: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What stands in the field was not taken. */
  readonly isWrong: boolean;
  /** The answer to it is awaited. */
  readonly isBusy: boolean;
  /** What is wrong, what is awaited, or what to type. */
  readonly word: string;
  readonly wordTestId: string;
}

/** A field with its button and a word on it, for what has to be right letter by letter: an address, a code. */
export function SignInField(props: SignInFieldProps) {
  const { label, field = null, testId, buttonTestId, onInput, isWrong, isBusy, word, wordTestId, ...input } = props;
  const { text } = useTexts();
  const id = useId();
  return (
    <>
      <label for={`${id}-field`}>{label}</label>
      <div class="sign-in-line">
        <input
          {...input}
          ref={field}
          id={`${id}-field`}
          type="text"
          dir="ltr"
          required
          data-testid={testId}
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          onInput={(event) => onInput(event.currentTarget.value)}
          aria-invalid={isWrong}
          aria-describedby={`${id}-word`}
        />
        <button type="submit" class="button primary" data-testid={buttonTestId} aria-disabled={isBusy}>
          {text("signIn")}
        </button>
      </div>
      <p id={`${id}-word`} class={isWrong ? "error" : "hint"} aria-live="polite" data-testid={wordTestId}>
        {word}
      </p>
    </>
  );
}
