import { type Declaration, listDeclarations } from "./declaration.ts";
import type { KnownAccount } from "./known-account.ts";
import type { LookupOutcome } from "./lookup.ts";

/** Why a handle leads to nobody: how asking for it ended, or the user's word that it is not the person meant. */
export type UnprovenKind = Exclude<LookupOutcome["kind"], "found"> | "wrong";

/** A handle that leads to nobody, beside the X accounts that declare it. */
export interface UnprovenRow {
  /** `user@host` */
  readonly address: string;
  readonly declaredBy: readonly Declaration[];
  /** When it is asked for again, ms since the epoch; absent where it never is. */
  readonly dueAt?: number;
}

/** All handles of one kind: how many there are, and the first of them. */
export interface UnprovenList {
  readonly kind: UnprovenKind;
  readonly total: number;
  readonly rows: readonly UnprovenRow[];
}

export interface UnprovenSources {
  /** Look-ups that ended like this; or all marks, where the user's word is asked for: they name the person as well, to whom several may lead. */
  readonly handles: readonly { readonly address: string; readonly person?: string; readonly dueAt?: number }[];
  /** The X accounts that declare any of them. */
  readonly sightings: readonly KnownAccount[];
}

/**
 * Joins them, people whom the user follows on X first. A handle that no X account declares any more (they changed their bio) is left out,
 * unless the user has marked it: a mark can be taken back as long as it holds.
 */
export function listUnproven(kind: UnprovenKind, shown: number, { handles, sightings }: UnprovenSources): UnprovenList {
  const declarations = listDeclarations(sightings);
  const rows = [...Map.groupBy(handles, ({ address, person }) => person ?? address)]
    .map(([address, leading]): UnprovenRow => {
      const declaredBy = leading.flatMap((one) => declarations.get(one.address) ?? []);
      const dueAt = leading[0]?.dueAt;
      return { address, declaredBy, ...(dueAt !== undefined && { dueAt }) };
    })
    .filter(({ declaredBy }) => declaredBy.length > 0 || kind === "wrong")
    .sort((a, b) => Number(isFollowed(b)) - Number(isFollowed(a)) || (a.address < b.address ? -1 : 1));
  return { kind, total: rows.length, rows: rows.slice(0, shown) };
}

function isFollowed({ declaredBy }: UnprovenRow): boolean {
  return declaredBy.some(({ followed }) => followed);
}
