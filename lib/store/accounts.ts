import type { AppRegistration, Grant } from "../domain/sign-in.ts";
import { giveUpJob } from "./give-up-follows.ts";
import type { AccountRow, Database } from "./schema.ts";

export async function saveAccount(db: Database, account: AccountRow): Promise<void> {
  await db.put("accounts", account);
}

export async function loadAccount(db: Database, id: string): Promise<AccountRow | undefined> {
  return db.get("accounts", id);
}

export async function listAccounts(db: Database): Promise<AccountRow[]> {
  return db.getAll("accounts");
}

/**
 * Puts a renewed token in the place of `oldToken`, whose end goes with it; its refresh token stays where no other came. Gives the account as it is
 * then: another token may have come first, or it is gone.
 */
export async function saveRenewedToken(
  db: Database,
  id: string,
  oldToken: string,
  issued: Pick<Grant, "token" | "refreshToken" | "expiresAt">,
): Promise<AccountRow | undefined> {
  return updateAccount(db, id, (account) => {
    if (account.token !== oldToken) return account;
    const { expiresAt: _ended, ...rest } = account;
    return { ...rest, ...issued };
  });
}

/** The instance no longer accepts the token; jobs stay, and wait for a new sign-in. */
export async function saveSignedOut(db: Database, id: string): Promise<void> {
  await updateAccount(db, id, (account) => ({ ...account, signedOut: true }));
}

/**
 * Forgets the account and its token. Jobs that are still open go with it, so that signing in again some day does not go on with
 * them unasked; what was done stays known. What its instance said of people is forgotten: the next sign-in asks anew.
 */
export async function deleteAccount(db: Database, id: string): Promise<void> {
  const tx = db.transaction(["accounts", "follow-jobs", "people", "following-reads", "paces"], "readwrite");
  await tx.objectStore("accounts").delete(id);
  const open = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
  for await (const cursor of tx.objectStore("follow-jobs").index("by-account-due").iterate(open))
    await giveUpJob(cursor);
  await tx.objectStore("people").delete(IDBKeyRange.bound([id], [id, []]));
  await tx.objectStore("following-reads").delete(id);
  await tx.objectStore("paces").delete(id);
  await tx.done;
}

/** Forgets what its instance said of people, its ids of them above all: it is asked anew. */
export async function forgetPeople(db: Database, id: string): Promise<void> {
  const tx = db.transaction(["people", "following-reads"], "readwrite");
  await tx.objectStore("people").delete(IDBKeyRange.bound([id], [id, []]));
  await tx.objectStore("following-reads").delete(id);
  await tx.done;
}

export async function loadAppRegistration(
  db: Database,
  instance: string,
  redirectUri: string,
): Promise<AppRegistration | undefined> {
  return db.get("app-registrations", [instance, redirectUri]);
}

export async function saveAppRegistration(db: Database, registration: AppRegistration): Promise<void> {
  await db.put("app-registrations", registration);
}

export async function deleteAppRegistration(db: Database, instance: string, redirectUri: string): Promise<void> {
  await db.delete("app-registrations", [instance, redirectUri]);
}

async function updateAccount(
  db: Database,
  id: string,
  change: (account: AccountRow) => AccountRow,
): Promise<AccountRow | undefined> {
  const tx = db.transaction("accounts", "readwrite");
  const account = await tx.store.get(id);
  const changed = account && change(account);
  if (changed !== undefined) await tx.store.put(changed);
  await tx.done;
  return changed;
}
