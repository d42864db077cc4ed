import type { Candidate, EvidenceField } from "./candidate.ts";
import { speaksOfFediverse } from "./cues.ts";
import { findSpots } from "./find-spots.ts";
import { foldText } from "./fold-text.ts";
import { formatAddress, type Handle } from "./handle.ts";
import { judgeSpots } from "./judge-spots.ts";
import { isShippedHost } from "./known-hosts.ts";
import { likeness } from "./own-name.ts";
import { type HandleTexts, type ReadableText, readableTexts } from "./readable-texts.ts";

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
  return readHandles(sighting, isKnownHost).candidates;
}

/**
 * Addresses `user@host` that may be mailboxes or handles: nothing in the text says which, and the host is not known. They are asked for
 * nowhere, and become candidates once their host is known.
 */
export function findMaybes(
  sighting: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean = isShippedHost,
): Handle[] {
  return readHandles(sighting, isKnownHost).maybes;
}

/** Both of the above in one reading. */
export function readHandles(
  texts: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean,
): { readonly candidates: Candidate[]; readonly maybes: Handle[] } {
  const readable = readableTexts(texts);
  return readable.length === 0 ? { candidates: [], maybes: [] } : readTexts(readable, texts, isKnownHost);
}

function readTexts(
  readable: readonly ReadableText[],
  { screenName, displayName }: Partial<HandleTexts>,
  isKnownHost: (host: string) => boolean,
): { candidates: Candidate[]; maybes: Handle[] } {
  const candidates: Candidate[] = [];
  const maybes = new Map<string, Handle>();
  const past = new Set<string>();
  const likenessOf = (user: string) => likeness(user, [screenName, displayName]);
  const isOwn = ({ user }: Handle) => likenessOf(user) !== "none";
  for (const { source, field } of readable) {
    const folded = foldText(source.slice(0, TEXT_LIMIT));
    const spots = findSpots(folded.text);
    const isProse = field === "bio" || field === "pinned-post";
    const verdicts = judgeSpots(folded.text, spots, { isKnownHost, likeness: likenessOf, isProse });
    for (const [i, spot] of spots.entries()) {
      const verdict = verdicts[i];
      const address = formatAddress(spot.handle);
      const text = folded.original(spot.start, spot.end);
      if (verdict?.kind === "past" || STRUCK_OUT.test(text)) past.add(address);
      else if (verdict?.kind === "maybe") maybes.set(address, spot.handle);
      else if (verdict?.kind === "handle") {
        // A post is about anything, and anybody: only where it speaks of the fediverse, or of somebody of that name, is it about its author.
        if (field === "pinned-post" && !isOwn(spot.handle) && !speaksOfFediverse(folded.text)) continue;
        const { confidence, reason } = verdict;
        const place = field === "bio" && spot.isUrl ? "bio-link" : field;
        candidates.push({ handle: spot.handle, field: place, form: spot.form, text, confidence, reason });
      }
    }
  }
  const best = new Map<string, Candidate>();
  // Who has a handle of their own name beside one that nobody can say whose it is has named somebody else by that.
  const isNamed =
    candidates.some(({ reason }) => reason === "maybe-stranger") &&
    candidates.some(({ handle, confidence }) => confidence === "high" && isOwn(handle));
  for (const candidate of candidates.sort(byWeight)) {
    if (isNamed && candidate.reason === "maybe-stranger") continue;
    const address = formatAddress(candidate.handle);
    if (!past.has(address) && !best.has(address)) best.set(address, candidate);
  }
  return {
    candidates: [...best.values()],
    maybes: [...maybes].filter(([address]) => !best.has(address)).map(([, handle]) => handle),
  };
}

/** Strokes laid over letters: the way to cross out a handle where there is no formatting. */
const STRUCK_OUT = /[\u0335-\u0338]/;

function byWeight(one: Candidate, other: Candidate): number {
  if (one.confidence !== other.confidence) return one.confidence === "high" ? -1 : 1;
  return FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field);
}
