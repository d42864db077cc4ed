import type { TraceEvent } from "./script-cost.ts";

/** What keeps a frame waiting for the page itself: its scripts, and what they make the browser lay out. Painting is the graphics card's. */
const WORK = new Set([
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "Layout",
  "MajorGC",
  "MinorGC",
  "RunMicrotasks",
  "TimerFire",
  "UpdateLayoutTree",
]);

/**
 * What each frame cost the page's main thread, ms of processor time. A frame lasts from one call of the page's `requestAnimationFrame` to the
 * next: whatever comes in between, a timer or an answer of the background, is the frame's that it would hold up.
 */
export function measureFrames(events: readonly TraceEvent[]): number[] {
  const begins = events.filter(({ name, ph }) => name === "FireAnimationFrame" && ph === "X");
  const thread = begins[0]?.tid;
  const work = events
    .filter(({ name, ph, tid }) => ph === "X" && tid === thread && WORK.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: number[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = dur } of work) {
    // What stands within other work is counted with that.
    if (ts < end) continue;
    end = ts + dur;
    if (name === "FireAnimationFrame") frames.push(0);
    const last = frames.length - 1;
    if (last >= 0) frames[last] = (frames[last] ?? 0) + tdur / 1_000;
  }
  return frames;
}
