import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "../../components/sign-in.css";
import "../../components/reading-page.css";
import "../../components/permission.css";
import "../../components/account-panel.css";
import "./style.css";
import type { ArchiveIntake } from "../../components/ArchiveSection.tsx";
import { Settings, type SettingsState } from "../../components/Settings.tsx";
import type { BackupRestore } from "../../components/SettingsBackup.tsx";
import { TextsContext } from "../../components/Texts.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import { askToNotify } from "../../lib/browser/notifications.ts";
import { runsIn } from "../../lib/browser/page-access.ts";
import { askForAccess, EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { loadPreferences } from "../../lib/browser/settings.ts";
import type { Backup } from "../../lib/protocol/backup.ts";
import type { Preferences } from "../../lib/protocol/preferences.ts";
import { readArchive } from "../../lib/x/archive.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { accountActions } from "../pages/account-actions.ts";
import { browserTexts } from "../pages/browser-texts.ts";
import { keepPageState, type PageView } from "../pages/page-state.ts";
import { setUpPage } from "../pages/set-up-page.ts";
import { signInActions } from "../pages/sign-in-actions.ts";
import { readBackup, saveBackup } from "./backup-file.ts";

/** How many of those not met yet are listed at first, and how many more each time. */
const NOT_MET_PAGE = 200;

setUpPage();
document.title = `${browserTexts.text("settingsTitle")} · ${browserTexts.text("extensionName")}`;

let shown = NOT_MET_PAGE;
let intake: ArchiveIntake = { kind: "none" };
let restore: BackupRestore = { kind: "none" };
/** Read, and not yet added: the user is asked first. */
let given: Backup | undefined;
let isNotifyingRefused = false;
let isDeleted = false;
let view: PageView<SettingsState> = { state: undefined, problem: undefined };

const page = keepPageState<SettingsState>(read, (newer) => {
  view = newer;
  draw();
});

async function read(): Promise<SettingsState> {
  const [overview, archives, preferences, readsX, seesEveryHost] = await Promise.all([
    sendMessage({ type: "overview.read" }),
    sendMessage({ type: "archives.list", shown }),
    loadPreferences(),
    runsIn(X_PAGES),
    hasAccess(EVERY_HOST),
  ]);
  return { overview, archives, preferences, readsX, seesEveryHost };
}

function draw(): void {
  render(
    <TextsContext.Provider value={browserTexts}>
      <Settings
        state={view.state}
        problem={view.problem}
        intake={intake}
        restore={restore}
        isNotifyingRefused={isNotifyingRefused}
        isDeleted={isDeleted}
        onChange={(change) => void page.intend(() => changePreferences(change))}
        accountActions={accountActions((intent) => void page.intend(intent))}
        signInActions={signInActions((intent) => void page.intend(intent))}
        onNotify={(isOn) => void page.intend(() => changeNotifying(isOn))}
        onAskX={() => void page.intend(() => askForAccess(X_PAGES))}
        onAskEveryHost={() => void page.intend(() => askForAccess(EVERY_HOST))}
        onArchiveFiles={(files) => void takeArchive(files)}
        onArchiveMore={() => void page.intend(showMore)}
        onArchiveForget={(ownerId) => void page.intend(() => forgetArchive(ownerId))}
        onBackupSave={() => void page.intend(async () => saveBackup(await sendMessage({ type: "backup.make" })))}
        onBackupFile={(file) => void takeBackup(file)}
        onBackupConfirm={() => void page.intend(restoreBackup)}
        onBackupCancel={() => showRestore({ kind: "none" })}
        onDeleteEverything={() => void page.intend(deleteEverything)}
      />
    </TextsContext.Provider>,
    document.body,
  );
}

async function changePreferences(change: Partial<Preferences>): Promise<void> {
  await sendMessage({ type: "preferences.change", change });
}

/** The browser asks only while the click is fresh: nothing may be waited for before. */
async function changeNotifying(isOn: boolean): Promise<void> {
  isNotifyingRefused = isOn && !(await askToNotify());
  await changePreferences({ notifies: isOn && !isNotifyingRefused });
}

/** The files are read here, in the page; only the ids leave it, for the background to keep. */
async function takeArchive(files: readonly File[]): Promise<void> {
  showIntake({ kind: "reading" });
  const reading = await readArchive(files);
  if (reading.kind === "failed") return showIntake(reading);
  await page.intend(async () => {
    // Until it is kept, nothing was taken: should that fail, the page says so in its own words.
    intake = { kind: "none" };
    await sendMessage({ type: "archive.keep", archive: reading.archive });
    intake = { kind: "taken" };
    isDeleted = false;
  });
}

function showIntake(newer: ArchiveIntake): void {
  intake = newer;
  draw();
}

async function showMore(): Promise<void> {
  shown += NOT_MET_PAGE;
}

async function forgetArchive(ownerId: string): Promise<void> {
  await sendMessage({ type: "archive.forget", ownerId });
  intake = { kind: "none" };
}

async function takeBackup(file: File): Promise<void> {
  const reading = await readBackup(file);
  if (reading.kind === "failed") return showRestore(reading);
  const { madeAt, matches, sightings } = reading.backup;
  showRestore({ kind: "asking", madeAt, people: matches.length, met: sightings.length });
  given = reading.backup;
}

function showRestore(newer: BackupRestore): void {
  restore = newer;
  given = undefined;
  draw();
}

async function restoreBackup(): Promise<void> {
  if (given === undefined) return;
  await sendMessage({ type: "backup.restore", backup: given });
  given = undefined;
  restore = { kind: "done" };
  isDeleted = false;
}

async function deleteEverything(): Promise<void> {
  await sendMessage({ type: "everything.delete" });
  intake = { kind: "none" };
  restore = { kind: "none" };
  given = undefined;
  isNotifyingRefused = false;
  isDeleted = true;
}
