import { FOLLOWING_PAGE } from "./following-page.ts";
import { useTexts } from "./Texts.tsx";

export function WelcomeBrowse() {
  const { text } = useTexts();
  return (
    <>
      <p>{text("welcomeReload")}</p>
      <a class="button primary large" data-testid="open-following" href={FOLLOWING_PAGE} target="_blank" rel="noopener">
        {text("openFollowing")}
      </a>
      <p class="hint">
        {text("welcomeExpect")} {text("welcomeButton")}
      </p>
    </>
  );
}
