import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "../../components/sign-in.css";
import "../../components/scan.css";
import "../../components/permission.css";
import "../../components/unproven.css";
import "../../components/header.css";
import "../../components/account-panel.css";
import "../../components/screen.css";
import "../../components/person.css";
import "../../components/people-list.css";
import "../../components/people-filters.css";
import "../../components/people-table.css";
import "../../components/dialog.css";
import "../../components/person-details.css";
import "../../components/numbers.css";
import "../../components/follow-bar.css";
import "../../components/sign-in-dialog.css";
import "../../components/sign-up.css";
import "./style.css";
import { Popup, type PopupState } from "../../components/Popup.tsx";
import { parsePagePlace } from "../../components/page-place.ts";
import type { PeopleState } from "../../components/people-state.ts";
import { TextsContext } from "../../components/Texts.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askForAccess } from "../../lib/browser/permissions.ts";
import { loadPreferences, watchSettings } from "../../lib/browser/settings.ts";
import { loadToldBrokenRows, saveToldBrokenRows } from "../../lib/browser/told-broken-rows.ts";
import { readVersion } from "../../lib/browser/version.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { accountActions } from "../pages/account-actions.ts";
import { browserTexts } from "../pages/browser-texts.ts";
import { keepPageState, type PageView } from "../pages/page-state.ts";
import { scanActions } from "../pages/scan-actions.ts";
import { setUpPage } from "../pages/set-up-page.ts";
import { signInActions } from "../pages/sign-in-actions.ts";
import { followActions } from "./follow-actions.ts";
import { keepPeople } from "./people.ts";
import { createUnprovenReader } from "./unproven-reader.ts";

setUpPage();
// A popup has no hash.
const isFullPage = location.hash !== "";
if (isFullPage) document.documentElement.dataset.place = "tab";

/** What the first screen shows at most: browsers give a popup 600 px. */
const ROWS_OF_POPUP = 20;
const ROWS_OF_ANY_WINDOW = 60;

type OverviewState = Omit<PopupState, "people" | "showsXPictures">;

let overview: PageView<OverviewState> = { state: undefined, problem: undefined };
let people: PageView<PeopleState> = { state: undefined, problem: undefined };

let showsXPictures = false;
/** Counting ten thousand rows would hold the first screen up: it comes after. */
let isCounted = false;

/** The page shows its numbers. */
let isCounting = false;

const followPreferences = () => {
  loadPreferences().then(({ xPictures }) => {
    showsXPictures = xPictures;
    draw();
  }, reportError);
};
followPreferences();
watchSettings(followPreferences);

const follows = followActions((intent) => void page.intend(intent));
const unprovenReader = createUnprovenReader((intent) => void page.intend(intent));
const page = keepPageState<OverviewState>(
  async () => {
    const [overview, totals, unproven, declaring, told] = await Promise.all([
      sendMessage({ type: "overview.read" }),
      isCounted ? sendMessage({ type: "totals.read" }) : undefined,
      unprovenReader.read(),
      isCounting ? sendMessage({ type: "sightings.countDeclaring" }) : undefined,
      loadToldBrokenRows(),
    ]);
    const untoldBrokenRows = (overview.brokenRows ?? 0) - told;
    return { overview, totals, unproven, declaring, untoldBrokenRows, readAt: Date.now() };
  },
  (newer) => {
    overview = newer;
    draw();
  },
);
const list = keepPeople(isFullPage ? ROWS_OF_ANY_WINDOW : ROWS_OF_POPUP, (newer) => {
  people = newer;
  draw();
  markSeen(newer.state);
});

function onHide(address: string, isHidden: boolean): void {
  void page.intend(async () => {
    await sendMessage({ type: "matches.hide", address, isHidden });
    list.refresh();
  });
}

/** Tells that the list was looked at, once all of it stands on a screen somebody can see. */
function markSeen(state: PeopleState | undefined): void {
  const until = state?.completeUntil;
  if (document.visibilityState !== "visible" || state === undefined || until === undefined) return;
  if (!state.rows.some(({ isNew, match }) => isNew && match.foundAt <= until)) return;
  requestAnimationFrame(() => sendMessage({ type: "matches.markSeen", until }).catch(() => undefined));
}

function draw(): void {
  const state = overview.state && people.state && { ...overview.state, people: people.state, showsXPictures };
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        state={state}
        problem={overview.problem ?? people.problem}
        signInActions={signInActions((intent) => void page.intend(intent))}
        accountActions={accountActions((intent) => void page.intend(intent))}
        onFollow={(addresses, options) =>
          page.intend(() => sendMessage({ type: "follows.start", addresses: [...addresses], options }))
        }
        onAskX={() => void page.intend(() => askForAccess(X_PAGES))}
        onReloadTabs={() => void page.intend(() => sendMessage({ type: "staleTabs.reload" }))}
        onDismissSilentPages={() => void page.intend(() => sendMessage({ type: "silentPages.dismiss" }))}
        onDismissBrokenRows={() => void page.intend(() => saveToldBrokenRows(overview.state?.overview.brokenRows ?? 0))}
        version={readVersion()}
        followActions={follows}
        isFullPage={isFullPage}
        place={parsePagePlace(location.hash)}
        onHide={onHide}
        onCounting={(isOn) =>
          void page.intend(async () => {
            isCounting = isOn;
          })
        }
        onInSight={(addresses) => list.watch(addresses)}
        scan={scanActions((intent) => void page.intend(intent))}
        unproven={unprovenReader}
      />
    </TextsContext.Provider>,
    document.body,
  );
  if (state === undefined || isCounted) return;
  isCounted = true;
  page.refresh();
}
