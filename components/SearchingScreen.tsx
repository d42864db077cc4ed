import type { ComponentChildren } from "preact";
import { FOLLOWING_PAGE } from "../lib/domain/x-addresses.ts";
import type { Overview, Totals } from "../lib/protocol/page-message.ts";
import { Counts } from "./Counts.tsx";
import { ProvingProgress } from "./ProvingProgress.tsx";
import { SignInButton } from "./SignInButton.tsx";
import { useTexts } from "./Texts.tsx";

export interface SearchingScreenProps {
  readonly overview: Overview;
  readonly totals: Totals;
  /** Opens what it takes to sign in; absent where somebody is signed in. */
  readonly onSignIn: (() => void) | undefined;
  /** The scan, as the other way to see people. */
  readonly children: ComponentChildren;
  /** The handles that led to nobody. */
  readonly below: ComponentChildren;
}

/** X accounts have been seen, and nobody is proven yet: how far it is, and what gives more. */
export function SearchingScreen({ overview, totals, onSignIn, children, below }: SearchingScreenProps) {
  const { text } = useTexts();
  const isProving = totals.lookups.open > 0;
  return (
    <main class="screen">
      <h2>{text("searchingTitle")}</h2>
      <Counts totals={totals} />
      <ProvingProgress lookups={totals.lookups} needsSignIn={overview.needsSignInToProve} />
      <p>{text(isProving ? "provingText" : "searchingText")}</p>
      <a class={isProving ? "button" : "button primary"} href={FOLLOWING_PAGE} target="_blank" rel="noopener">
        {text("openFollowing")}
      </a>
      {children}
      {onSignIn && <SignInButton isFirst={false} onOpen={onSignIn} />}
      {below}
    </main>
  );
}
