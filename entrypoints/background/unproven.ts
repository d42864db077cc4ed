import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { listUnproven, type UnprovenKind, type UnprovenList } from "../../lib/domain/unproven.ts";
import { deleteHiddenTroubles, listLookupsEnding, retryLookups } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listDeclaring } from "../../lib/store/sightings.ts";
import { deleteWrongMark, listWrongMarks, saveWrongMark } from "../../lib/store/wrong-marks.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** The handles that lead to nobody, with the words that gave them. */
export async function readUnproven(kind: UnprovenKind, shown: number): Promise<UnprovenList> {
  const db = await openDatabase();
  const handles = kind === "wrong" ? await listWrongMarks(db) : await listLookupsEnding(db, kind);
  const addresses = handles.map(({ address }) => address);
  return listUnproven(kind, shown, { handles, sightings: await listDeclaring(db, addresses) });
}

export async function retry(which: Parameters<typeof retryLookups>[1]): Promise<number> {
  const queued = await retryLookups(await openDatabase(), which, Date.now());
  announce();
  if (queued > 0) wakeWork().catch(reportError);
  return queued;
}

export async function markWrong(address: string): Promise<void> {
  await saveWrongMark(await openDatabase(), address, Date.now());
  announce();
}

export async function unmarkWrong(person: string): Promise<void> {
  await deleteWrongMark(await openDatabase(), person, Date.now());
  announce();
  wakeWork().catch(reportError);
}

/** Once answers can be read, all that were hidden are asked for again: nobody has to press anything else. */
export async function noteAccessChange(): Promise<void> {
  announce();
  if (!(await hasAccess(EVERY_HOST))) return;
  await deleteHiddenTroubles(await openDatabase());
  await retry({ kind: "hidden" });
}
