import { type Declaration, listDeclarations } from "./declaration.ts";
import type { JobState } from "./job.ts";
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
  readonly lookups: readonly {
    readonly address: string;
    readonly state: JobState;
    readonly outcome?: LookupOutcome;
    readonly dueAt?: number;
  }[];
  readonly marks: readonly { readonly person: string }[];
  readonly sightings: readonly KnownAccount[];
}

/** Joins them, people whom the user follows on X first. A handle that no X account declares any more (they changed their bio) is left out. */
export function listUnproven(kind: UnprovenKind, shown: number, sources: UnprovenSources): UnprovenList {
  const declarations = listDeclarations(sources.sightings);
  const rows = listHandles(kind, sources)
    .flatMap(({ address, dueAt }): UnprovenRow[] => {
      const declaredBy = declarations.get(address);
      return declaredBy === undefined ? [] : [{ address, declaredBy, ...(dueAt !== undefined && { dueAt }) }];
    })
    .sort((a, b) => Number(isFollowed(b)) - Number(isFollowed(a)) || (a.address < b.address ? -1 : 1));
  return { kind, total: rows.length, rows: rows.slice(0, shown) };
}

function listHandles(kind: UnprovenKind, { lookups, marks }: UnprovenSources): { address: string; dueAt?: number }[] {
  if (kind === "wrong") return [...new Set(marks.map(({ person }) => person))].map((address) => ({ address }));
  return lookups
    .filter(({ outcome }) => outcome?.kind === kind)
    .map(({ address, dueAt }) => ({ address, ...(dueAt !== undefined && { dueAt }) }));
}

function isFollowed({ declaredBy }: UnprovenRow): boolean {
  return declaredBy.some(({ followed }) => followed);
}
