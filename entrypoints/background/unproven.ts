import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { countHosts, type HostCounts } from "../../lib/domain/count-hosts.ts";
import { hostOf } from "../../lib/domain/handle.ts";
import {
  isNarrow,
  listUnproven,
  UNPROVEN_KINDS,
  type UnprovenKind,
  type UnprovenList,
  type UnprovenNarrowing,
  type UnprovenView,
} from "../../lib/domain/unproven.ts";
import { deleteHiddenTroubles, listAddressesEnding, listLookupsEnding, retryLookups } from "../../lib/store/lookups.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { listDeclaring } from "../../lib/store/sightings.ts";
import { deleteWrongMark, listWrongMarks, saveWrongMark } from "../../lib/store/wrong-marks.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** What the page asks about the handles that lead to nobody: those of one kind, their hosts, and how many of each kind fit the narrowing. */
export async function readUnproven(asked: {
  kind?: UnprovenKind;
  shown: number;
  narrowing?: UnprovenNarrowing;
}): Promise<UnprovenView> {
  const { kind, shown, narrowing } = asked;
  const isNarrowed = narrowing !== undefined && isNarrow(narrowing);
  const kinds = isNarrowed ? UNPROVEN_KINDS : UNPROVEN_KINDS.filter((one) => one === kind);
  const [hosts, ...lists] = await Promise.all([
    narrowing && countHostsOfAll(),
    ...kinds.map((one) => readKind(one, shown, narrowing)),
  ]);
  const open = lists.find((list) => list.kind === kind);
  const totals = lists.map((list) => [list.kind, list.total]);
  const fitting = isNarrowed ? (Object.fromEntries(totals) as Record<UnprovenKind, number>) : undefined;
  return { ...(open && { open }), ...(hosts && { hosts }), ...(fitting && { fitting }) };
}

async function countHostsOfAll(): Promise<HostCounts> {
  const db = await openDatabase();
  const [marks, ...addresses] = await Promise.all([
    listWrongMarks(db),
    ...UNPROVEN_KINDS.filter((kind) => kind !== "wrong").map((kind) => listAddressesEnding(db, kind)),
  ]);
  return countHosts([...addresses.flat(), ...new Set(marks.map(({ person }) => person))].map(hostOf));
}

/** With the words that gave them. */
async function readKind(
  kind: UnprovenKind,
  shown: number,
  narrowing: UnprovenNarrowing | undefined,
): Promise<UnprovenList> {
  const db = await openDatabase();
  const handles = kind === "wrong" ? await listWrongMarks(db) : await listLookupsEnding(db, kind);
  const addresses = handles.map(({ address }) => address);
  return listUnproven(kind, shown, { handles, sightings: await listDeclaring(db, addresses) }, narrowing);
}

export async function retry(which: Parameters<typeof retryLookups>[1]): Promise<number> {
  const queued = await retryLookups(await openDatabase(), which, Date.now());
  announce();
  if (queued > 0) void wakeWork();
  return queued;
}

export async function markWrong(address: string): Promise<void> {
  await saveWrongMark(await openDatabase(), address, Date.now());
  announce();
}

export async function unmarkWrong(person: string): Promise<void> {
  await deleteWrongMark(await openDatabase(), person, Date.now());
  announce();
  void wakeWork();
}

/** Once answers can be read, all that were hidden are asked for again: nobody has to press anything else. */
export async function noteAccessChange(): Promise<void> {
  announce();
  if (!(await hasAccess(EVERY_HOST))) return;
  await deleteHiddenTroubles(await openDatabase());
  await retry({ kind: "hidden" });
}
