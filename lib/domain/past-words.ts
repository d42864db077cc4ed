import { LETTER, lowerCase } from "./letters.ts";
import { findUpToEnd, oneOf, upToEnd, type WordsBefore } from "./match-at.ts";
import {
  AFTER,
  AFTER_BRACKET,
  AFTER_BRACKET_ALONE,
  AFTER_GLUED,
  BEFORE,
  BEFORE_AS_LABEL,
  BEFORE_GLUED,
} from "./past-phrases.ts";

/**
 * Words beside a handle that make it an old one, or leave open which one is current. Only words right beside the handle count: people
 * are former teachers far more often than former holders of an address.
 */

/** Words for what is old, beside a word for its being so: "old account", "compte fermé", "server dead". */
export const ACCOUNT =
  "account|acct?|konto|compte|cuenta|conta|profile?|profilo|perfil|handle|instan[cz]e?|instância|instancia|instanz|istanza|serv(?:er|eur|idor)|tili|účet|hesap|hesabım|cont|аккаунт|акаунт|акк|профиль|профіль|сервер|инстанс|fiók|račun|akun|tài khoản|λογαριασμό\\p{L}|חשבון|حساب\\p{L}{0,2}|खाता|konts|paskyra|reikningur|บัญชี";

/** Between such a word and the handle may stand a preposition, a verb, a colon, quotation marks; not an arrow, which points away. */
const FILLER = `(?:(?!->|=>)[\\s:：,\\-–—()（）\\[\\]「『“„"'«‹]|(?<!${LETTER})(?:at|on|as|was|is|known|auf|bei|unter|als|à|chez|sur|sous|en|em|no|na|su|come|op|bij|på|w|v|u|на|в|у|под|di|pada|ở|là|${ACCOUNT}|adress?e|from|von|aus|de|da|от|з|из|с|my|seen|found|reachable|active|using|posting|tooting|home|place|hosted|bekannt|zu finden|erreichbar|connu|trouvable|mein|mon|mi|mio|min|mijn|the)(?!${LETTER}))*`;

/** X itself: "inactive here", "Twitter is dead" say nothing of a handle elsewhere. */
const THIS_PLACE = new RegExp(
  `(?<!${LETTER})(?:here|this (?:site|place|app|account|platform|website|hell\\p{L}*|one)|twitter|tweet\\p{L}*|x|bird ?(?:site|app|place)?|hier|dieser|ici|cet endroit|ce (?:site|compte|réseau)|aquí|acá|este sitio|esta (?:cuenta|conta|red|rede)|aqui|por aqui|qui|questo|här|her|tutaj|tu|tady|zde|täällä|täältä|itt|innen|aici|ovd[j]?e|tukaj|тут|здесь|тук|εδώ|burada|burası|buradan|твит\\p{L}*|твіт\\p{L}*|птичк\\p{L}*|هنا|اینجا|تويتر|توییتر|פה|כאן|טוויטר|यहाँ|यहां|di sini|sini|ở đây|đây)(?!${LETTER})|ここ|こちら|こっち|本垢|ツイッター|ツイ|여기|이곳|트위터|이 계정|这里|這裡|此处|此號|此号|本号|推特|ที่นี่|ทวิต`,
  "u",
);

/** Nobody could say whether the handle is still in use. */
const DOUBT = new RegExp(
  `(?<!${LETTER})(?:might|maybe|perhaps|possibly|probably|not sure|unsure|either|one of (?:these|those|them)|trying out|vielleicht|eventuell|evtl|vllt|glaube|weiß nicht|mal sehen|entweder|peut-être|sais (?:plus|pas) si|soit|quizás?|tal vez|a lo mejor|no sé si|talvez|não sei se|acho que|ou então|forse|non so se|misschien|weet niet|kanske|vet inte|måske|kanskje|ehkä|może|chyba|nie wiem czy|možná|asi|nevím|talán|poate|nu știu|возможно|может|наверное|не знаю|можливо|мабуть|не знаю чи|ίσως|δεν ξέρω|belki|galiba|sanırım|mungkin|entah|có lẽ|không chắc|शायद|ربما|لا أدري|شاید|נראה לי|אולי|potser|agian)(?!${LETTER})|たぶん|多分|かも|もしかして|かな|也许|可能|也許|大概|不确定|아마|모르겠|อาจ|ไม่แน่ใจ`,
  "u",
);
/** A place in a row of which nobody said which one is the last. */
const SEQUENCE = new RegExp(
  `(?<!${LETTER})(?:first|(?<!since )then|later|next|erst|zuerst|dann|danach|später|d'abord|ensuite|puis|primero|luego|después|primeiro|depois|poi|eerst|daarna|först|sedan|først|siden|ensin|sitten|najpierw|potem|nejdřív|potom|сначала|потом|затем|спочатку|потім|önce|sonra|awalnya|lalu)[\\s,:]*$`,
  "u",
);

/** "34 years old @user@host" is nobody's past. */
const AGE = "(?<!(?:years?|yrs?|år|jaar|jahre?|años|ans|vuotta|let|lat|yıl|anni|anos|évig)[\\s-])";
const YEAR = "(?:19|20)\\d\\d";
const UNTIL =
  "until|till|thru|through|bis|jusqu'(?:en|à|au)|hasta|até|fino al?|tot|till och med|frem til|do|до|έως|μέχρι|sampai|đến|까지|まで|直到";

const NOUNS =
  "(?: ?(?:マストドン|마스토돈|长毛象|長毛象|アカウント|アカ|垢|账号|帳號|帐号|账户|帳戶|号|號|계정|บัญชี)(?:은|는)?)?";
/** "Old Mastodon: …", "used to be on the fediverse as …" */
const NETWORK = `(?:[\\s-](?:on |in |auf |im |sur |en |no |na |su |op |på |w |в |у )?(?:(?:the|le|el|il|o|het|my|mein|mon|mi|o meu|meu|il mio|mijn|min|mitt) )?(?:mastod[oó]n|masto|fedi(?:vers\\p{L}*)?|мастодон)(?!${LETTER}))?`;
const BESIDE_BEFORE = upToEnd(`${AGE}(?:${oneOf(BEFORE)})(?!${LETTER})${NETWORK}${NOUNS}${FILLER}`);
const GLUED_BEFORE = new RegExp(`(?:${BEFORE_GLUED.join("|")})${NOUNS}${FILLER}$`, "u");
const LABEL_BEFORE = upToEnd(`(?:${oneOf(BEFORE_AS_LABEL)})(?!${LETTER})${FILLER}`);
/** Marks, an article, or nothing may stand between the beginning of a line and a word that is a label. */
const LABEL_START = new RegExp(
  `(?:^|[\\n|•·⟡;,(（\\[.!?–—])(?:[^\\p{L}\\p{N}\\n]|(?<!${LETTER})(?:my|the|mein|mon|mi|il mio|min|мой|now|jetzt|${ACCOUNT})(?!${LETTER}))*$`,
  "u",
);
/** "2018–2022: @user@host", "until 2022 @user@host". */
const YEARS_BEFORE = upToEnd(
  `(?:${YEAR}\\s?(?:[-–—]|to|bis|à|a)\\s?(?:${YEAR}|\\d\\d)|(?:${UNTIL}) (?:\\p{L}{1,12} )?${YEAR})\\)?${FILLER}`,
);

const MARKS = "(?:[)）\\]]?(?:[\\s,:;–—-]|\\p{Extended_Pictographic}){0,6})";
const BESIDE_AFTER = new RegExp(
  `^${MARKS}(?:(?<!${LETTER})(?:(?:${AFTER.join("|")})|(?:${UNTIL}) (?:\\p{L}{1,12} )?${YEAR})(?!${LETTER})|(?:${AFTER_GLUED.join("|")}))(?!\\s*[:：→=])`,
  "u",
);
/** Alone in its brackets, or with a few words: what goes on ("moved from …", "old: …") is about another handle. */
const BRACKET_AFTER = new RegExp(
  `^[ \\u3000]?[(（[【]\\s?(?:(?:both|all|beide|alle|ambas|ambos|is|now|was|jetzt|${ACCOUNT}) ){0,2}(?:(?:${AFTER_BRACKET_ALONE.join("|")})(?=\\s?[)）\\]】])|(?:${[...AFTER_BRACKET, ...AFTER_GLUED].join("|")})(?!${LETTER}|\\s(?:from|von|de|da|van|från|fra|z|с|з)(?!${LETTER})))[^()（）[\\]【】:：\\n]{0,25}[)）\\]】]`,
  "u",
);

/** "@a@b – closed": one such word, and the end of the line or sentence. */
const DASHED_AFTER = new RegExp(`^ [-–—] ?(?:${AFTER_BRACKET.join("|")})(?=\\s*(?:$|[.,;|•·\\n]))`, "u");

/** Most handles have nothing behind them, or a new sentence: seen at once. */
const MAY_SAY_PAST = /^(?:[)）\]]?(?:[\s,:;–—-]|\p{Extended_Pictographic}){0,6}|\s)(?:[\p{L}†✝✗✘❌🚫🪦⚰💀☠]|[(（[【])/u;

/** How far beside a handle is looked, in UTF-16 units: a few words. */
const REACH = 60;

const PICTURE_BEFORE = /(\p{Extended_Pictographic})\s?$/u;

/**
 * The text before and behind a handle, without the same picture on both sides: "💀 @a@b 💀" is an ornament. As long as it was, so that places
 * stay what they are.
 */
export function withoutFrame(before: string, after: string): { before: string; after: string } {
  const picture = after === "" ? undefined : PICTURE_BEFORE.exec(before.slice(-4))?.[1];
  if (picture === undefined || !after.trimStart().startsWith(picture)) return { before, after };
  const at = before.lastIndexOf(picture);
  const blank = " ".repeat(picture.length);
  return { before: before.slice(0, at) + blank, after: after.replace(picture, blank) };
}

/** Whether the words before a handle say that it is a past one. */
export function saysPastBefore(words: WordsBefore): boolean {
  const { text, isGlued } = words;
  if (isGlued && GLUED_BEFORE.test(text)) return !THIS_PLACE.test(clauseBefore(text, text.search(GLUED_BEFORE)));
  if (words.starts.length === 0) return false;
  const start = findUpToEnd(BESIDE_BEFORE, words);
  if (start !== undefined) return !THIS_PLACE.test(clauseBefore(text, start));
  const labelStart = findUpToEnd(LABEL_BEFORE, words);
  if (labelStart !== undefined && LABEL_START.test(text.slice(0, labelStart))) return true;
  return findUpToEnd(YEARS_BEFORE, words) !== undefined;
}

function clauseBefore(text: string, end: number): string {
  return (
    text
      .slice(0, end)
      .split(/[.!?:;,\n|•]/)
      .at(-1) ?? ""
  );
}

/** How many characters behind a handle say that it is a past one; 0 for none. */
export function pastWordsAfter(after: string): number {
  if (after === "") return 0;
  const near = lowerCase(after.slice(0, REACH));
  if (!MAY_SAY_PAST.test(near)) return 0;
  const match = BRACKET_AFTER.exec(near) ?? BESIDE_AFTER.exec(near) ?? DASHED_AFTER.exec(near);
  if (match === null) return 0;
  const rest = near.slice(match[0].length).split(/[.!?:;,\n|•。！？、]/, 1)[0] ?? "";
  return THIS_PLACE.test(match[0] + rest.slice(0, 20)) ? 0 : match[0].length;
}

/** Whether the text around a handle leaves open if it is in use. */
export function saysDoubt(textBefore: string, after: string): boolean {
  const sentence =
    lowerCase(textBefore.slice(-REACH))
      .split(/[.!?\n|•]\s/)
      .at(-1) ?? "";
  return DOUBT.test(sentence) || SEQUENCE.test(sentence) || /^\s?(?:\(\?\)|\?)/.test(after);
}
