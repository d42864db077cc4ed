import { PRESENCE } from "../protocol/presence.ts";
import { api } from "./api.ts";

/** Tells the background, whenever it asks, that this page is read along. */
export function answerPresence(): void {
  api.runtime.onMessage.addListener((message: unknown) =>
    (message as { type?: unknown } | null)?.type === PRESENCE ? Promise.resolve(true) : undefined,
  );
}
