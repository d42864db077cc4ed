import { useTexts } from "./Texts.tsx";

/** The browser does not let the extension into X's pages: what that means, and the button that changes it. */
export function XAccessNotice({ onAsk }: { readonly onAsk: () => void }) {
  const { text } = useTexts();
  return (
    <div class="notice" role="alert" data-testid="x-access">
      <p>{text("xAccessMissing")}</p>
      <button type="button" class="button primary" data-testid="x-access-ask" onClick={onAsk}>
        {text("xAccessAsk")}
      </button>
    </div>
  );
}
