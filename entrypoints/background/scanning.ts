import { loadScanState, saveScanState } from "../../lib/browser/scan-state.ts";
import { openTab, showTab } from "../../lib/browser/tabs.ts";
import { MINUTE_MS } from "../../lib/domain/durations.ts";
import { Turns } from "../../lib/domain/turns.ts";
import { FOLLOWING_PAGE } from "../../lib/domain/x-addresses.ts";
import type { ScanEnd, ScanOrder, ScanReport, ScanState } from "../../lib/protocol/scan-state.ts";
import { countLookups } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { noteScanned } from "./long-jobs.ts";

/** X's page was opened and never spoke: it did not load, or the browser does not let us read it. */
const SILENT_MS = MINUTE_MS;

/** Changes of the state: a page may report before the start that opened it is written down. */
const changes = new Turns();

/** Opens the Following page in a tab of its own, to be gone through; if that is under way already, shows it. */
export function startScan(): Promise<void> {
  return changes.take(async () => {
    const scan = await readScan();
    if (scan?.kind === "running" && (await isShown(scan.tabId))) return;
    const now = Date.now();
    const knownBefore = await countAddresses();
    const tabId = await openTab(FOLLOWING_PAGE);
    await keep({
      kind: "running",
      tabId,
      startedAt: now,
      heardAt: now,
      phase: "opening",
      seen: 0,
      seenBefore: 0,
      knownBefore,
      found: 0,
    });
  });
}

/** The page hears of it when it reports next. */
export function stopScan(): Promise<void> {
  return changes.take(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running") await end(scan, "stopped");
  });
}

export function showScan(): Promise<void> {
  return changes.take(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running" && !(await isShown(scan.tabId))) await end(scan, "closed");
  });
}

export function noteClosedTab(tabId: number): Promise<void> {
  return changes.take(async () => {
    const scan = await loadScanState();
    if (scan?.kind === "running" && scan.tabId === tabId) await end(scan, "closed");
  });
}

/**
 * A page of X asks (without a report: it was just loaded) or tells how far it is. Only the tab that was opened for the scan is ever
 * told to scan; what a page says starts nothing.
 */
export function takeScanReport(tabId: number | undefined, report: ScanReport | undefined): Promise<ScanOrder> {
  return changes.take(async () => {
    const scan = await loadScanState();
    if (scan?.kind !== "running" || scan.tabId !== tabId) return { isWanted: false };
    if (report?.end !== undefined) {
      return { isWanted: false, found: await end(heard(scan, report), report.end) };
    }
    const found = await countFound(scan);
    const next = { ...(report === undefined ? loadedAnew(scan) : heard(scan, report)), found };
    await keep(next);
    return { isWanted: true, seenBefore: next.seenBefore, isPaused: next.phase === "paused", found };
  });
}

/** The scan as the pages show it. */
export async function readScan(): Promise<ScanState | undefined> {
  const scan = await loadScanState();
  const isSilent = scan?.kind === "running" && scan.heardAt === scan.startedAt;
  if (!isSilent || Date.now() - scan.startedAt < SILENT_MS) return scan;
  return { kind: "ended", how: "nothing", seen: 0, found: 0, endedAt: scan.startedAt + SILENT_MS };
}

type RunningScan = Extract<ScanState, { kind: "running" }>;

function heard({ until: _over, ...before }: RunningScan, report: ScanReport): RunningScan {
  const expected = report.expected ?? before.expected;
  return {
    ...before,
    heardAt: Date.now(),
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

/** Gives how many addresses it found. */
async function end(scan: RunningScan, how: ScanEnd): Promise<number> {
  const { seen, expected, startedAt } = scan;
  const found = await countFound(scan);
  await keep({ kind: "ended", how, seen, found, ...(expected !== undefined && { expected }), endedAt: Date.now() });
  noteScanned(startedAt, how).catch(reportError);
  return found;
}

async function keep(scan: ScanState): Promise<void> {
  await saveScanState(scan);
  announce();
}

/** Addresses that were not known when the scan began; whoever deletes everything meanwhile begins anew. */
async function countFound({ knownBefore }: RunningScan): Promise<number> {
  return Math.max(0, (await countAddresses()) - knownBefore);
}

async function countAddresses(): Promise<number> {
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
