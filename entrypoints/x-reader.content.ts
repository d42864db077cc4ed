import { defineContentScript } from "wxt/utils/define-content-script";
import { sendMessage } from "../lib/browser/messages.ts";
import { readUsers } from "../lib/x/read-users.ts";
import { readViewerId } from "../lib/x/read-viewer.ts";
import { SightingBatches } from "../lib/x/sighting-batches.ts";
import { watchAnswers } from "../lib/x/watch-answers.ts";
import { X_PAGES } from "../lib/x/x-pages.ts";

/** In the extension's isolated world: what the page got → sightings → the background. */
export default defineContentScript({
  matches: X_PAGES,
  runAt: "document_start",
  main: (context) => {
    const batches = new SightingBatches(async ({ viewerId, sightings }) => {
      // After an update of the extension this script is an orphan: nobody would hear it.
      if (context.isInvalid) return;
      await sendMessage({
        type: "sightings.report",
        ...(viewerId !== undefined && { viewerId }),
        sightings,
      });
    });
    watchAnswers(({ text }) => batches.add(readUsers(parseJson(text)), readViewerId()), context.signal);
  },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
