/** One event of a trace (CDP, `Tracing.dataCollected`); times in µs. `tdur` is what the thread was at work for of `dur`. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/** What a trace must hold for {@link measureScripts}. */
export const CATEGORIES = ["devtools.timeline", "v8.execute"];

export interface ScriptCall {
  readonly url: string;
  readonly functionName: string;
}

export interface ScriptCost {
  readonly totalMs: number;
  /** The longest that the browser was kept by one call. */
  readonly longestMs: number;
}

/**
 * The time spent in calls that fit, all that they called included: processor time, as a busy machine would count against whoever waits. The browser notes each call of a listener, timer or
 * observer; what such a call left for later in the same moment (`await`) follows it as a run of microtasks.
 */
export function measureScripts(events: readonly TraceEvent[], isOurs: (call: ScriptCall) => boolean): ScriptCost {
  const calls = events
    .filter(({ name, ph }) => ph === "X" && (name === "FunctionCall" || name === "RunMicrotasks"))
    .sort((a, b) => a.tid - b.tid || a.ts - b.ts);
  let [total, longest] = [0, 0];
  let ours: { tid: number; end: number } | undefined;
  let last: TraceEvent | undefined;
  for (const call of calls) {
    const isWithin = ours?.tid === call.tid && call.ts < ours.end;
    const follows = ours !== undefined && call.name === "RunMicrotasks" && isSameMoment(ours, call, last);
    if (!isWithin && (follows || isOurs({ url: "", functionName: "", ...call.args?.data }))) {
      const spent = call.tdur ?? call.dur ?? 0;
      total += spent;
      longest = Math.max(longest, spent);
      ours = { tid: call.tid, end: call.ts + (call.dur ?? 0) };
    }
    last = call;
  }
  return { totalMs: total / 1_000, longestMs: longest / 1_000 };
}

/** Microtasks run at once when a call has ended: nothing else comes in between. */
const AT_ONCE_US = 200;

function isSameMoment(ours: { tid: number; end: number }, call: TraceEvent, last: TraceEvent | undefined): boolean {
  const gap = call.ts - ours.end;
  return ours.tid === call.tid && gap >= 0 && gap < AT_ONCE_US && (last?.ts ?? 0) < ours.end;
}
