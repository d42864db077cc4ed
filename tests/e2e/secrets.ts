import type { Backup } from "../../lib/protocol/backup.ts";
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

const EMPTY_BACKUP: Backup = {
  format: "flockover-backup",
  version: 1,
  madeAt: 0,
  preferences: { appearance: "system", notifies: false },
  sightings: [],
  lookups: [],
  matches: [],
  wrongMarks: [],
  follows: [],
  accounts: [],
  xFollows: [],
};

/** One of each message that a page may send: a new one does not compile until it is here. What takes something away comes last. */
function everyMessage(accountId: string): PageMessage[] {
  const messages: { readonly [Type in PageMessage["type"]]: Extract<PageMessage, { type: Type }> } = {
    "overview.read": { type: "overview.read" },
    "matches.list": { type: "matches.list" },
    "matches.markSeen": { type: "matches.markSeen" },
    "people.read": { type: "people.read", addresses: [] },
    "consent.give": { type: "consent.give" },
    "archive.keep": { type: "archive.keep", archive: { followed: [] } },
    "archives.list": { type: "archives.list", shown: 1 },
    "archive.forget": { type: "archive.forget", ownerId: "" },
    "preferences.change": { type: "preferences.change", change: {} },
    "backup.make": { type: "backup.make" },
    "backup.restore": { type: "backup.restore", backup: EMPTY_BACKUP },
    "silentPages.dismiss": { type: "silentPages.dismiss" },
    "staleTabs.reload": { type: "staleTabs.reload" },
    "follows.start": { type: "follows.start", addresses: [] },
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
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean }> } };
    };
    const replies: string[] = [];
    for (const message of messages) {
      const reply = await chrome.runtime.sendMessage(message);
      replies.push(`${message.type} ${JSON.stringify(reply)}`);
    }
    return replies;
  }, everyMessage(accountId));
}
