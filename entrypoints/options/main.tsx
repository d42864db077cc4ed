import { render } from "preact";
import "../../components/theme.css";
import "../../components/controls.css";
import "./style.css";
import type { ArchiveIntake } from "../../components/ArchiveSection.tsx";
import { Settings } from "../../components/Settings.tsx";
import { TextsContext } from "../../components/Texts.tsx";
import { sendMessage } from "../../lib/browser/messages.ts";
import type { ArchiveView } from "../../lib/protocol/page-message.ts";
import { readArchive } from "../../lib/x/archive.ts";
import { browserTexts, nameLanguage } from "../popup/browser-texts.ts";
import { keepPageState, type PageView } from "../popup/page-state.ts";

/** How many of those not met yet are listed at first, and how many more each time. */
const NOT_MET_PAGE = 200;

const root = document.getElementById("root") ?? document.body;
nameLanguage();
document.title = `${browserTexts.text("settingsTitle")} · ${browserTexts.text("extensionName")}`;

let shown = NOT_MET_PAGE;
let intake: ArchiveIntake = { kind: "none" };
let isDeleted = false;
let view: PageView<ArchiveView[]> = { state: undefined, problem: undefined };

const page = keepPageState<ArchiveView[]>(
  () => sendMessage({ type: "archives.list", shown }),
  (newer) => {
    view = newer;
    draw();
  },
);

function draw(): void {
  render(
    <TextsContext.Provider value={browserTexts}>
      <Settings
        archives={view.state}
        intake={intake}
        isDeleted={isDeleted}
        problem={view.problem}
        onArchiveFiles={(files) => void takeArchive(files)}
        onArchiveMore={() => void page.intend(showMore)}
        onArchiveForget={(ownerId) => void page.intend(() => forgetArchive(ownerId))}
        onDeleteEverything={() => void page.intend(deleteEverything)}
      />
    </TextsContext.Provider>,
    root,
  );
}

/** The files are read here, in the page; only the ids leave it, for the background to keep. */
async function takeArchive(files: readonly File[]): Promise<void> {
  show({ kind: "reading" });
  const reading = await readArchive(files);
  if (reading.kind === "failed") return show(reading);
  await page.intend(async () => {
    // Until it is kept, nothing was taken: should that fail, the page says so in its own words.
    intake = { kind: "none" };
    await sendMessage({ type: "archive.keep", archive: reading.archive });
    intake = { kind: "taken" };
    isDeleted = false;
  });
}

function show(newer: ArchiveIntake): void {
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

async function deleteEverything(): Promise<void> {
  await sendMessage({ type: "everything.delete" });
  intake = { kind: "none" };
  isDeleted = true;
}
