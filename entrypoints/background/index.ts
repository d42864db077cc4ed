import { defineBackground } from "wxt/utils/define-background";
import { onWorkAlarm } from "../../lib/browser/alarms.ts";
import { onBrowserStart, onFirstInstall, openPage } from "../../lib/browser/lifecycle.ts";
import { listenToMessages } from "../../lib/browser/message-listener.ts";
import { onNotificationClick } from "../../lib/browser/notifications.ts";
import { onAccessChange } from "../../lib/browser/permissions.ts";
import { onTabClosed } from "../../lib/browser/tabs.ts";
import { X_PAGES } from "../../lib/x/x-pages.ts";
import { announce } from "./announce.ts";
import { contentHandlers, pageHandlers } from "./handlers.ts";
import { checkRows } from "./row-check.ts";
import { noteClosedTab } from "./scanning.ts";
import { continueSignIn, noteInterruptedSignIn } from "./signing-in.ts";
import { noteAccessChange } from "./unproven.ts";
import { wakeWork } from "./work.ts";

/**
 * The one place where store, network and follow queue meet. Every listener is registered synchronously, so that the browser can wake
 * the worker for it; nothing is remembered here, so that the worker may die at any time.
 */
export default defineBackground({
  type: "module",
  main: () => {
    listenToMessages({ pageHandlers, contentHandlers, contentPages: X_PAGES });
    onWorkAlarm(wakeWork);
    onTabClosed(noteClosedTab);
    onAccessChange(async () => {
      await Promise.all([noteAccessChange(), continueSignIn()]).catch(reportError);
    });
    onBrowserStart(wakeWork);
    onNotificationClick(() => openPage("popup.html#tab"));
    onFirstInstall(() => openPage("welcome.html"));
    // Whatever woke the worker, it may have died in the middle of something.
    noteInterruptedSignIn().catch(reportError).then(wakeWork);
    checkRows().catch(reportError);
    announce();
  },
});
