import type { ComponentChildren } from "preact";
import { FOLLOWING_PAGE } from "../lib/domain/x-addresses.ts";
import type { Totals } from "../lib/protocol/page-message.ts";
import { SignInButton } from "./SignInButton.tsx";
import { StaleTabs } from "./StaleTabs.tsx";
import { useTexts } from "./Texts.tsx";

export interface EmptyScreenProps {
  readonly totals: Totals | undefined;
  /** Opens what it takes to sign in; absent where somebody is signed in. */
  readonly onSignIn: (() => void) | undefined;
  readonly onReloadTabs: () => void;
  /** The scan, as the other way to see people. */
  readonly children: ComponentChildren;
}

/** No X account has been seen yet: where to go. */
export function EmptyScreen({ totals, onSignIn, onReloadTabs, children }: EmptyScreenProps) {
  const { text } = useTexts();
  return (
    <main class="screen">
      <h2>{text("emptyTitle")}</h2>
      <p>{text("emptyText")}</p>
      <a class="button primary" href={FOLLOWING_PAGE} target="_blank" rel="noopener">
        {text("openFollowing")}
      </a>
      <StaleTabs count={totals?.staleTabs} unknown={text("emptyReload")} onReload={onReloadTabs} />
      {children}
      {onSignIn && <SignInButton isFirst={false} onOpen={onSignIn} />}
    </main>
  );
}
