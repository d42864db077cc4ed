import type { ComponentChildren } from "preact";
import { FOLLOWING_PAGE } from "./following-page.ts";
import { useTexts } from "./Texts.tsx";

export interface WelcomeBrowseProps {
  /** The scan, as the other way to see people. */
  readonly children: ComponentChildren;
}

export function WelcomeBrowse({ children }: WelcomeBrowseProps) {
  const { text } = useTexts();
  return (
    <>
      <p>{text("welcomeReload")}</p>
      <a class="button primary large" data-testid="open-following" href={FOLLOWING_PAGE} target="_blank" rel="noopener">
        {text("openFollowing")}
      </a>
      {children}
      <p class="hint">
        {text("welcomeExpect")} {text("welcomeButton")}
      </p>
    </>
  );
}
