import type { Confidence, ConfidenceReason } from "./candidate.ts";
import { cueAfter, cueBefore, findCuesBeside, isForeign, isLabelled, type Surroundings } from "./cue-meaning.ts";
import type { Cue } from "./cues.ts";
import { looksFediverse } from "./fediverse-host.ts";
import { isOptInHost } from "./foreign-hosts.ts";
import { isQuoted, joinsRow, sentenceSign } from "./in-passing.ts";
import { type WordsBefore, wordsBefore } from "./match-at.ts";
import type { Likeness } from "./own-name.ts";
import { directionOf, goesOn, isMove, isOfBoth } from "./past-pairs.ts";
import { pastWordsAfter, saysDoubt, saysPastBefore, withoutFrame } from "./past-words.ts";
import type { Spot } from "./spot.ts";
import { strangerSign, takesPictures } from "./stranger-words.ts";

/** What a spot turned out to be, from the words around it. */
export type Verdict =
  | { readonly kind: "handle"; readonly confidence: Confidence; readonly reason: ConfidenceReason }
  /** `maybe`: a mailbox or a person; `past`: a handle no longer in use; `nothing`: no handle, no mailbox, or somebody else's. */
  | { readonly kind: "maybe" | "past" | "nothing" };

/** What is known beside the text. */
export interface Knowledge {
  readonly isKnownHost: (host: string) => boolean;
  /** How much a handle's user part looks like a name of the X account. */
  readonly likeness: (user: string) => Likeness;
  /** A bio or a post, where one also speaks of others; not a name or a place. */
  readonly isProse: boolean;
}

/** Judges the spots of one text, in their order. */
export function judgeSpots(text: string, spots: readonly Spot[], knowledge: Knowledge): Verdict[] {
  if (spots.length === 0) return [];
  // Most spots speak for themselves: the words around them are looked at only when one does not.
  let found: readonly Cue[] | undefined;
  const cues = () => {
    found ??= findCuesBeside(text, spots);
    return found;
  };
  // Words of the past behind a handle are used up by it: they say nothing of the next one.
  let usedUp = 0;
  /** Of the handle before this one. */
  let owner: SomebodyElse | undefined;
  const verdicts = spots.map((spot, i): Verdict => {
    const beside = wordsBeside(text, spots, i, usedUp);
    const { before, after } = withoutFrame(beside.before, beside.after);
    usedUp = 0;
    const verdict = judgeForm({ text, spots, cues }, knowledge, i);
    if (verdict.kind !== "handle") return verdict;
    usedUp = pastWordsAfter(after);
    const isStruckOut = /^\s*~~/.test(after) && /~~\s*$/.test(before);
    const words = wordsBefore(before);
    if (usedUp > 0 || isStruckOut || saysPastBefore(words)) return { kind: "past" };
    const isProse = knowledge.isProse && verdict.reason !== "cue";
    const joined = owner !== undefined && joinsRow(before) ? owner : undefined;
    owner = whoseElse(text, spot, { before, after, words, joined }, isProse, knowledge);
    if (owner === "said" || owner === "implied") return { kind: "nothing" };
    if (saysDoubt(before, after)) return low("maybe-past");
    return owner === "unclear" ? low("maybe-stranger") : verdict;
  });
  return judgeRows(text, spots, verdicts);
}

/** How it is told that a handle is somebody else's; "unclear" where it may be. */
type SomebodyElse = "said" | "implied" | "unclear";

interface Beside {
  readonly before: string;
  readonly after: string;
  readonly words: WordsBefore;
  /** What the handle before it is, where the two stand in a row. */
  readonly joined: SomebodyElse | undefined;
}

/**
 * Whether the words beside a handle make it somebody else's. What is said of somebody is a joke, or misread, only where the handle has the very
 * name of the account; what is implied, or unclear, already where it is like it.
 */
function whoseElse(
  text: string,
  { start, end, handle, isUrl }: Spot,
  { before, after, words, joined }: Beside,
  isProse: boolean,
  knowledge: Knowledge,
): SomebodyElse | undefined {
  const sign = strangerSign(before, words, after);
  if (sign === "copied") return "said";
  const sentence = isProse ? sentenceSign(before, words) : undefined;
  const isSaid = sign !== undefined || sentence === "employed" || joined === "said";
  const isImplied =
    sentence === "in-passing" ||
    joined === "implied" ||
    (knowledge.isProse && isQuoted(text.slice(0, start), text.slice(end)));
  const isUnclear = sentence === "unclear" && isUrl !== true;
  if (!isSaid && !isImplied && !isUnclear) return undefined;
  if (isMove(before, after)) return undefined;
  const name = knowledge.likeness(handle.user);
  const isOwnPicture = sign === "credit" && takesPictures(text, name === "none" ? undefined : handle.host);
  if (isSaid && name !== "same" && !isOwnPicture) return "said";
  if (name !== "none") return undefined;
  if (isImplied) return "implied";
  return isUnclear ? "unclear" : undefined;
}

const LABEL_IN_BRACKETS = /^[ \u3000]?[(（[【][^()（）[\]【】\n]{1,40}[)）\]】]/;

/**
 * The text before and behind a handle, up to the handles beside it. "(old) @a@b (new) @c@d": where a row begins with a label in brackets,
 * each label is of the handle behind it, and otherwise of the one before it.
 */
function wordsBeside(
  text: string,
  spots: readonly Spot[],
  i: number,
  usedUp: number,
): { before: string; after: string } {
  const { start = 0, end = 0 } = spots[i] ?? {};
  const before = text.slice((spots[i - 1]?.end ?? 0) + usedUp, start);
  const after = text.slice(end, spots[i + 1]?.start);
  if (spots.length === 1) return { before, after };
  const areLabelsBefore = /[)）\]】]\s*$/.test(text.slice(0, spots[0]?.start));
  if (areLabelsBefore && i + 1 < spots.length) return { before, after: after.replace(LABEL_IN_BRACKETS, "") };
  if (!areLabelsBefore && i > 0) return { before: before.replace(LABEL_IN_BRACKETS, ""), after };
  return { before, after };
}

function judgeForm(context: Surroundings, { isKnownHost, likeness }: Knowledge, i: number): Verdict {
  const spot = context.spots[i];
  if (spot === undefined) return { kind: "nothing" };
  if (spot.form === "uri") return high("full-address");
  if (spot.form === "address" || (spot.isFull && spot.needs === undefined))
    return isForeign(context, i) ? { kind: "nothing" } : high("full-address");
  if (spot.shape === "profile" || spot.shape === "interaction") return high("profile-link");
  const isKnown = () => looksFediverse(spot.handle.host, isKnownHost);
  const cue = cueBefore(context, i) ?? cueAfter(context, i);
  if (spot.shape === "maybe-profile") {
    return cue === "fedi" || (isKnown() && !isOptInHost(spot.handle.host)) ? high("profile-link") : { kind: "nothing" };
  }
  if (cue === "foreign" || (cue === "bolt" && !isKnown())) return { kind: "nothing" };
  // The root name of a Nostr domain.
  if (spot.handle.user === "_") return { kind: "nothing" };
  // "user at mastodon dot example", "@user on mastodon.example": of ordinary words, but a name of the account at a host of the fediverse.
  const isOwnName = (spot.needs === "cue" || spot.isFull) && likeness(spot.handle.user) !== "none";
  if (isOwnName && isKnown()) return high("known-host");
  if (spot.needs !== undefined && spot.needs !== "cue" && !isLabelled(context, i, likeness)) return { kind: "nothing" };
  if (cue === "fedi") return high("cue");
  if (cue === "fedi-or-mail") return low("maybe-mail");
  if (spot.needs !== undefined) return cue === "mail" ? { kind: "maybe" } : { kind: "nothing" };
  // A word for mail says more than a host's name does, and less than a list of the fediverse's hosts.
  const isPerson = cue === "mail" ? isKnownHost(spot.handle.host) : isKnown();
  return isPerson ? high("known-host") : { kind: "maybe" };
}

/** Where one handle led to another, it is the old one. A row that began in doubt stays in doubt, and one that is past is past as a whole. */
function judgeRows(text: string, spots: readonly Spot[], verdicts: readonly Verdict[]): Verdict[] {
  const judged = [...verdicts];
  for (const [i, spot] of spots.entries()) {
    const next = spots[i + 1];
    if (next === undefined) continue;
    const between = text.slice(spot.end, next.start);
    const before = text.slice(spots[i - 1]?.end ?? 0, spot.start);
    const after = text.slice(next.end, spots[i + 2]?.start);
    const [one, other] = [verdicts[i]?.kind, verdicts[i + 1]?.kind];
    if (judged[i]?.kind === "past" && other === "handle" && goesOn(before, between)) judged[i + 1] = { kind: "past" };
    if (one === "handle" && other === "past" && isOfBoth(between, after)) judged[i] = { kind: "past" };
    // As the words say, not as it was judged meanwhile: a chain of arrows leads on past the second one.
    if (one !== "handle" || other !== "handle") continue;
    const direction = directionOf(before, between, after);
    if (direction === "onwards") {
      judged[i] = { kind: "past" };
      // "first …, then …, now …": with the last one the doubt about the first is gone.
      for (let j = i - 1; isDoubtful(judged[j]) && isRow(text.slice(spots[j]?.end, spots[j + 1]?.start)); j--)
        judged[j] = { kind: "past" };
    } else if (direction === "backwards") judged[i + 1] = { kind: "past" };
    else if (direction === "both" || ((isDoubtful(judged[i]) || isDoubtful(judged[i + 1])) && isRow(between))) {
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
