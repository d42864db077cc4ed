import { LETTER, lowerCase } from "./letters.ts";
import { ACCOUNT } from "./past-words.ts";

/**
 * Two handles in a row, and what stands between and around them: which of the two is the current one. The words are those of the
 * languages that people write in; each must stand right beside a handle.
 */

/** "… is now @user@host", "… moved to": the first one led to the second. */
const LED_TO = new RegExp(
  `(?<!${LETTER})(?:moved to|is now|now at|now on|nowadays|migrated to|relocated to|replaced by|superseded by|succeeded by|becomes|became|is becoming|instead|ersetzt durch|wird(?: zu)?|wurde(?: zu)?|remplacé par|devient|devenue?|reemplazad[oa] por|pasa a ser|pasó a ser|virou|vira|passou a ser|diventa|diventat[oa]|wordt|werd|vervangen door|blev|blir|bliver|стал[аи]?|umgezogen (?:nach|zu|auf)|umzug nach|jetzt|nun|inzwischen|mittlerweile|stattdessen|déménagé (?:vers|sur|à)|migré vers|maintenant|désormais|mudad[oa] a|me mudé a|ahora|migrad[oa] a|mudei para|agora|trasferit[oa] su|ora|adesso|verhuisd naar|tegenwoordig|flyttat till|numera|flyttet til|muutin|nykyään|nyk|przenios\\p{L}* się na|teraz|obecnie|przeprowadzi\\p{L}* się na|přestěhov\\p{L}* na|teď|nyní|költöztem|most|mutat pe|acum|переехал\\p{L}* на|теперь|сейчас|ныне|переїха\\p{L}* на|тепер|зараз|taşındım|şimdi|artık|pindah ke|sekarang|chuyển sang|giờ|अब|انتقلت إلى|الآن|منتقل شدم به|الان|اکنون|עברתי ל|עכשיו|היום|μετακόμισα|τώρα|πλέον|traslladat a|ara|orain)(?!${LETTER})|から(?!も)|に引っ越|へ引っ越|に移転|に移動|へ移転|搬到|搬去|搬家|迁移到|转移到|改用|现在|現在|今は|이사|옮겼|지금은`,
  "u",
);

const HANDLE_NOUN = `${ACCOUNT}|mastod[oó]n|masto|fediverse|fedi|one|home|adress?e|address|dirección|indirizzo|adres|адрес|адреса`;
/** Right before the second handle: it is the one of today. */
const CURRENT = new RegExp(
  `(?:(?<!${LETTER})(?:(?<!for )now|currently|nowadays|present|current|new|latest|aktuell\\p{L}*|derzeit|heute|neu(?:er|e|es|erdings)?|actuell?(?:e|ement)?|maintenant|aujourd'hui|nouveau|nouvelle|actual(?:mente)?|hoy|nuev[oa]|ahora|atual(?:mente)?|nov[oa]|agora|attual(?:e|mente)|nuov[oa]|ora|nu|momenteel|huidig\\p{L}*|nieuw\\p{L}?|nuvarande|nå|nye?|nytt|nykyi\\p{L}*|uusi|nowy|nowe|nowa|obecn\\p{L}*|teraz|nov[ýéáaio]|nyní|teď|új|jelenleg|most|nou|noua|acum|sada\\p{L}*|zdaj|trenutno|сега|нов[аыоий]?[йея]?|новий|нове|сада|сейчас|стал\\p{L}?|теперь|тепер|зараз|наразі|νέος?|νέα|τώρα|yeni|şimdi\\p{L}*|şu an|جديد|الجديد|والجديد|الآن|والآن|جدید|الان|اکنون|חדש|החדש|כעת|עכשיו|kini|sekarang|baru|nay|giờ|mới|नया|अब)(?!${LETTER})|今は?|いまは?|現在は?|現垢?|新(?:しい)?垢?|现在?|新号?|新帳號?|지금은?|현재는?|현|새|신|ปัจจุบัน|ตอนนี้|ใหม่)(?:(?:[\\s:：,\\-–—()（）\\[\\]「『“„"'«‹@]|→|➡)|(?<!${LETTER})(?:${HANDLE_NOUN}|at|on|in|is|am|auf|bei|als|unter|à|sur|en|em|no|na|su|come|op|bij|på|hos|w|v|u|pe|în|на|в|у|σε|στο|di|ở|là|ist|bin|lautet)(?!${LETTER})|アカウント|アカ|垢|は|账号|帳號|号|號|계정은?)*$`,
  "u",
);
const ALSO = new RegExp(
  `(?<!${LETTER})(?:also|too|and|auch|und|aussi|et|también|y|também|e|anche|ook|en|även|och|også|og|myös|ja|też|i|také|a|is|și|тоже|также|и|також|і|ayrıca|ve|juga|dan|cũng|và|भी|أيضا|و|גם)(?!${LETTER})|も|也|도`,
  "u",
);

/** "… replaces @user@host": the first one is that of today. */
const REPLACES = new RegExp(
  `(?<!${LETTER})(?:replaces|supersedes|ersetzt|löst|remplace|reemplaza|sustituye|substitui|sostituisce|vervangt|ersätter|erstatter|zastępuje|nahrazuje|заменяет|замінює)(?!${LETTER})`,
  "u",
);

/** "From @user@host" before the first handle; what stands between the two is "to". */
const FROM = new RegExp(
  `(?<!${LETTER})(?:from|von|vom|de|du|da|dal|van|från|fra|z|ze|с|со|з|із|из|від|dari|من|از|desde|depuis|din)[\\s:]*$`,
  "u",
);

/** Words of moving, before the first handle or behind the second: what stands between the two is "to". */
const MOVING = new RegExp(
  `(?<!${LETTER})(?:mov(?:e|ed|ing)|migrat\\p{L}*|relocat\\p{L}*|switch(?:ed|ing)|transferr?ed|hopped|umgezogen|umzug|gewechselt|gezogen|zog|déménag\\p{L}*|migr\\p{L}*|mud[eéaáo]\\p{L}*|cambi\\p{L}*|pas[ée]|trasfer\\p{L}*|traslad\\p{L}*|spostat\\p{L}*|verhuis\\p{L}*|flytt\\p{L}*|muut\\p{L}*|siirry\\p{L}*|przen\\p{L}*|przeprowadz\\p{L}*|přestěhov\\p{L}*|presťahov\\p{L}*|költöz\\p{L}*|átköltöz\\p{L}*|mutat|presel\\p{L}*|пере[еї]ха\\p{L}*|перебра\\p{L}*|премест\\p{L}*|преселих|μετακόμ\\p{L}*|μεταφέρ\\p{L}*|taşın\\p{L}*|geçtim|pindah|berpindah|chuyển|dời|انتقلت|نقلت|منتقل|نقل مکان|עברתי|עבר|עברנו)(?!${LETTER})|引っ越|移転|移住|移動|転居|搬|迁|遷|转移|이사|옮|이전|ย้าย`,
  "u",
);
const TO = new RegExp(
  `^[\\s,('"’-]*(?:(?:to|into|over to|onto|nach|zu|auf|vers|à|au|sur|pour|a|al|hacia|para|pro|pra|su|verso|naar|till|til|na|do|la|pe|на|до|в|у|к|σε|στο|στον|إلى|الى|به|ל|ke|sang|qua|đến|hesabından|から|から新|へ|に|에서|로|으로|到|至)(?:[\\s:'’-]+|$))(?:(?:${HANDLE_NOUN}|den|the|mein\\p{L}*|le|la)\\s*)?[\\s:,'"’(-]*$`,
  "u",
);

const ONWARDS =
  /^[^\p{L}\p{N}@<]*(?:->|=>|-->|>+|↓|⬇|⇓|⇩|▼|~>|→|➡|➜|➔|➝|➞|➙|➛|➟|➠|➤|➧|➨|⟶|⇒|⇨|⇾|⟹|▶|►|▷|▸|⏩|👉|👇|🔜|⤵|↦|⮕|⤳|↪|⇢|⇝|⏭|»)[^\p{L}\p{N}@]*$/u;
const BACKWARDS = /^[^\p{L}\p{N}@>]*(?:<-|<=|<--|<+|<~|←|⬅|⟵|⇐|⇦|⇽|⟸|◀|◄|◁|◂|⏪|👈|↤|↩|«)[^\p{L}\p{N}@]*$/u;
const BOTH_WAYS = /^[^\p{L}\p{N}@]*(?:<-+>|<=+>|<~+>|↔|⇔|⟷|⟺|⇄|⇆|⇋|⇌|🔄|🔁|🔃|➡.*⬅|⬅.*➡)[^\p{L}\p{N}@]*$/u;

/** "→ new address:" */
const ARROW_AND_WORDS = /^\s*(?:->|=>|→|➡|➜|➔|➝|➞|⟶|⇒|⇨)\uFE0F?\s*[\p{L}\s]{1,14}:?\s*$/u;

/** Whether the words right before a handle (in lower case) say that it is the one of today. */
export function saysCurrent(before: string): boolean {
  return CURRENT.test(before);
}

/** Which way it goes between two handles: the one that it comes from is the old one. Undefined where nothing says so. */
export function directionOf(
  textBefore: string,
  words: string,
  textAfter: string,
): "onwards" | "backwards" | "both" | undefined {
  if (words.length > 40) return undefined;
  const between = lowerCase(words);
  if (!ALSO.test(between)) {
    if (REPLACES.test(between) && !LED_TO.test(between) && !/[.!?|•\n]/.test(between)) return "backwards";
    if (LED_TO.test(between) && !/[.!?|•\n]/.test(between)) return "onwards";
    if (CURRENT.test(between) && !/[|•]/.test(between)) return "onwards";
  }
  if (TO.test(between)) {
    const before = lineEnd(lowerCase(textBefore));
    if (FROM.test(before) || MOVING.test(before) || MOVING.test(lineStart(lowerCase(textAfter)))) return "onwards";
  }
  if (between.length > 20) return undefined;
  if (BOTH_WAYS.test(between)) return "both";
  if (ARROW_AND_WORDS.test(between)) return "onwards";
  if (ONWARDS.test(between)) return "onwards";
  return BACKWARDS.test(between) ? "backwards" : undefined;
}

/** "from @a@b to @c@d": two of one's own, though "from" and "of" also name others. */
export function isMove(textBefore: string, between: string): boolean {
  return FROM.test(lowerCase(textBefore.slice(-12))) && TO.test(lowerCase(between));
}

/** "formerly @a@b and @c@d", "(ex @a@b, @c@d)": what makes the first one an old one goes for the second, too. */
export function goesOn(textBefore: string, between: string): boolean {
  return AND.test(between) || (/^\s*[,;]\s*$/.test(between) && /[(（[][^)）\]]*$/.test(textBefore));
}

/** "@a@b and @c@d are dead": said of two. */
export function isOfBoth(between: string, textAfter: string): boolean {
  return AND.test(between) && OF_BOTH.test(textAfter.slice(0, 30));
}

const AND =
  /^\s*(?:[&+/]|(?:,\s*)?(?:and|or|und|oder|et|ou|y|e|o|en|of|och|og|eller|ja|tai|i|lub|a|nebo|és|vagy|și|sau|и|или|і|або|και|ή|ve|veya|dan|atau|và|hoặc|و|أو)|と|や|和|或|와|과)\s*$/iu;
const OF_BOTH =
  /^[\s([（,–—-]*(?:(?:are|were|have|both|all|sind|waren|beide|alle|sont|les deux|están|ambas?|ambos|são|estão|sono|entramb\p{L}|zijn|är|båda|er|begge|ovat|molemmat|są|oba|jsou|обa|оба|обидва)(?!\p{L})|どちらも|都|둘 다)/iu;

/** The last words before a handle in its own sentence. */
function lineEnd(before: string): string {
  return (
    before
      .slice(-40)
      .split(/[.!?|•\n]\s?/)
      .at(-1) ?? ""
  );
}

function lineStart(after: string): string {
  return after.slice(0, 40).split(/[.!?|•\n]/, 1)[0] ?? "";
}
