import { DAY_MS } from "../domain/durations.ts";
import type { SignInFailure } from "../protocol/sign-in-state.ts";
import type { Database, PendingRow } from "./schema.ts";

/** Nobody comes back with a code after a day; codes themselves are good for ten minutes. */
const FORGET_MS = DAY_MS;

/** There is one at a time: what was pending before is forgotten. */
export async function savePendingSignIn(db: Database, pending: PendingRow): Promise<void> {
  await db.put("pending-sign-ins", pending, "code");
}

export async function loadPendingSignIn(db: Database, now: number): Promise<PendingRow | undefined> {
  const pending = await db.get("pending-sign-ins", "code");
  return pending !== undefined && now - pending.startedAt < FORGET_MS ? pending : undefined;
}

/** Keeps why the code of a sign-in (known by its `state`) was not taken; it may have been given up, or given way to another, meanwhile. */
export async function saveRefusedCode(db: Database, state: string, reason: SignInFailure): Promise<void> {
  const tx = db.transaction("pending-sign-ins", "readwrite");
  const pending = await tx.store.get("code");
  if (pending?.state === state) await tx.store.put({ ...pending, reason }, "code");
  await tx.done;
}

export async function deletePendingSignIn(db: Database): Promise<void> {
  await db.delete("pending-sign-ins", "code");
}
