import type { Candidate, EvidenceField } from "./candidate.ts";
import { findSpots } from "./find-spots.ts";
import { foldText } from "./fold-text.ts";
import { formatAddress, type Handle } from "./handle.ts";
import { judgeSpots } from "./judge-spots.ts";
import { isShippedHost } from "./known-hosts.ts";
import type { Sighting } from "./sighting.ts";

/** What is read of a sighting: all of its texts. */
export type HandleTexts = Pick<Sighting, "displayName" | "bio" | "links" | "location" | "pinnedPost">;

/** Fields by weight: a name or a website is chosen with more care than a line in a bio. */
const FIELDS: readonly EvidenceField[] = ["display-name", "website", "bio", "bio-link", "location", "pinned-post"];
const TEXT_LIMIT = 5_000;

/**
 * Every handle that an X account declares, each once, best evidence first. Pure. `isKnownHost` (host in lower-case ASCII) says which hosts
 * are of the fediverse, where a bare `user@host` is a person and not a mailbox; without it the list shipped with the extension decides.
 */
export function findHandles(
  sighting: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean = isShippedHost,
): Candidate[] {
  return judge(sighting, isKnownHost).candidates;
}

/**
 * Addresses `user@host` that are mailboxes or people, nobody can tell: nothing in the text says which, and the host is not known. They are
 * asked for nowhere, and become candidates on the day when their host becomes known.
 */
export function findMaybes(
  sighting: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean = isShippedHost,
): Handle[] {
  return judge(sighting, isKnownHost).maybes;
}

function judge(
  { displayName, bio, links, location, pinnedPost }: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean,
): { candidates: Candidate[]; maybes: Handle[] } {
  const candidates: Candidate[] = [];
  const maybes = new Map<string, Handle>();
  const past = new Set<string>();
  const read = (source: string | undefined, field: EvidenceField) => {
    if (source === undefined || !mayHoldHandle(source)) return;
    const folded = foldText(source.slice(0, TEXT_LIMIT));
    const spots = findSpots(folded.text);
    const verdicts = judgeSpots(folded.text, spots, isKnownHost);
    for (const [i, spot] of spots.entries()) {
      const verdict = verdicts[i];
      const address = formatAddress(spot.handle);
      if (verdict === undefined) continue;
      if (verdict.kind === "past") past.add(address);
      if (verdict.kind === "maybe") maybes.set(address, spot.handle);
      if (verdict.kind !== "handle") continue;
      const { confidence, reason } = verdict;
      candidates.push({
        handle: spot.handle,
        field: field === "bio" && spot.isUrl ? "bio-link" : field,
        form: spot.form,
        text: folded.original(spot.start, spot.end),
        confidence,
        reason,
      });
    }
  };

  read(displayName, "display-name");
  read(bio, "bio");
  // Links that stand in the bio are read there, where the words around them count.
  for (const link of links ?? []) if (!bio?.includes(link.replace(/\/$/, ""))) read(link, "website");
  read(location, "location");
  read(pinnedPost, "pinned-post");

  const best = new Map<string, Candidate>();
  for (const candidate of candidates.sort(byWeight)) {
    const address = formatAddress(candidate.handle);
    if (!past.has(address) && !best.has(address)) best.set(address, candidate);
  }
  return {
    candidates: [...best.values()],
    maybes: [...maybes].filter(([address]) => !best.has(address)).map(([, handle]) => handle),
  };
}

/** Cheap, and true for few texts: most people's words are never looked at closely. */
function mayHoldHandle(text: string): boolean {
  return /[@＠﹫]|\.\S*\/|:\/\/|[([{<]\s?\p{L}{2,9}\s?[)\]}>]|\s(?:at|ät|snabel-?a|arobase|arroba|małpa|zavináč|chiocciola|собака)\s/iu.test(
    text,
  );
}

function byWeight(one: Candidate, other: Candidate): number {
  if (one.confidence !== other.confidence) return one.confidence === "high" ? -1 : 1;
  return FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field);
}
