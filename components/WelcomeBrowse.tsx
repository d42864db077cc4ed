import type { ComponentChildren } from "preact";
import { FOLLOWING_PAGE } from "../lib/domain/x-addresses.ts";
import { StaleTabs } from "./StaleTabs.tsx";
import { useTexts } from "./Texts.tsx";

export interface WelcomeBrowseProps {
  /** Tabs of X that were open before the install; undefined where the browser does not tell. */
  readonly staleTabs: number | undefined;
  readonly onReloadTabs: () => void;
  /** How many people have been found. */
  readonly matches: number;
  /** The scan, as the other way to see people. */
  readonly children: ComponentChildren;
}

export function WelcomeBrowse({ staleTabs, matches, onReloadTabs, children }: WelcomeBrowseProps) {
  const { text, language } = useTexts();
  return (
    <>
      <p>
        {text("welcomeRead")} {text("welcomeExpect")}
      </p>
      <StaleTabs count={staleTabs} unknown={text("emptyReload")} onReload={onReloadTabs} />
      {matches > 0 && (
        <a class="button primary large" data-testid="open-people" href="/popup.html#tab" target="_blank" rel="noopener">
          {text("listTitle")} ({matches.toLocaleString(language)})
        </a>
      )}
      <a
        class={matches > 0 ? "button large" : "button primary large"}
        data-testid="open-following"
        href={FOLLOWING_PAGE}
        target="_blank"
        rel="noopener"
      >
        {text("openFollowing")}
      </a>
      {children}
      <p class="hint">{text("welcomeButton")}</p>
    </>
  );
}
