import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import {
  listUnproven,
  UNPROVEN_KINDS,
  type UnprovenKind,
  type UnprovenList,
  type UnprovenView,
} from "../../lib/domain/unproven.ts";
import { deleteHiddenTroubles, listLookupsEnding, retryLookups } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listDeclaring } from "../../lib/store/sightings.ts";
import { deleteWrongMark, listWrongMarks, saveWrongMark } from "../../lib/store/wrong-marks.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** What the page asks about the handles that lead to nobody: those of one kind, and how many of each fit a search. */
export async function readUnproven(asked: {
  kind?: UnprovenKind;
  shown: number;
  search?: string;
}): Promise<UnprovenView> {
  const { kind, shown, search = "" } = asked;
  const kinds = search === "" ? UNPROVEN_KINDS.filter((one) => one === kind) : UNPROVEN_KINDS;
  const lists = await Promise.all(kinds.map((one) => readKind(one, shown, search)));
  const open = lists.find((list) => list.kind === kind);
  if (search === "") return { ...(open && { open }) };
  const fitting = Object.fromEntries(lists.map((list) => [list.kind, list.total])) as Record<UnprovenKind, number>;
  return { ...(open && { open }), fitting };
}

/** With the words that gave them. */
async function readKind(kind: UnprovenKind, shown: number, search: string): Promise<UnprovenList> {
  const db = await openDatabase();
  const handles = kind === "wrong" ? await listWrongMarks(db) : await listLookupsEnding(db, kind);
  const addresses = handles.map(({ address }) => address);
  return listUnproven(kind, shown, { handles, sightings: await listDeclaring(db, addresses) }, search);
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
