import { showAppearance } from "../../lib/browser/appearance.ts";
import { loadPreferences, watchSettings } from "../../lib/browser/settings.ts";
import { direction, language } from "../../lib/browser/texts.ts";
import { keepFocus } from "./keep-focus.ts";

/** What every page of the extension begins with: its language and the way that runs, the appearance that the user wants, a focus that stays. */
export function setUpPage(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const followAppearance = () => {
    loadPreferences().then(({ appearance }) => showAppearance(appearance), reportError);
  };
  followAppearance();
  watchSettings(followAppearance);
  keepFocus();
}
