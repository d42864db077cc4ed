import { defineContentScript } from "wxt/utils/define-content-script";
import { observeAnswers } from "../lib/x/observe-answers.ts";
import { X_PAGES } from "../lib/x/x-pages.ts";

/** In the page's own world, before any script of the page has run. */
export default defineContentScript({
  matches: X_PAGES,
  world: "MAIN",
  runAt: "document_start",
  main: observeAnswers,
});
