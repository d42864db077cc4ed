import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "../../components/sign-in.css";
import "../../components/reading-page.css";
import "../../components/scan.css";
import "../../components/permission.css";
import "../../components/screen.css";
import "../../components/sign-up.css";
import "./style.css";
import { TextsContext } from "../../components/Texts.tsx";
import { Welcome } from "../../components/Welcome.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, EVERY_HOST } from "../../lib/browser/permissions.ts";
import type { MatchRow } from "../../lib/domain/match-row.ts";
import type { Overview, Totals } from "../../lib/protocol/page-message.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { browserTexts } from "../pages/browser-texts.ts";
import { keepPageState } from "../pages/page-state.ts";
import { scanActions } from "../pages/scan-actions.ts";
import { setUpPage } from "../pages/set-up-page.ts";
import { signInActions } from "../pages/sign-in-actions.ts";

setUpPage();
document.title = browserTexts.text("welcomeTitle");

/** So many tell where most people are. */
const PEOPLE_READ = 1_000;

interface WelcomeState {
  readonly overview: Overview;
  readonly totals: Totals;
  readonly rows: readonly MatchRow[];
}

const page = keepPageState<WelcomeState>(
  async () => {
    const [overview, totals] = await Promise.all([
      sendMessage({ type: "overview.read" }),
      sendMessage({ type: "totals.read" }),
    ]);
    const isAsked = overview.account === undefined && totals.matches > 0;
    const { rows } = isAsked ? await sendMessage({ type: "matches.newest", count: PEOPLE_READ }) : { rows: [] };
    return { overview, totals, rows };
  },
  ({ state, problem }) =>
    render(
      <TextsContext.Provider value={browserTexts}>
        <Welcome
          overview={state?.overview}
          totals={state?.totals}
          rows={state?.rows ?? []}
          readAt={Date.now()}
          problem={problem}
          onAgree={() => void page.intend(() => sendMessage({ type: "consent.give" }))}
          onAskPermission={() => void page.intend(() => askForAccess(EVERY_HOST))}
          onAskX={() => void page.intend(() => askForAccess(X_PAGES))}
          signInActions={signInActions((intent) => void page.intend(intent))}
          onReloadTabs={() => void page.intend(() => sendMessage({ type: "staleTabs.reload" }))}
          scan={scanActions((intent) => void page.intend(intent))}
        />
      </TextsContext.Provider>,
      document.body,
    ),
);
