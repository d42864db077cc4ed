import { defineContentScript } from "wxt/utils/define-content-script";
import { answerPresence } from "../lib/browser/answer-presence.ts";
import { sendMessage } from "../lib/browser/messages.ts";
import { personPage } from "../lib/browser/person-page.ts";
import { getPlural, getText, language } from "../lib/browser/texts.ts";
import { setWordlessApart } from "../lib/domain/wordless.ts";
import { showMarks } from "../lib/x/marks.ts";
import { offerScan } from "../lib/x/scan.ts";
import { SightingBatches } from "../lib/x/sighting-batches.ts";
import { watchX } from "../lib/x/watch-x.ts";
import { X_PAGES } from "../lib/x/x-pages.ts";

/** In the extension's isolated world: what the page got → sightings → the background. */
export default defineContentScript({
  matches: X_PAGES,
  runAt: "document_start",
  main: (context) => {
    answerPresence();
    const batches = new SightingBatches(async ({ viewerId, sightings }) => {
      // After an update of the extension this script is an orphan: nobody would hear it.
      if (context.isInvalid) return;
      await sendMessage({
        type: "sightings.report",
        ...(viewerId !== undefined && { viewerId }),
        ...setWordlessApart(sightings),
      });
    });
    const texts = { text: getText, plural: getPlural, language: language() };
    const { signal } = context;
    const scanAnswer = offerScan({
      report: async (scan) => {
        // What it says of people met and addresses found is to be of the same people.
        await batches.flush();
        return sendMessage({ type: "scan.status", ...(scan !== undefined && { scan }) });
      },
      texts,
      signal,
    });
    const markAnswered = showMarks({
      ask: (xIds) => sendMessage({ type: "matches.of", xIds }),
      linkTo: personPage,
      texts,
      signal,
    });
    const watch = watchX({
      onAnswer: (answer, read) => {
        scanAnswer(answer, read);
        markAnswered();
      },
      onSightings: (sightings, viewerId) => batches.add(sightings, viewerId),
      onStatus: (status) => {
        // One that is lost does no harm: the next visit tells as much.
        if (!context.isInvalid) sendMessage({ type: "page.status", status }).catch(() => undefined);
      },
      signal,
    });
    // Also when another page is opened in the tab, or the tab is closed: there may be no later.
    const onHidden = () => {
      if (!document.hidden) return;
      watch.readAll();
      void batches.flush();
    };
    document.addEventListener("visibilitychange", onHidden, { signal: context.signal });
  },
});
