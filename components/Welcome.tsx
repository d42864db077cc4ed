import { useState } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import type { Overview, Totals } from "../lib/protocol/page-message.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";
import { PermissionAsk } from "./PermissionAsk.tsx";
import { ScanPanel } from "./ScanPanel.tsx";
import type { ScanActions } from "./scan-actions.ts";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";
import { WelcomeBrowse } from "./WelcomeBrowse.tsx";
import { WelcomeConsent } from "./WelcomeConsent.tsx";
import { WelcomeSignIn } from "./WelcomeSignIn.tsx";
import { WelcomeStep } from "./WelcomeStep.tsx";
import { currentStep, type WelcomeStepName } from "./welcome-steps.ts";
import { XAccessNotice } from "./XAccessNotice.tsx";

export interface WelcomeProps {
  /** Absent until the background has answered for the first time. */
  readonly overview: Overview | undefined;
  readonly totals: Totals | undefined;
  /** The people found so far. */
  readonly rows: readonly MatchRow[];
  /** When it was read, ms since the epoch. */
  readonly readAt: number;
  readonly problem: NoticeProps | undefined;
  readonly onAgree: () => void;
  readonly onAskPermission: () => void;
  readonly onAskX: () => void;
  readonly signInActions: SignInActions;
  readonly onReloadTabs: () => void;
  readonly scan: ScanActions;
}

/** Opens once after install: what it does, what leaves the browser, and three steps to the first people. */
export function Welcome({ overview, totals, problem, ...steps }: WelcomeProps) {
  const { text } = useTexts();
  return (
    <main class="welcome" data-screen="welcome">
      <img src="/icon.svg" width="48" height="48" alt="" />
      <h1>{text("welcomeTitle")}</h1>
      <p class="lead">{text("welcomeText")}</p>
      {problem && <Notice {...problem} />}
      {overview?.readsX === false && <XAccessNotice onAsk={steps.onAskX} />}
      {overview && totals && <Steps overview={overview} totals={totals} {...steps} />}
    </main>
  );
}

type StepsProps = { readonly overview: Overview; readonly totals: Totals } & Omit<
  WelcomeProps,
  "overview" | "totals" | "problem"
>;

function Steps({
  overview,
  totals,
  rows,
  readAt,
  onAgree,
  onAskPermission,
  signInActions,
  onReloadTabs,
  scan,
}: StepsProps) {
  const { text } = useTexts();
  const [isLater, setLater] = useState(false);
  const now = currentStep(overview, isLater);
  const [first] = useState(now);
  const at = (name: WelcomeStepName) => ({ takesFocus: now === name && name !== first });
  const isSignedIn = overview.account !== undefined && !overview.account.signedOut;
  return (
    <ol class="steps" data-testid="steps" data-step={now}>
      <WelcomeStep {...at("consent")} title={text("welcomeConsentTitle")} state={overview.consented ? "done" : "now"}>
        <WelcomeConsent consented={overview.consented} onAgree={onAgree} />
        {overview.consented && <PermissionAsk isGranted={overview.seesEveryHost} onAsk={onAskPermission} />}
      </WelcomeStep>
      <WelcomeStep
        {...at("sign-in")}
        title={text("welcomeSignInTitle")}
        state={now === "sign-in" ? "now" : now === "consent" ? "ahead" : isSignedIn ? "done" : "skipped"}
      >
        {now !== "consent" && (
          <WelcomeSignIn
            overview={overview}
            rows={rows}
            isLater={isLater}
            signInActions={signInActions}
            onLater={() => setLater(true)}
          />
        )}
      </WelcomeStep>
      <WelcomeStep {...at("browse")} title={text("welcomeBrowseTitle")} state={now === "browse" ? "now" : "ahead"}>
        {now === "browse" && (
          <WelcomeBrowse staleTabs={totals.staleTabs} matches={totals.matches} onReloadTabs={onReloadTabs}>
            <ScanPanel overview={overview} now={readAt} isAskedAtOnce {...scan} />
          </WelcomeBrowse>
        )}
      </WelcomeStep>
    </ol>
  );
}
