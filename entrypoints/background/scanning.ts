import { FOLLOWING_PAGE } from "../../components/following-page.ts";
import { loadScanState, saveScanState } from "../../lib/browser/scan-state.ts";
import { openTab, showTab } from "../../lib/browser/tabs.ts";
import type { ScanEnd, ScanOrder, ScanReport, ScanState } from "../../lib/protocol/scan-state.ts";
import { countLookups } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { noteScanned } from "./long-jobs.ts";

/** X's page was opened and never spoke: it did not load, or the browser does not let us read it. */
const SILENT_MS = 60_000;

let turn: Promise<unknown> = Promise.resolve();

/** One change of the state after the other: a page may report before the start that opened it is written down. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Opens the Following page in a tab of its own, to be gone through; if that is under way already, shows it. */
export function startScan(): Promise<void> {
  return inTurn(async () => {
    const scan = await readScan();
    if (scan?.kind === "running" && (await isShown(scan.tabId))) return;
    const now = Date.now();
    const tabId = await openTab(FOLLOWING_PAGE);
    await keep({ kind: "running", tabId, startedAt: now, heardAt: now, phase: "opening", seen: 0, seenBefore: 0 });
  });
}

/** The page hears of it when it reports next. */
export function stopScan(): Promise<void> {
  return inTurn(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running") await end(scan, "stopped");
  });
}

export function showScan(): Promise<void> {
  return inTurn(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running" && !(await isShown(scan.tabId))) await end(scan, "closed");
  });
}

export function noteClosedTab(tabId: number): Promise<void> {
  return inTurn(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running" && scan.tabId === tabId) await end(scan, "closed");
  });
}

/**
 * A page of X asks (without a report: it was just loaded) or tells how far it is. Only the tab that was opened for the scan is ever
 * told to scan; what a page says starts nothing.
 */
export function takeScanReport(tabId: number | undefined, report: ScanReport | undefined): Promise<ScanOrder> {
  return inTurn(async () => {
    const scan = await loadScanState();
    if (scan?.kind !== "running" || scan.tabId !== tabId) return { isWanted: false };
    if (report?.end !== undefined) {
      await end(heard(scan, report), report.end);
      return { isWanted: false };
    }
    const next = report === undefined ? loadedAnew(scan) : heard(scan, report);
    await keep(next);
    return {
      isWanted: true,
      seenBefore: next.seenBefore,
      isPaused: next.phase === "paused",
      // Where nobody has been met yet, what is there does not come from the scan.
      found: next.seen === 0 ? 0 : await countFound(),
    };
  });
}

/** The scan as the pages show it. */
export async function readScan(): Promise<ScanState | undefined> {
  const scan = await loadScanState();
  const isSilent = scan?.kind === "running" && scan.heardAt === scan.startedAt;
  if (!isSilent || Date.now() - scan.startedAt < SILENT_MS) return scan;
  return { kind: "ended", how: "nothing", seen: 0, endedAt: scan.startedAt + SILENT_MS };
}

type RunningScan = Extract<ScanState, { kind: "running" }>;

function heard({ tabId, startedAt, seenBefore, ...before }: RunningScan, report: ScanReport): RunningScan {
  const expected = report.expected ?? before.expected;
  return {
    kind: "running",
    tabId,
    startedAt,
    heardAt: Date.now(),
    seenBefore,
    phase: report.phase,
    seen: Math.max(before.seen, report.seen),
    ...(expected !== undefined && { expected }),
    ...(report.until !== undefined && { until: report.until }),
  };
}

function loadedAnew(scan: RunningScan): RunningScan {
  const phase = scan.phase === "paused" ? "paused" : "opening";
  return { ...scan, heardAt: Date.now(), phase, seenBefore: scan.seen };
}

async function end({ seen, expected, startedAt }: RunningScan, how: ScanEnd): Promise<void> {
  await keep({ kind: "ended", how, seen, ...(expected !== undefined && { expected }), endedAt: Date.now() });
  noteScanned(startedAt, how).catch(reportError);
}

async function keep(scan: ScanState): Promise<void> {
  await saveScanState(scan);
  announce();
}

async function countFound(): Promise<number> {
  const { unanswered, byOutcome } = await countLookups(await openDatabase());
  return Object.values(byOutcome).reduce((sum, count) => sum + count, unanswered);
}

async function isShown(tabId: number): Promise<boolean> {
  try {
    await showTab(tabId);
    return true;
  } catch {
    return false;
  }
}
