import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "../../components/scan.css";
import "../../components/permission.css";
import "../../components/unproven.css";
import "./style.css";
import { Popup, type PopupState } from "../../components/Popup.tsx";
import { TextsContext } from "../../components/Texts.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess } from "../../lib/browser/permissions.ts";
import { readVersion } from "../../lib/browser/version.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { browserTexts } from "./browser-texts.ts";
import { followActions } from "./follow-actions.ts";
import { keepPageState } from "./page-state.ts";
import { scanActions } from "./scan-actions.ts";
import { setUpPage } from "./set-up-page.ts";
import { signInActions } from "./sign-in-actions.ts";
import { createUnprovenView } from "./unproven-view.ts";

const root = document.getElementById("root") ?? document.body;
setUpPage();
// A popup has no hash.
if (location.hash !== "") document.documentElement.dataset.place = "tab";

async function read(before: PopupState | undefined): Promise<PopupState> {
  // One after the other, so that the list is never behind the numbers above it.
  const overview = await sendMessage({ type: "overview.read" });
  const rows = await sendMessage({ type: "matches.list" });
  const unproven = await unprovenView.read();
  const found = rows.filter(({ isNew }) => isNew).map(({ match }) => match.address);
  const newAddresses = new Set([...(before?.newAddresses ?? []), ...found]);
  return { overview, rows, unproven, newAddresses, readAt: Date.now() };
}

/** Tells that the list was looked at, once it stands on a screen somebody can see. */
function markSeen(state: PopupState | undefined): void {
  if (document.visibilityState !== "visible" || !state?.rows.some(({ isNew }) => isNew)) return;
  requestAnimationFrame(() => sendMessage({ type: "matches.markSeen" }).catch(() => undefined));
}

const unprovenView = createUnprovenView((intent) => void page.intend(intent));

const page = keepPageState(read, ({ state, problem }) => {
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        state={state}
        problem={problem}
        signInActions={signInActions((intent) => void page.intend(intent))}
        accountActions={{
          onSwitch: (accountId) => void page.intend(() => sendMessage({ type: "account.switch", accountId })),
          onSignOut: (accountId) => void page.intend(() => sendMessage({ type: "account.signOut", accountId })),
        }}
        onFollow={(addresses) =>
          void page.intend(() => sendMessage({ type: "follows.start", addresses: [...addresses] }))
        }
        onAskX={() => void page.intend(() => askForAccess(X_PAGES))}
        onReloadTabs={() => void page.intend(() => sendMessage({ type: "staleTabs.reload" }))}
        onDismissSilentPages={() => void page.intend(() => sendMessage({ type: "silentPages.dismiss" }))}
        version={readVersion()}
        followActions={followActions((intent) => void page.intend(intent))}
        scan={scanActions((intent) => void page.intend(intent))}
        unproven={unprovenView}
      />
    </TextsContext.Provider>,
    root,
  );
  markSeen(state);
});
