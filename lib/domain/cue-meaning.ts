import { type Cue, findCues } from "./cues.ts";
import { LETTER, lowerCase } from "./letters.ts";
import type { Likeness } from "./own-name.ts";
import type { Spot } from "./spot.ts";

/** A text, what was found in it, and its cues (looked for when somebody asks). */
export interface Surroundings {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly cues: () => readonly Cue[];
}

/** The cues of a text that are words of their own and mean what they say. */
export function findCuesBeside(text: string, spots: readonly Spot[]): Cue[] {
  const lower = lowerCase(text);
  return findCues(lower).filter(
    ({ kind, start, end }) =>
      // A cue inside a handle (`@mastodon@host`) is a name and says nothing of others.
      !spots.some((spot) => start < spot.end && spot.start < end) &&
      !(
        kind === "fedi" &&
        DENIED.test(lower.slice(Math.max(0, start - 24), start)) &&
        !IN_THE.test(lower.slice(start - 3, end + 1))
      ),
  );
}

/** "Matrix: @user@host": right before the handle, a word says that it is something else. */
export function isForeign(context: Surroundings, i: number): boolean {
  const { text, spots, cues } = context;
  const { start = 0 } = spots[i] ?? {};
  if (!/[\p{L}\p{N}🦋][\s:：=→-]{0,4}$/u.test(text.slice(Math.max(0, start - 8), start))) return false;
  const nearest = cues().findLast(({ end }) => end <= start);
  return /^[\s:：=→-]{0,4}$/.test(text.slice(nearest?.end, start)) && cueBefore(context, i) === "foreign";
}

/** "Mastodon: user @ host": nothing but a mark, or a word like "as", between the cue and what it is about. */
export function isLabelled(
  { text, spots, cues }: Surroundings,
  i: number,
  likeness: (user: string) => Likeness,
): boolean {
  const spot = spots[i];
  if (spot === undefined || (spot.needs === "label-and-name" && likeness(spot.handle.user) === "none")) return false;
  const cue = cues().findLast(({ end }) => end <= spot.start);
  if (cue?.kind !== "fedi") return false;
  const between = text.slice(cue.end, spot.start);
  return (
    /^[\s(]*(?:(?:[:：=~→➜➡👉>–—|-]|as|als|comme|como|come|som|jako|как)\uFE0F?[\s(]*)+$/u.test(between) ||
    (isSign(text, cue) && /^\s*$/.test(between))
  );
}

/** An elephant, and no word. */
function isSign(text: string, { start, end }: Cue): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(start, end));
}

type Meaning = Cue["kind"] | "fedi-or-mail";

/** What the words before a spot call it: the nearest cue, if it reaches that far. A cue is used up by the first spot after it. */
export function cueBefore(context: Surroundings, i: number): Meaning | undefined {
  const { text, spots, cues } = context;
  const spot = spots[i];
  if (spot === undefined) return undefined;
  const floor = spots[i - 1]?.end ?? 0;
  const preceding = cues().filter(({ start, end }) => start >= floor && end <= spot.start);
  const nearest = preceding.at(-1);
  if (nearest === undefined) {
    // Who writes one with its at sign and the next without means something else by the next.
    const joined = i > 0 && spots[i - 1]?.form === spot.form && JOINER.test(text.slice(floor, spot.start));
    return joined ? cueBefore(context, i - 1) : undefined;
  }
  const between = text.slice(nearest.end, spot.start);
  if (!reaches(between) || (isSign(text, nearest) && LEADS_AWAY.test(between))) return undefined;
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
export function cueAfter({ text, spots, cues }: Surroundings, i: number): Meaning | undefined {
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
  if (between.length > 22 || /[|•·⟡;。\n]|[.!?]\s|,.*\p{L}/u.test(between) || OTHERWISE.test(between)) return undefined;
  const behindCue = text.slice(fedi.end, Math.min(fedi.end + 24, next?.start ?? text.length));
  if (ABOUT_IT.test(behindCue) || NOT_YET.test(behindCue)) return undefined;
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
  /^\s*(?:[/&+=]|(?:as well as|and also|or|and|oder|und auch|und|ou|et|o|y|e|of|en|eller|och|og|tai|ja|lub|i|či|nebo|a|vagy|és|sau|și|или|и|або|і|ή|και|veya|ve|atau|dan|hoặc|và|या|और|أو|و|یا|או|or on|and on|and in)|と|や|または|和|或|및|이나)\s*$/iu;
/** "x@y or on Mastodon", "x@y, not Mastodon": the cue behind is about something else. */
const OTHERWISE = new RegExp(
  `(?<!${LETTER})(?:no|not|never|or|and|also|too|kein\\p{L}*|nicht|ohne|oder|und|auch|pas|sans|ou|et|aussi|sin|o|y|también|non|senza|e|anche|geen|of|en|ook|ingen|inte|ikke|eller|och|og|även|nie|lub|też|не|нет|или|и|также|або|і)(?!${LETTER})`,
  "iu",
);
/** "not on Mastodon", "left the fediverse": a cue that denies itself. */
const DENIED = new RegExp(
  `(?<!${LETTER})(?:postgres\\p{L}*|php|hadoop|(?:don['’]?t|do not) (?:use|have|do|like|need|want)|hate|no|not|never|left|quit|leaving|without|anti|ex|kein\\p{L}*|nicht|ohne|pas|plus|sans|sin|no estoy|non|senza|geen|niet|ikke|inte|ingen|nie|bez|ne|nem|не|нет|без|нема|немає)\\s?[-–]?\\s?(?:on|auf|im|bei|sur|de|en|na|w|ve|på|su|in|at|the|в|у)?\\s?$`,
  "u",
);

/** "No fediverso" is Portuguese for "in the fediverse", and "No Mastodon:" is a label. */
const IN_THE = /no (?:fediverso|\S+:)/;

/** Whether a cue still speaks of what follows `between`: nothing but marks in between, or a few words of the same sentence. */
function reaches(between: string): boolean {
  if (/\p{Emoji_Presentation}/u.test(between.replace(POINTERS, ""))) return false;
  if (!/[\p{L}\p{N}]/u.test(between)) return between.length <= 25 && !/[?？]/.test(between);
  if (ELSEWHERE.test(between) || ABOUT_IT.test(between)) return false;
  if (between.length > 60 || /[|•·⟡♦;。｜]|\.\s|\n(?!\s*$)/.test(between)) return false;
  return between.length <= 12 || !/[!?！？]/.test(between);
}

/** Pictures that lead on to what comes next; any other one begins something new ("🐘🦒 a@b.example": a zoo). */
const POINTERS = /[👉👇🔗📌✨🔸🔹]/gu;
/** "Fediverse researcher", "Mastodon fan": what somebody is, and no label. */
const ABOUT_IT = new RegExp(
  `^[ -](?:research(?:er)?s?|scholar|dev(?:eloper)?s?|consultan\\p{L}+|fans?|fanboy|nerd|geek|enthusiast|evangelist|expert|hosting|hoster|s[ck]eptic|critic|journalist|engineer|contributor|maintainer|lover|hater|advocate|curious|entwickler\\p{L}*|forscher\\p{L}*|berater\\p{L}*|chercheu\\p{L}+|développeu\\p{L}+|investigador\\p{L}*|desarrollador\\p{L}*|sviluppator\\p{L}*|разработчи\\p{L}*|исследовател\\p{L}*)(?!${LETTER})`,
  "iu",
);
/** "🐘 gardener, user@host": behind a picture and a word, a list goes on. */
const LEADS_AWAY = /\p{L}\s*,\s*$/u;

/** "Mastodon: same name", "Mastodon soon": what comes next is something else. */
const ELSEWHERE_WORDS = `(?:same (?:name|nick|handle|user)\\p{L}*|soon|later|tba|none|bald|gleicher \\p{L}+|bientôt|même (?:nom|pseudo)|pronto|mismo (?:nombre|usuario)|mesmo (?:nome|usuário)|presto|stesso nome|binnenkort|zelfde naam|snart|samma namn|wkrótce)(?!${LETTER})`;
const ELSEWHERE = new RegExp(`(?<!${LETTER})${ELSEWHERE_WORDS}`, "iu");
/** The same behind a cue that stands behind an address. */
const NOT_YET = new RegExp(`^[\\s:：,]{0,3}${ELSEWHERE_WORDS}`, "iu");
