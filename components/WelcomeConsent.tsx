import { ConsentText } from "./ConsentText.tsx";
import { useTexts } from "./Texts.tsx";

export interface WelcomeConsentProps {
  readonly consented: boolean;
  readonly onAgree: () => void;
}

/** What one agrees to; once that is done, it is there to be read again. */
export function WelcomeConsent({ consented, onAgree }: WelcomeConsentProps) {
  const { text } = useTexts();
  if (consented) {
    return (
      <details data-testid="agreed">
        <summary class="hint">{text("agreed")}</summary>
        <ConsentText />
      </details>
    );
  }
  return (
    <>
      <ConsentText />
      <button type="button" class="button primary large" data-testid="agree" onClick={onAgree}>
        {text("agree")}
      </button>
    </>
  );
}
