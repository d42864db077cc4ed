import type { HostCounts } from "./count-hosts.ts";
import { type Declaration, listDeclarations } from "./declaration.ts";
import { hostOf } from "./handle.ts";
import type { KnownAccount } from "./known-account.ts";
import type { LookupOutcome } from "./lookup.ts";
import { readable } from "./readable-host.ts";
import { foldForSearch, searchWords } from "./search.ts";

/** Why a handle leads to nobody: how asking for it ended, or the user's word that it is not the person meant. */
export type UnprovenKind = Exclude<LookupOutcome["kind"], "found"> | "wrong";

/** In the order in which they are shown: first what the user can do something about, last what they have said themselves. */
export const UNPROVEN_KINDS = [
  "hidden",
  "not-found",
  "gone",
  "invalid",
  "refused",
  "unreachable",
  "rate-limited",
  "wrong",
] as const satisfies readonly UnprovenKind[];

/** A handle that leads to nobody, beside the X accounts that declare it. */
export interface UnprovenRow {
  /** `user@host` */
  readonly address: string;
  readonly declaredBy: readonly Declaration[];
  /** When it is asked for again, ms since the epoch; absent where it never is. */
  readonly dueAt?: number;
}

/** All handles of one kind that fit the search: how many there are, and the first of them. */
export interface UnprovenList {
  readonly kind: UnprovenKind;
  readonly total: number;
  readonly rows: readonly UnprovenRow[];
}

/** What a page shows of them. */
export interface UnprovenView {
  /** Those of the kind that it asked for. */
  readonly open?: UnprovenList;
  /** How many of each kind fit the search and the host; absent where neither was given. */
  readonly fitting?: Readonly<Record<UnprovenKind, number>>;
  /** How many addresses of any kind are of each host, where that was asked for. */
  readonly hosts?: HostCounts;
}

export interface UnprovenSources {
  /** Look-ups that ended like this; or all marks, where the user's word is asked for: they name the person as well, to whom several may lead. */
  readonly handles: readonly { readonly address: string; readonly person?: string; readonly dueAt?: number }[];
  /** The X accounts that declare any of them. */
  readonly sightings: readonly KnownAccount[];
}

/** Which of the handles are meant: those in which every word of the search stands somewhere, of this host ("": of any). */
export interface UnprovenNarrowing {
  readonly search: string;
  readonly host: string;
  /** Only those of people whom the user follows on X. */
  readonly onlyFollowed: boolean;
}

const ALL: UnprovenNarrowing = { search: "", host: "", onlyFollowed: false };

/** Whether it leaves anything out. */
export function isNarrow({ search, host, onlyFollowed }: UnprovenNarrowing): boolean {
  return search !== "" || host !== "" || onlyFollowed;
}

/**
 * Joins them, people whom the user follows on X first. A handle that no X account declares any more (they changed their bio) is left out,
 * unless the user has marked it: a mark can be taken back as long as it holds.
 */
export function listUnproven(
  kind: UnprovenKind,
  shown: number,
  { handles, sightings }: UnprovenSources,
  { search, host, onlyFollowed }: UnprovenNarrowing = ALL,
): UnprovenList {
  const words = searchWords(search);
  const declarations = listDeclarations(sightings);
  const rows = [...Map.groupBy(handles, ({ address, person }) => person ?? address)]
    .map(([address, leading]): UnprovenRow => {
      const declaredBy = leading.flatMap((one) => declarations.get(one.address) ?? []);
      const dueAt = leading[0]?.dueAt;
      return { address, declaredBy, ...(dueAt !== undefined && { dueAt }) };
    })
    .filter((row) => (host === "" || hostOf(row.address) === host) && (!onlyFollowed || isFollowed(row)))
    .filter((row) => (row.declaredBy.length > 0 || kind === "wrong") && fits(row, words))
    .sort((a, b) => Number(isFollowed(b)) - Number(isFollowed(a)) || (a.address < b.address ? -1 : 1));
  return { kind, total: rows.length, rows: rows.slice(0, shown) };
}

function isFollowed({ declaredBy }: UnprovenRow): boolean {
  return declaredBy.some(({ followed }) => followed);
}

function fits({ address, declaredBy }: UnprovenRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = declaredBy.flatMap((one) => [one.x.displayName, `@${one.x.screenName}`, one.words]);
  const haystack = foldForSearch([`@${address}`, `@${readable(address)}`, ...said].join("\n"));
  return words.every((word) => haystack.includes(word));
}
