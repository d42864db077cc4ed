import browser from "webextension-polyfill";
import { CHANGED } from "../protocol/reply.ts";

/** Fast enough to look alive, slow enough that a thousand look-ups do not keep an open popup busy. */
const GATHER_MS = 250;

let announcing: ReturnType<typeof setTimeout> | undefined;

/** Tells open pages that what they show has changed; several changes in a row become one message. */
export function announceChange(): void {
  if (announcing !== undefined) return;
  announcing = setTimeout(() => {
    announcing = undefined;
    // Rejects when no page is open, which is the usual case.
    browser.runtime.sendMessage({ type: CHANGED }).catch(() => undefined);
  }, GATHER_MS);
}

/** Calls `onChange` whenever the background says that something changed, until `signal` aborts. */
export function watchChanges(onChange: () => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    if ((message as { type?: unknown } | null)?.type === CHANGED) onChange();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener));
}
