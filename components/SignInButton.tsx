import { useTexts } from "./Texts.tsx";

export interface SignInButtonProps {
  /** It is the next thing to do. */
  readonly isFirst: boolean;
  readonly onOpen: () => void;
}

/** Opens what it takes to sign in. */
export function SignInButton({ isFirst, onOpen }: SignInButtonProps) {
  const { text } = useTexts();
  return (
    <button
      type="button"
      class={isFirst ? "button primary" : "button quiet"}
      data-testid="sign-in-open"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {text(isFirst ? "signIn" : "welcomeSignInTitle")}
    </button>
  );
}
