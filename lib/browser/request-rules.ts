import browser, { type DeclarativeNetRequest } from "webextension-polyfill";
import { RESERVED_ENDINGS } from "../domain/host.ts";

/**
 * A name with at least two labels, the last of which begins with a letter, and no port: all else is no host for strangers. Chromium gives an
 * expression 2 kB, compiled, so nothing in it is counted.
 */
const PUBLIC_URL = "^https://([a-z0-9_-]+\\.)+[a-z][a-z0-9-]*/";

/**
 * Has the browser itself stop what the extension's own requests may not reach (see `isPublicHost`), also where a redirect leads there, before code
 * could see it: everything is blocked but https on port 443 at names of the public DNS. The browser obeys for hosts that the user has
 * given permission to read, which without that permission is none. The rules last as long as
 * the browser runs; each start of the worker sets them anew, once.
 */
export function guardRequests(): Promise<void> {
  guarded ??= setRules().catch((error: unknown) => {
    guarded = undefined;
    throw error;
  });
  return guarded;
}

let guarded: Promise<void> | undefined;

async function setRules(): Promise<void> {
  const ours = { initiatorDomains: [new URL(browser.runtime.getURL("")).hostname] };
  const rules: DeclarativeNetRequest.Rule[] = [
    { id: 1, priority: 1, action: { type: "block" }, condition: { ...ours, urlFilter: "|http" } },
    { id: 2, priority: 2, action: { type: "allow" }, condition: { ...ours, regexFilter: PUBLIC_URL } },
    { id: 3, priority: 3, action: { type: "block" }, condition: { ...ours, requestDomains: [...RESERVED_ENDINGS] } },
  ];
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id), addRules: rules });
}
