import { type FollowPace, FRESH_PACE } from "../domain/follow-pace.ts";
import type { Database } from "./schema.ts";

export async function loadPace(db: Database, accountId: string): Promise<FollowPace> {
  return (await db.get("paces", accountId)) ?? FRESH_PACE;
}

/** Changes the pace of an account, unless that was forgotten meanwhile. Gives the new one. */
export async function updatePace(
  db: Database,
  accountId: string,
  change: (pace: FollowPace) => FollowPace,
): Promise<FollowPace> {
  const tx = db.transaction(["accounts", "paces"], "readwrite");
  const pace = change((await tx.objectStore("paces").get(accountId)) ?? FRESH_PACE);
  if ((await tx.objectStore("accounts").count(accountId)) > 0)
    await tx.objectStore("paces").put({ ...pace, accountId });
  await tx.done;
  return pace;
}
