import { useTexts } from "./Texts.tsx";

/** Nobody is asked anything before the user has agreed, and that happens on the welcome page, where there is room to say to what. */
export function ConsentScreen({ accountsSeen = 0 }: { readonly accountsSeen: number | undefined }) {
  const { text, plural } = useTexts();
  return (
    <main class="screen">
      <h2>{text("consentTitle")}</h2>
      <p>{text("consentText")}</p>
      {accountsSeen > 0 && <p class="hint">{plural("consentSeen", accountsSeen)}</p>}
      <a class="button primary" data-testid="open-welcome" href="/welcome.html" target="_blank" rel="noopener">
        {text("consentOpen")}
      </a>
    </main>
  );
}
