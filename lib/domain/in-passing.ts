import { speaksOfFediverse } from "./cues.ts";
import { LETTER, lowerCase } from "./letters.ts";
import { saysCurrent } from "./past-pairs.ts";

/**
 * Handles that a sentence names in passing: "bass in @band@host", "scrivo per @paper@host". No list of what people do ends, but that of
 * prepositions does: a handle that looks like no name of the account, right behind one in a sentence that speaks neither of the fediverse
 * nor of oneself, is taken to be somebody else's.
 */

/** Where one moves to is left out: "off to @me@host" is one's own. */
const PREPOSITION = [
  "in|for|of|as|like|from|at|on|inside|behind|für|bei|beim|im|von|vom|aus|als|wie|auf|pour|chez|dans|de|du|comme|sur|en|del|para|como|por|em|no|na|do|da|per|di|della|su|presso|come",
  "bij|van|voor|op|för|av|af|i|hos|på|som|w|we|z|ze|dla|od|jako|v|ve|pro|u|în|la|pentru|ca|в|во|для|от|из|с|со|у|как|від|з|із|зі|як|за|като|σε|για|από|στο|στη|di|untuk|dari|ở|cho|của|tại|في|من|عن|में|के|का",
].join("|");
const BEHIND_PREPOSITION = new RegExp(`${LETTER}[^\\p{L}\n]+(?:${PREPOSITION})[ \u00A0]+[(（„“"«‹]?$`, "u");
/** "Maintainer of Sprocket (@sprocket@host)" */
const IN_BRACKETS = /\p{L}[\p{L}\p{M}]* [(（]$/u;
/** Where a sentence, a cell or a line begins. */
const SENTENCE = /[^\n|•·.!?。！？;]*$/u;

/** "Find me at", "also known as", "my other account": with a preposition or without. */
const OWN_WORDS = new RegExp(
  `(?<!${LETTER})(?:me|us|i|i['’]?m|am|here|aka|alt of|or|alias|known as|arrives?|appears?|posting|active|reachable|available|username|user|account|acct|profile|handle|link|elsewhere|ich|mich|mir|uns|bin|hier|konto|profil|moi|nous|je suis|ici|compte|profile?|yo|soy|aquí|nos|cuenta|perfil|eu|sou|aqui|conta|io|mi|sono|qui|profilo|ik|mij|ben|ons|hier|mig|mej|jag|jeg|meg|her|här|minut|minä|olen|täällä|mnie|jestem|tu|tutaj|mě|jsem|zde|engem|vagyok|itt|sunt|aici|я|меня|мне|мене|мені|нас|тут|здесь|аккаунт|акаунт|профиль|профіль|аз|съм|με|εδώ|είμαι|burada|benim|saya|aku|di sini|tôi|đây|मैं|أنا|هنا|حسابي|من|اینجا|אני|כאן|פה)(?:['’]?\\s(?:at|on|in|as|over|via|is|are|it['’]?s|auf|bei|als|unter|ist|à|sur|en|em|no|na|su|come|op|bij|på|hos|som|w|v|u|pe|în|на|в|у|σε|στο|di|ở|là)){0,2}\\s+[(（„“"«‹]?$`,
  "u",
);

/** `textBefore` ends where the handle begins, and begins behind the handle before it. */
export function isInPassing(textBefore: string): boolean {
  const sentence = lowerCase(SENTENCE.exec(textBefore.slice(-120))?.[0] ?? "");
  if (!BEHIND_PREPOSITION.test(sentence) && !IN_BRACKETS.test(sentence)) return false;
  return !OWN_WORDS.test(sentence) && !saysCurrent(sentence) && !speaksOfFediverse(sentence);
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
