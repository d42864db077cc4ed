import type { ComponentChildren } from "preact";
import { FOLLOWING_PAGE } from "./following-page.ts";
import { StaleTabs } from "./StaleTabs.tsx";
import { useTexts } from "./Texts.tsx";

export interface WelcomeBrowseProps {
  /** Tabs of X that were open before the install; undefined where the browser does not tell. */
  readonly staleTabs: number | undefined;
  readonly onReloadTabs: () => void;
  /** The scan, as the other way to see people. */
  readonly children: ComponentChildren;
}

export function WelcomeBrowse({ staleTabs, onReloadTabs, children }: WelcomeBrowseProps) {
  const { text } = useTexts();
  return (
    <>
      <p>{text("welcomeRead")}</p>
      <StaleTabs count={staleTabs} unknown={text("emptyReload")} onReload={onReloadTabs} />
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
