import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { showLastAppearance } from "../lib/browser/appearance.ts";

/** Runs in the head of each page, before anything is painted. */
export default defineUnlistedScript(showLastAppearance);
