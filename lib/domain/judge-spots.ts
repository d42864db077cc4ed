import type { Confidence, ConfidenceReason } from "./candidate.ts";
import { type Cue, findCues } from "./cues.ts";
import { looksFediverse } from "./fediverse-host.ts";
import type { Spot } from "./find-spots.ts";
import { arrowBetween, saysDoubt, saysPast } from "./past-words.ts";

/** What a spot turned out to be, from the words around it. */
export type Verdict =
  | { readonly kind: "handle"; readonly confidence: Confidence; readonly reason: ConfidenceReason }
  /** `maybe`: a mailbox or a person; `past`: a handle that is no longer in use; `nothing`: neither a handle nor a mailbox. */
  | { readonly kind: "maybe" | "past" | "nothing" };

/** Judges the spots of one text, in their order. */
export function judgeSpots(text: string, spots: readonly Spot[], isKnownHost: (host: string) => boolean): Verdict[] {
  if (spots.length === 0) return [];
  // A cue inside a handle (`@mastodon@host`) is a name and says nothing of others.
  const cues = findCues(text).filter(({ start, end }) => !spots.some((spot) => start < spot.end && spot.start < end));
  const verdicts = spots.map((spot, i): Verdict => {
    const verdict = judgeForm({ text, spots, cues, isKnownHost }, i);
    if (verdict.kind !== "handle") return verdict;
    const before = text.slice(spots[i - 1]?.end ?? 0, spot.start);
    const after = text.slice(spot.end, spots[i + 1]?.start);
    if (saysPast(before, after)) return { kind: "past" };
    return saysDoubt(before, after) ? low("maybe-past") : verdict;
  });
  return judgeRows(text, spots, verdicts);
}

interface Context {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly cues: readonly Cue[];
  readonly isKnownHost: (host: string) => boolean;
}

function judgeForm(context: Context, i: number): Verdict {
  const spot = context.spots[i];
  if (spot === undefined) return { kind: "nothing" };
  if (spot.form === "address" || spot.form === "uri") return high("full-address");
  if (spot.shape === "profile" || spot.shape === "interaction") return high("profile-link");
  const isKnown = looksFediverse(spot.handle.host, context.isKnownHost);
  const cue = cueBefore(context, i) ?? cueAfter(context, i);
  if (spot.shape === "maybe-profile") {
    if (cue === "fedi" || isKnown) return high("profile-link");
    return spot.isActorPath ? low("unusual-link") : { kind: "nothing" };
  }
  if (cue === "foreign" || (cue === "bolt" && !isKnown)) return { kind: "nothing" };
  if (cue === "fedi") return high("cue");
  if (cue === "fedi-or-mail") return low("cue");
  if (spot.isLoose) return cue === "mail" ? { kind: "maybe" } : { kind: "nothing" };
  return isKnown ? high("known-host") : { kind: "maybe" };
}

type Meaning = Cue["kind"] | "fedi-or-mail";

/** What the words before a spot call it: the nearest cue, if it reaches that far. A cue is used up by the first spot after it. */
function cueBefore({ text, spots, cues }: Context, i: number): Meaning | undefined {
  const spot = spots[i];
  if (spot === undefined) return undefined;
  const floor = spots[i - 1]?.end ?? 0;
  const preceding = cues.filter(({ start, end }) => start >= floor && end <= spot.start);
  const nearest = preceding.at(-1);
  if (nearest === undefined) {
    const joined = i > 0 && JOINER.test(text.slice(floor, spot.start));
    return joined ? cueBefore({ text, spots, cues, isKnownHost: () => false }, i - 1) : undefined;
  }
  if (!reaches(text.slice(nearest.end, spot.start))) return undefined;
  const other = preceding.at(-2);
  const kinds = new Set([nearest.kind, other?.kind]);
  const isEither =
    other !== undefined && kinds.has("fedi") && kinds.has("mail") && EITHER.test(text.slice(other.end, nearest.start));
  return isEither ? "fedi-or-mail" : nearest.kind;
}

/** "user@host on Mastodon", "user@host (🐘)": a cue close behind, unless it is about what comes next. */
function cueAfter({ text, spots, cues }: Context, i: number): Meaning | undefined {
  const spot = spots[i];
  const next = spots[i + 1];
  if (spot === undefined) return undefined;
  const following = cues.find(({ start }) => start >= spot.end);
  if (following?.kind !== "fedi" || (next !== undefined && following.start > next.start)) return undefined;
  const between = text.slice(spot.end, following.start);
  if (between.length > 22 || /[|•·⟡;。\n]|[.!?]\s/.test(between) || NEGATION.test(between)) return undefined;
  const isBracketed = /[([{（【]\s*$/.test(between);
  const isAboutNext = next !== undefined && !isBracketed && reaches(text.slice(following.end, next.start));
  return isAboutNext ? undefined : "fedi";
}

/** "Mastodon: a@one.example and b@two.example": the cue goes for both. */
const JOINER = /^\s*(?:[,&+/、，]|and|und|et|y|e|og|och|en|i|и|و|と|和)\s*$/iu;
const EITHER = /^\s*(?:[/&+,]|or|and|oder|und|ou|et|o|y|of|en|eller|och|og|tai|lub|i|или|и)\s*$/iu;
const NEGATION =
  /(?<!\p{L})(?:no|not|never|kein\p{L}*|nicht|ohne|pas|sans|sin|non|senza|geen|ingen|nie|не|нет)(?!\p{L})/iu;

/** Whether a cue still speaks of what follows `between`: nothing but marks in between, or a few words of the same sentence. */
function reaches(between: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(between)) return between.length <= 25;
  if (between.length > 60 || /[|•·⟡♦;。｜]|\.\s|\n(?!\s*$)/.test(between)) return false;
  return between.length <= 12 || !/[!?！？]/.test(between);
}

/** An arrow between two handles: the one that it comes from is the old one. A row that began in doubt stays in doubt. */
function judgeRows(text: string, spots: readonly Spot[], verdicts: readonly Verdict[]): Verdict[] {
  const judged = [...verdicts];
  for (const [i, spot] of spots.entries()) {
    const next = spots[i + 1];
    if (next === undefined || judged[i]?.kind !== "handle" || judged[i + 1]?.kind !== "handle") continue;
    const between = text.slice(spot.end, next.start);
    const arrow = arrowBetween(between);
    if (arrow === "onwards") judged[i] = { kind: "past" };
    else if (arrow === "backwards") judged[i + 1] = { kind: "past" };
    else if (arrow === "both" || (isDoubtful(judged[i]) && isRow(between))) {
      judged[i] = low("maybe-past");
      judged[i + 1] = low("maybe-past");
    }
  }
  return judged;
}

function isDoubtful(verdict: Verdict | undefined): boolean {
  return verdict?.kind === "handle" && verdict.reason === "maybe-past";
}

/** Handles of one sentence: a comma or a word between them, no new line or full stop. */
function isRow(between: string): boolean {
  return between.length <= 40 && !/\n|\.\s/.test(between);
}

function high(reason: ConfidenceReason): Verdict {
  return { kind: "handle", confidence: "high", reason };
}

function low(reason: ConfidenceReason): Verdict {
  return { kind: "handle", confidence: "low", reason };
}
