import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "../../components/scan.css";
import "../../components/permission.css";
import "./style.css";
import { TextsContext } from "../../components/Texts.tsx";
import { Welcome } from "../../components/Welcome.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess, EVERY_HOST } from "../../lib/browser/permissions.ts";
import type { Overview } from "../../lib/protocol/page-message.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { browserTexts } from "../popup/browser-texts.ts";
import { keepPageState } from "../popup/page-state.ts";
import { scanActions } from "../popup/scan-actions.ts";
import { setUpPage } from "../popup/set-up-page.ts";
import { signInActions } from "../popup/sign-in-actions.ts";

const root = document.getElementById("root") ?? document.body;
setUpPage();
document.title = browserTexts.text("welcomeTitle");

const page = keepPageState<Overview>(
  () => sendMessage({ type: "overview.read" }),
  ({ state, problem }) =>
    render(
      <TextsContext.Provider value={browserTexts}>
        <Welcome
          overview={state}
          readAt={Date.now()}
          problem={problem}
          onAgree={() => void page.intend(() => sendMessage({ type: "consent.give" }))}
          onAskPermission={() => void askForAccess(EVERY_HOST)}
          onAskX={() => void page.intend(() => askForAccess(X_PAGES))}
          signInActions={signInActions((intent) => void page.intend(intent))}
          onReloadTabs={() => void page.intend(() => sendMessage({ type: "staleTabs.reload" }))}
          scan={scanActions((intent) => void page.intend(intent))}
        />
      </TextsContext.Provider>,
      root,
    ),
);
