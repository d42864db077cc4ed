import type { XArchive } from "../../lib/domain/x-archive.ts";
import type { ArchiveView } from "../../lib/protocol/page-message.ts";
import { openDatabase } from "../../lib/store/open.ts";
import type { XFollowsRow } from "../../lib/store/schema.ts";
import { deleteXFollows, listMetIds, listXFollows, listXViewers, saveXFollows } from "../../lib/store/x-follows.ts";
import { announce } from "./announce.ts";

/** A list that does not say whose it is belongs to the only X user of this browser, if there is just one. */
export async function keepArchive(archive: XArchive): Promise<void> {
  const db = await openDatabase();
  const [viewer, ...others] = await listXViewers(db);
  const only = others.length === 0 ? viewer : undefined;
  await saveXFollows(db, { ...archive, ownerId: archive.ownerId ?? only ?? "" });
  announce();
}

export async function listArchives(shown: number): Promise<ArchiveView[]> {
  const db = await openDatabase();
  const rows = await listXFollows(db);
  if (rows.length === 0) return [];
  const [met, viewers] = await Promise.all([listMetIds(db), listXViewers(db)]);
  return rows.map((row) => viewArchive(row, { met, viewers, shown }));
}

export async function forgetArchive(ownerId: string): Promise<void> {
  await deleteXFollows(await openDatabase(), ownerId);
  announce();
}

function viewArchive(
  { followed, ...owner }: XFollowsRow,
  { met, viewers, shown }: { met: ReadonlySet<string>; viewers: readonly string[]; shown: number },
): ArchiveView {
  const notMet = followed.filter((id) => !met.has(id));
  return {
    ...owner,
    isForeign: owner.ownerId !== "" && viewers.length > 0 && !viewers.includes(owner.ownerId),
    total: followed.length,
    met: followed.length - notMet.length,
    notMet: notMet.slice(0, shown),
  };
}
