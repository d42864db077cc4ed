import { ConsentText } from "./ConsentText.tsx";
import { useTexts } from "./Texts.tsx";

export interface WelcomeConsentProps {
  readonly consented: boolean;
  readonly onAgree: () => void;
}

export function WelcomeConsent({ consented, onAgree }: WelcomeConsentProps) {
  const { text } = useTexts();
  return (
    <>
      <ConsentText />
      {consented ? (
        <p class="hint" data-testid="agreed">
          {text("agreed")}
        </p>
      ) : (
        <button type="button" class="button primary large" data-testid="agree" onClick={onAgree}>
          {text("agree")}
        </button>
      )}
    </>
  );
}
