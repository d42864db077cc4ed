import { speaksOfFediverse } from "./cues.ts";
import { LETTER, lowerCase } from "./letters.ts";
import type { WordsBefore } from "./match-at.ts";
import { saysCurrent } from "./past-pairs.ts";
import { ARTICLE_AND_KIND, PREPOSITION, saysPlacedAndComma, saysRole, saysRoleAndComma } from "./role-words.ts";

/**
 * Handles that a sentence names in passing: "bass in @band@host", "scrivo per @paper@host". No list of what people do ends, but that of
 * prepositions does: a handle that looks like no name of the account, right behind one in a sentence that speaks neither of the fediverse
 * nor of oneself, is taken to be somebody else's.
 */

const BEHIND_PREPOSITION = new RegExp(
  `${LETTER}[^\\p{L}\n]+(?:(?:${PREPOSITION})${ARTICLE_AND_KIND}|@)[ \u00A0]+[(（„“"«‹]?$`,
  "u",
);
/** "Maintainer of Sprocket (@sprocket@host)" */
const IN_BRACKETS = /\p{L}[\p{L}\p{M}]* [(（]$/u;
/** Before these no sentence, cell or line goes on. */
const BREAKS = "\n|•·.!?。！？;";

/** "Find me at", "also known as", "my other account". */
const OWN =
  "me|us|i['’]?m|we['’]?re|am|here|aka|alt of|or|alias|known as|arrives?|appears?|posting|active|reachable|available|username|user|account|acct|profile|handle|link|elsewhere|ich|mich|mir|uns|bin|hier|konto|profil|moi|nous|je suis|ici|compte|profile?|yo|soy|aquí|nos|cuenta|perfil|eu|sou|aqui|conta|io|mi|sono|qui|profilo|ik|mij|ben|ons|hier|mig|mej|jag|jeg|meg|her|här|minut|minä|olen|täällä|mnie|jestem|tu|tutaj|mě|jsem|zde|engem|vagyok|itt|sunt|aici|я|меня|мне|мене|мені|нас|тут|здесь|аккаунт|акаунт|профиль|профіль|аз|съм|με|εδώ|είμαι|burada|benim|saya|aku|di sini|tôi|đây|मैं|أنا|هنا|حسابي|من|اینجا|אני|כאן|פה";
/**
 * Being, posting, being found and moving are of oneself without a pronoun, too: "mostly on", "estoy en", "findet ihr bei"; so is what one
 * posts: "photos at". Writing is left out: one writes for a paper.
 */
const PRESENCE =
  "sígueme|síganme|seguidme|me siga[mn]?|sigam?-me|seguimi|seguitemi|volg me|see (?:you|ya|u)|(?:you )?(?:can )?find|i post|posts|moved|moving|heading|headed|gone|going|off|bye|joined|live|lurking|hang(?:ing)? out|mostly|mainly|primarily|more|photos|pics|updates|(?:mirror|copy) of|same person as|findet(?: ihr)?|poste|trefft|sehen uns|bis (?:bald|dann)|sonst|ansonsten|eher|aktiver|gewechselt|unterwegs|umgezogen|meist|meistens|hauptsächlich|fotos|neues|retrouve[zr]?|trouve[zr]?|publie|on se voit|à bientôt|migré|déménagé|sinon|plutôt|surtout|principalement|estoy|estamos|encuentra[sn]?|publico|posteo|nos vemos|hasta (?:pronto|luego)|sobre todo|principalmente|estou|até (?:já|logo)|encontra\\p{L}*|sobretudo|sto|stiamo|siamo|trov[io]|trovate|ci vediamo|a presto|soprattutto|zit|vind(?:t|en)?|te vinden|tot (?:ziens|straks)|vooral|meestal|finns|hittar|hittas|postar|vi ses|mest|främst|findes|finnes|löydät|löydyn|znajdziesz|postuję|głównie|najdete|zejména|найд[её]те|живу|сижу|găsiți|găsești|βρίσκετε|βρείτε|переехал\\p{L}?|в основном";
/** With a preposition or without, right before the handle. */
const OWN_WORDS = new RegExp(
  `(?<!${LETTER})(?:${OWN}|${PRESENCE})(?:['’]?\\s(?:at|on|to|in|as|from|over|via|now|jetzt|maintenant|ahora|agora|adesso|nu|teraz|is|are|it['’]?s|auf|bei|als|unter|ist|à|sur|en|em|no|na|su|come|op|bij|på|hos|som|w|v|u|pe|în|на|в|у|σε|στο|di|ở|là)){0,2}\\s+[(（„“"«‹]?$`,
  "u",
);

/** "Left this place for": where one went. */
const LEFT_FOR = new RegExp(
  `(?<!${LETTER})(?:left|leaving|quit|ditch\\p{L}+|swapped|traded|abandoned|quitté|dejé|deixei|lasciato) (?:\\p{L}+ ){1,3}(?:for|pour|por|per) $`,
  "u",
);

/** Two words or more, and only spaces between them and before the handle: the last word of a list is none. */
const RUNS_ON = /\p{L}[\p{L}\p{M}'’]*[ \u00A0]+\p{L}[\p{L}\p{M}]*[ \u00A0]+$/u;
const OF_ONESELF = new RegExp(
  `(?<!${LETTER})(?:${OWN}|${PRESENCE}|my|mine|our|we|i|also|there|mein\\p{L}*|auch|dort|mon|ma|aussi|là|mi|también|allí|meu|minha|também|lá|il mio|anche|mijn|ook|daar|min|mitt|även|också|też|také|мой|мо[её]|також|также)(?!${LETTER})`,
  "u",
);
/** Before most handles stands a colon, a picture, a new line: then no sentence leads to them, which is seen at once. */
const MAY_LEAD_ON = /[\p{L}\p{M}:,@][ \u00A0]+[(（„“"«‹]?$/u;

export type SentenceSign = "employed" | "in-passing" | "unclear";

/**
 * What a sentence that leads on to a handle makes of it: "employed", named as where one works; named "in-passing"; or "unclear", where nothing
 * says whose it is: "rain and tea @user@host"; "reporter, @user@host", which may be where one works and may be the next thing in a list.
 * Undefined where the sentence speaks of oneself or of the fediverse, and where there is none. `textBefore` ends where the handle begins, and begins behind the handle before it;
 * `words` are as read of it.
 */
export function sentenceSign(textBefore: string, words: WordsBefore): SentenceSign | undefined {
  if (!MAY_LEAD_ON.test(textBefore.slice(-4))) return undefined;
  const sentence = lastSentence(lowerCase(textBefore.slice(-120)));
  const isEmployed = saysRole(words) || saysPlacedAndComma(words);
  const isNamed = isEmployed || BEHIND_PREPOSITION.test(sentence) || IN_BRACKETS.test(sentence);
  if (!isNamed && !RUNS_ON.test(sentence) && !saysRoleAndComma(words)) return undefined;
  if (saysCurrent(sentence) || speaksOfFediverse(sentence)) return undefined;
  if (isNamed)
    return OWN_WORDS.test(sentence) || LEFT_FOR.test(sentence) ? undefined : isEmployed ? "employed" : "in-passing";
  return OF_ONESELF.test(sentence) ? undefined : "unclear";
}

/** Behind the last mark that ends a sentence, a cell or a line. */
function lastSentence(text: string): string {
  let start = text.length;
  while (start > 0 && !BREAKS.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

const OPENED = /[„“«「『][^„“”«»「」『』]*\p{L}[^„“”«»「」『』]*$/u;
const CLOSED = /^[^„«\n]{0,60}[”“»」』]/u;

/** Whether a handle stands among other words in quotation marks: what somebody else has said. */
export function isQuoted(textBefore: string, textAfter: string): boolean {
  return CLOSED.test(textAfter.slice(0, 61)) && OPENED.test(textBefore.slice(-120));
}

/** Whether what stands between two handles makes them one row: a comma, "and". */
export function joinsRow(between: string): boolean {
  return /^\s*(?:[,、،&+/]\s*)?(?:\p{L}{1,4}\s+)?$/u.test(between);
}
