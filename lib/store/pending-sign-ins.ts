import type { Database, PendingRow } from "./schema.ts";

/** Nobody comes back with a code after a day; codes themselves are good for ten minutes. */
const FORGET_MS = 24 * 60 * 60_000;

/** There is one at a time: what was pending before is forgotten. */
export async function savePendingSignIn(db: Database, pending: PendingRow): Promise<void> {
  await db.put("pending-sign-ins", pending, "code");
}

export async function loadPendingSignIn(db: Database, now: number): Promise<PendingRow | undefined> {
  const pending = await db.get("pending-sign-ins", "code");
  return pending !== undefined && now - pending.startedAt < FORGET_MS ? pending : undefined;
}

export async function deletePendingSignIn(db: Database): Promise<void> {
  await db.delete("pending-sign-ins", "code");
}
