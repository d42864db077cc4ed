import type { Confidence, ConfidenceReason } from "./candidate.ts";
import { type Cue, findCues } from "./cues.ts";
import { looksFediverse } from "./fediverse-host.ts";
import { LETTER } from "./letters.ts";
import { arrowBetween, saysDoubt, saysPast } from "./past-words.ts";
import type { Spot } from "./spot.ts";

/** What a spot turned out to be, from the words around it. */
export type Verdict =
  | { readonly kind: "handle"; readonly confidence: Confidence; readonly reason: ConfidenceReason }
  /** `maybe`: a mailbox or a person; `past`: a handle that is no longer in use; `nothing`: neither a handle nor a mailbox. */
  | { readonly kind: "maybe" | "past" | "nothing" };

/** Judges the spots of one text, in their order. */
export function judgeSpots(text: string, spots: readonly Spot[], isKnownHost: (host: string) => boolean): Verdict[] {
  if (spots.length === 0) return [];
  // Most spots speak for themselves: the words around them are looked at only when one does not.
  let found: readonly Cue[] | undefined;
  const cues = () => {
    found ??= findCuesBeside(text, spots);
    return found;
  };
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

function findCuesBeside(text: string, spots: readonly Spot[]): Cue[] {
  return findCues(text).filter(
    ({ kind, start, end }) =>
      // A cue inside a handle (`@mastodon@host`) is a name and says nothing of others.
      !spots.some((spot) => start < spot.end && spot.start < end) &&
      !(kind === "fedi" && DENIED.test(text.slice(Math.max(0, start - 24), start))),
  );
}

interface Context {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly cues: () => readonly Cue[];
  readonly isKnownHost: (host: string) => boolean;
}

function judgeForm(context: Context, i: number): Verdict {
  const spot = context.spots[i];
  if (spot === undefined) return { kind: "nothing" };
  if (spot.form === "uri") return high("full-address");
  if (spot.form === "address") return isForeign(context, i) ? { kind: "nothing" } : high("full-address");
  if (spot.shape === "profile" || spot.shape === "interaction") return high("profile-link");
  const isKnown = looksFediverse(spot.handle.host, context.isKnownHost);
  const cue = cueBefore(context, i) ?? cueAfter(context, i);
  if (spot.shape === "maybe-profile") {
    return cue === "fedi" || isKnown ? high("profile-link") : { kind: "nothing" };
  }
  if (cue === "foreign" || (cue === "bolt" && !isKnown)) return { kind: "nothing" };
  if (cue === "fedi") return high("cue");
  if (cue === "fedi-or-mail") return low("maybe-mail");
  if (spot.isLoose) return cue === "mail" ? { kind: "maybe" } : { kind: "nothing" };
  return isKnown ? high("known-host") : { kind: "maybe" };
}

/** "Matrix: @user@host": right before the handle, a word says that it is something else. */
function isForeign(context: Context, i: number): boolean {
  const { text, spots, cues } = context;
  const { start = 0 } = spots[i] ?? {};
  if (!/[\p{L}\p{N}🦋][\s:：=→-]{0,4}$/u.test(text.slice(Math.max(0, start - 8), start))) return false;
  const nearest = cues().findLast(({ end }) => end <= start);
  return /^[\s:：=→-]{0,4}$/.test(text.slice(nearest?.end, start)) && cueBefore(context, i) === "foreign";
}

type Meaning = Cue["kind"] | "fedi-or-mail";

/** What the words before a spot call it: the nearest cue, if it reaches that far. A cue is used up by the first spot after it. */
function cueBefore({ text, spots, cues }: Context, i: number): Meaning | undefined {
  const spot = spots[i];
  if (spot === undefined) return undefined;
  const floor = spots[i - 1]?.end ?? 0;
  const preceding = cues().filter(({ start, end }) => start >= floor && end <= spot.start);
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
  if (isEither) return "fedi-or-mail";
  // "Mastodon & Bluesky: …" names two networks, and only one of them has addresses like this.
  const isShared =
    nearest.kind === "foreign" && other?.kind === "fedi" && EITHER.test(text.slice(other.end, nearest.start));
  return isShared ? "fedi" : nearest.kind;
}

/** "user@host on Mastodon", "user@host (🐘)": a cue close behind, unless it is about what comes next. */
function cueAfter({ text, spots, cues }: Context, i: number): Meaning | undefined {
  const spot = spots[i];
  const next = spots[i + 1];
  if (spot === undefined) return undefined;
  const behind = cues().filter(({ start }) => start >= spot.end && start < (next?.start ?? text.length));
  const fedi = behind.find(({ kind }) => kind === "fedi");
  if (fedi === undefined) return undefined;
  const first = behind[0];
  const isEither = first?.kind === "mail" && EITHER.test(text.slice(first.end, fedi.start));
  if (first !== fedi && !isEither) return undefined;
  const between = text.slice(spot.end, first?.start);
  if (between.length > 22 || /[|•·⟡;。\n]|[.!?]\s/.test(between) || OTHERWISE.test(between)) return undefined;
  const isBracketed = /[([{（【]\s*$/.test(between);
  const isAboutNext = next !== undefined && !isBracketed && reaches(text.slice(fedi.end, next.start));
  if (isAboutNext) return undefined;
  const mail = behind.find(({ kind }) => kind === "mail");
  const isAlsoMail = isEither || (mail !== undefined && EITHER.test(text.slice(fedi.end, mail.start)));
  return isAlsoMail ? "fedi-or-mail" : "fedi";
}

/** "Mastodon: a@one.example and b@two.example": the cue goes for both. */
const JOINER = /^\s*(?:[,&+/、，]|and|und|et|y|e|og|och|en|i|и|و|と|和)\s*$/iu;
const EITHER =
  /^\s*(?:[/&+,=]|(?:as well as|and also|or|and|oder|und auch|und|ou|et|o|y|e|of|en|eller|och|og|tai|ja|lub|i|či|nebo|a|vagy|és|sau|și|или|и|або|і|ή|και|veya|ve|atau|dan|hoặc|và|या|और|أو|و|یا|או|or on|and on|and in)|と|や|または|和|或|및|이나)\s*$/iu;
/** "x@y or on Mastodon", "x@y, not Mastodon": the cue behind is about something else. */
const OTHERWISE = new RegExp(
  `(?<!${LETTER})(?:no|not|never|or|and|also|too|kein\\p{L}*|nicht|ohne|oder|und|auch|pas|sans|ou|et|aussi|sin|o|y|también|non|senza|e|anche|geen|of|en|ook|ingen|inte|ikke|eller|och|og|även|nie|lub|też|не|нет|или|и|также|або|і)(?!${LETTER})`,
  "iu",
);
/** "not on Mastodon", "left the fediverse": a cue that denies itself. */
const DENIED = new RegExp(
  `(?<!${LETTER})(?:no|not|never|left|quit|leaving|without|anti|ex|kein\\p{L}*|nicht|ohne|pas|plus|sans|sin|no estoy|non|senza|geen|niet|ikke|inte|ingen|nie|bez|ne|nem|не|нет|без|нема|немає)\\s?[-–]?\\s?(?:on|auf|im|bei|sur|de|en|na|w|ve|på|su|in|at|the|в|у)?\\s?$`,
  "iu",
);

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
    else if (arrow === "both" || ((isDoubtful(judged[i]) || isDoubtful(judged[i + 1])) && isRow(between))) {
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
