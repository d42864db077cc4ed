import { giveUpFollowsOf } from "./give-up-follows.ts";
import type { Database } from "./schema.ts";

/**
 * Keeps a person out of the list, or lets them back in. A follow of somebody who is hidden that was asked for and not done, or failed, is given
 * up: they are neither followed later nor tried again with others.
 */
export async function saveHidden(db: Database, address: string, isHidden: boolean, now: number): Promise<void> {
  const tx = db.transaction(["hidden-people", "follow-jobs"], "readwrite");
  const hidden = tx.objectStore("hidden-people");
  if (isHidden) {
    await hidden.put({ address, hiddenAt: now });
    await giveUpFollowsOf(tx, address);
  } else await hidden.delete(address);
  await tx.done;
}
