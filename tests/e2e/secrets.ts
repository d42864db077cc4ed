import type { PageMessage } from "../../lib/protocol/page-message.ts";
import { OWN_INSTANCES } from "../world/home/own-instances.ts";
import type { World } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";

/** Everything that an instance gave and that only the background may hold: tokens, and what gets new ones. */
export function listSecrets(world: World): string[] {
  return OWN_INSTANCES.flatMap(({ host }) => {
    const { tokens, apps, codes } = world.homeAt(host);
    return [
      ...tokens.flatMap(({ value, refreshToken }) => [value, ...(refreshToken === undefined ? [] : [refreshToken])]),
      ...apps.map(({ clientSecret }) => clientSecret),
      ...codes.map(({ value }) => value),
    ];
  });
}

/** Everything that a content script could read if the browser let it: both areas of the extension's storage, as JSON. */
export function readStorageAreas(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(async () => {
    type Area = { get(keys: null): Promise<Record<string, unknown>> };
    const { chrome } = globalThis as unknown as { chrome: { storage: Record<"local" | "session", Area> } };
    const { local, session } = chrome.storage;
    return JSON.stringify([await local.get(null), await session.get(null)]);
  });
}

/** Every row of the extension's database, as JSON. */
export function readDatabase(extensionPage: Page): Promise<string> {
  return extensionPage.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settle(indexedDB.open("flockover"));
    const rows = await Promise.all(
      [...db.objectStoreNames].map((name) => settle(db.transaction(name).objectStore(name).getAll())),
    );
    db.close();
    return JSON.stringify(rows);
  });
}

const NOBODY = "nobody@one.example.org";

type Told = Exclude<PageMessage["type"], "backup.restore">;

/** One of each message that a page may send: a new one does not compile until it is here. What takes something away comes last. */
function everyMessage(accountId: string): PageMessage[] {
  const messages: { readonly [Type in Told]: Extract<PageMessage, { type: Type }> } = {
    "overview.read": { type: "overview.read" },
    "totals.read": { type: "totals.read" },
    "sightings.countDeclaring": { type: "sightings.countDeclaring" },
    "matches.newest": { type: "matches.newest", count: 100 },
    "matches.list": { type: "matches.list", after: "", count: 100 },
    "matches.read": { type: "matches.read", addresses: [NOBODY] },
    "matches.hide": { type: "matches.hide", address: NOBODY, isHidden: false },
    "matches.markSeen": { type: "matches.markSeen", until: 0 },
    "people.read": { type: "people.read", addresses: [] },
    "matches.markWrong": { type: "matches.markWrong", address: NOBODY },
    "matches.unmarkWrong": { type: "matches.unmarkWrong", address: NOBODY },
    "lookups.list": { type: "lookups.list", kind: "not-found", shown: 1 },
    "lookups.retry": { type: "lookups.retry", which: { address: NOBODY } },
    "consent.give": { type: "consent.give" },
    "archive.keep": { type: "archive.keep", archive: { followed: [] } },
    "archives.list": { type: "archives.list", shown: 1 },
    "archive.forget": { type: "archive.forget", ownerId: "" },
    "preferences.change": { type: "preferences.change", change: {} },
    "backup.make": { type: "backup.make" },
    "silentPages.dismiss": { type: "silentPages.dismiss" },
    "staleTabs.reload": { type: "staleTabs.reload" },
    "follows.start": { type: "follows.start", addresses: [] },
    "follows.startMoved": { type: "follows.startMoved", address: NOBODY },
    "follows.pause": { type: "follows.pause" },
    "follows.resume": { type: "follows.resume" },
    "follows.retry": { type: "follows.retry", addresses: [] },
    "follows.cancel": { type: "follows.cancel" },
    "follows.undo": { type: "follows.undo", addresses: [] },
    "scan.start": { type: "scan.start" },
    "scan.show": { type: "scan.show" },
    "scan.stop": { type: "scan.stop" },
    "account.signIn": { type: "account.signIn", typed: "nothing" },
    "account.giveCode": { type: "account.giveCode", code: "nothing" },
    "account.showCode": { type: "account.showCode" },
    "account.cancelSignIn": { type: "account.cancelSignIn" },
    "account.switch": { type: "account.switch", accountId },
    "account.signOut": { type: "account.signOut", accountId },
    "everything.delete": { type: "everything.delete" },
  };
  return Object.values(messages);
}

/** Sends each of them, and gives all the answers as JSON. Afterwards the extension is as new. */
export function collectReplies(extensionPage: Page, accountId: string): Promise<string[]> {
  return extensionPage.evaluate(async (messages: readonly { readonly type: string }[]) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ readonly value?: unknown }> } };
    };
    const replies: string[] = [];
    for (const message of messages) {
      const reply = await chrome.runtime.sendMessage(message);
      replies.push(`${message.type} ${JSON.stringify(reply)}`);
      if (message.type !== "backup.make") continue;
      const restored = await chrome.runtime.sendMessage({ type: "backup.restore", backup: reply.value });
      replies.push(`backup.restore ${JSON.stringify(restored)}`);
    }
    return replies;
  }, everyMessage(accountId));
}
