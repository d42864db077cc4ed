import { LETTER } from "./letters.ts";
import { AFTER, AFTER_BRACKET, AFTER_GLUED, BEFORE, BEFORE_GLUED } from "./past-phrases.ts";

/**
 * Words beside a handle that make it an old one, or leave open which one is current. Only words right beside the handle count: people
 * are former teachers far more often than former holders of an address.
 */

/** Between such a word and the handle may stand a preposition, a verb, a colon, quotation marks. */
const FILLER = `(?:[\\s:：,\\-–—()（）\\[\\]「『“„"'«‹>]|(?<!${LETTER})(?:at|on|as|was|is|auf|bei|unter|als|à|chez|sur|sous|en|em|no|na|su|come|op|bij|på|w|v|u|на|в|у|под|di|pada|ở|là|account|acct|konto|compte|cuenta|conta|profil|profile|handle|from|von|aus|de|da|от|з|из|с|my|known|seen|found|reachable|active|posting|tooting|hosted|bekannt|zu finden|erreichbar|connu|trouvable|mein|mon|mi|mio|min|mijn|the|аккаунт|акк)(?!${LETTER}))*`;

/** Nobody could say whether the handle is still in use. */
const DOUBT = new RegExp(
  `(?<!${LETTER})(?:might|maybe|perhaps|possibly|probably|not sure|unsure|either|one of (?:these|those|them)|trying out|vielleicht|eventuell|evtl|vllt|glaube|weiß nicht|mal sehen|entweder|peut-être|sais (?:plus|pas) si|soit|quizás?|tal vez|a lo mejor|no sé si|talvez|não sei se|acho que|ou então|forse|non so se|misschien|weet niet|kanske|vet inte|måske|kanskje|ehkä|może|chyba|nie wiem czy|možná|asi|nevím|talán|poate|nu știu|возможно|может|наверное|не знаю|можливо|мабуть|не знаю чи|ίσως|δεν ξέρω|belki|galiba|sanırım|mungkin|entah|có lẽ|không chắc|शायद|ربما|لا أدري|شاید|נראה לי|אולי|potser|agian)(?!${LETTER})|たぶん|多分|かも|もしかして|かな|也许|可能|也許|大概|不确定|아마|모르겠|อาจ|ไม่แน่ใจ`,
  "iu",
);
/** A place in a row of which nobody said which one is the last. */
const SEQUENCE = new RegExp(
  `(?<!${LETTER})(?:first|then|later|next|erst|zuerst|dann|danach|später|d'abord|ensuite|puis|primero|luego|después|primeiro|depois|poi|eerst|daarna|först|sedan|først|siden|ensin|sitten|najpierw|potem|nejdřív|potom|сначала|потом|затем|спочатку|потім|önce|sonra|awalnya|lalu)[\\s,:]*$`,
  "iu",
);
/** Between two handles: the first one led to the second. */
const ONWARDS_WORDS = new RegExp(
  `(?<!${LETTER})(?:moved to|is now|now at|now on|nowadays|migrated to|relocated to|replaced by|superseded by|umgezogen (?:nach|zu|auf)|umzug nach|jetzt|nun|inzwischen|mittlerweile|déménagé (?:vers|sur|à)|migré vers|maintenant|désormais|mudad[oa] a|me mudé a|ahora|migrad[oa] a|mudei para|agora|trasferit[oa] su|ora|adesso|verhuisd naar|tegenwoordig|flyttat till|numera|flyttet til|muutin|nykyään|nyk|przenios\\p{L}* się na|teraz|obecnie|přestěhov\\p{L}* na|teď|nyní|költöztem|most|mutat pe|acum|переехал\\p{L}* на|теперь|сейчас|ныне|переїха\\p{L}* на|тепер|зараз|taşındım|şimdi|artık|pindah ke|sekarang|chuyển sang|giờ|अब|انتقلت إلى|الآن|منتقل شدم به|الان|اکنون|עברתי ל|עכשיו|היום|μετακόμισα|τώρα|πλέον|traslladat a|ara|orain)(?!${LETTER})|から(?!も)|に引っ越|へ引っ越|に移転|に移動|へ移転|搬到|搬去|搬家|迁移到|转移到|改用|现在|現在|今は|이사|옮겼|지금은`,
  "iu",
);
const ALSO = new RegExp(
  `(?<!${LETTER})(?:also|too|and|auch|und|aussi|et|también|y|também|e|anche|ook|en|även|och|også|og|myös|ja|też|i|také|a|is|și|тоже|также|и|також|і|ayrıca|ve|juga|dan|cũng|và|भी|أيضا|و|גם)(?!${LETTER})|も|也|도`,
  "iu",
);

/** "34 years old @user@host" is nobody's past. */
const AGE = "(?<!(?:years?|yrs?|år|jaar|jahre?|años|ans|vuotta|let|lat|yıl|anni|anos|évig)[\\s-])";

const BESIDE_BEFORE = new RegExp(
  `(?:${AGE}(?<!${LETTER})(?:${BEFORE.join("|")})(?!${LETTER})|(?:${BEFORE_GLUED.join("|")}))(?:アカウント|アカ|垢|账号|帳號|号|號|계정)?${FILLER}$`,
  "iu",
);
const MARKS = "(?:[\\s,:;–—-]|\\p{Extended_Pictographic}){0,6}";
const BESIDE_AFTER = new RegExp(
  `^(?:${MARKS}(?:(?<!${LETTER})(?:${AFTER.join("|")})(?!${LETTER})|[(（[]?(?:${AFTER_GLUED.join("|")}))|\\s?[(（[]\\s?(?:${AFTER_BRACKET.join("|")})(?!${LETTER}))`,
  "iu",
);

/** How far beside a handle is looked, in UTF-16 units: a few words. */
const REACH = 60;

/** Whether the text before or behind a handle says that it is a past one. */
export function saysPast(before: string, after: string): boolean {
  if (/~~\s*$/.test(before) && /^\s*~~/.test(after)) return true;
  return BESIDE_BEFORE.test(before.slice(-REACH)) || BESIDE_AFTER.test(after.slice(0, REACH));
}

/** Whether the text around a handle leaves open if it is in use. */
export function saysDoubt(before: string, after: string): boolean {
  const sentence =
    before
      .slice(-REACH)
      .split(/[.!?\n|•]\s/)
      .at(-1) ?? "";
  return DOUBT.test(sentence) || SEQUENCE.test(sentence) || /^\s?(?:\(\?\)|\?)/.test(after);
}

const ONWARDS =
  /^[^\p{L}\p{N}@<]*(?:->|=>|-->|>+|↓|⬇|⇓|⇩|▼|~>|→|➡|➜|➔|➝|➞|➙|➛|➟|➠|➤|➧|➨|⟶|⇒|⇨|⇾|⟹|▶|►|▷|▸|⏩|👉|↦|⮕|⤳|↪|»)[^\p{L}\p{N}@]*$/u;
const BACKWARDS = /^[^\p{L}\p{N}@>]*(?:<-|<=|<--|<+|<~|←|⬅|⟵|⇐|⇦|⇽|⟸|◀|◄|◁|◂|⏪|👈|↤|↩|«)[^\p{L}\p{N}@]*$/u;
const BOTH_WAYS = /^[^\p{L}\p{N}@]*(?:<-+>|<=+>|<~+>|↔|⇔|⟷|⟺|⇄|⇆|⇋|⇌|🔄|🔁|🔃|➡.*⬅|⬅.*➡)[^\p{L}\p{N}@]*$/u;

/** "→ new address:" */
const ARROW_AND_WORDS = /^\s*(?:->|=>|→|➡|➜|➔|➝|➞|⟶|⇒|⇨)\uFE0F?\s*[\p{L}\s]{1,14}:?\s*$/u;

/** What stands between two handles, where it is an arrow, or words that mean one: which way it points. */
export function arrowBetween(between: string): "onwards" | "backwards" | "both" | undefined {
  if (between.length <= 40 && ONWARDS_WORDS.test(between) && !ALSO.test(between) && !/[.!?|•\n]/.test(between))
    return "onwards";
  if (between.length > 20) return undefined;
  if (BOTH_WAYS.test(between)) return "both";
  if (ARROW_AND_WORDS.test(between)) return "onwards";
  if (ONWARDS.test(between)) return "onwards";
  return BACKWARDS.test(between) ? "backwards" : undefined;
}
