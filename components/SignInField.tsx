import type { Ref } from "preact";
import { useTexts } from "./Texts.tsx";

export interface SignInLineProps {
  /** What stands before `-field` and `-word`: the ids of the field, and of the word that describes it. */
  readonly id: string;
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
}

/** A field and its button, for what has to be right letter by letter: an address, a code. */
export function SignInLine(props: SignInLineProps) {
  const { id, field = null, testId, buttonTestId, onInput, isWrong, isBusy, ...input } = props;
  const { text } = useTexts();
  return (
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
  );
}
