import { LETTER } from "./letters.ts";
import { findUpToEnd, oneOf, upToEnd, type WordsBefore } from "./match-at.ts";

/**
 * Nouns for what one is somewhere, or to somebody: "reporter", "member", "fan". They want to be told where, and right behind them the at sign
 * of a handle is read as "at": `reporter @paper@host`. What one is by oneself (writer, artist, photographer) is left out.
 */
const ROLES =
  "lead head chief staff ceo cto cfo comms pr editor prof\\.? phd board fellow member chair host co-host trustee intern fan фан kibic lid medlem jäsen admin mod fundraiser captain coach stipendiat üyesi عضو محرر مراسل".split(
    " ",
  );
/** As ROLES, by what many languages share of the word: "redakt" is in "redaktör", "Chefredakteurin" and "redaktorka". */
const ROLE_STEMS =
  "reporter repórter репорт journalist jornalist giornalist dziennikar žurnalist novinář журналист журналіст periodist korrespond correspond corrispond columnist kolumnist redakt redact rédact redatt редакт professor profesor professeu dozent docent dosent postdoc lecturer researcher forscher forsker forskare onderzoek chercheu investigador pesquisador ricercat scientist wissenschaftl naukow student étudiant estudante estudiante doctorand doktorand студент аспирант аспірант engineer ingenieur ingénieur ingenier ingegner engenheir inżynier inženýr инженер інженер developer entwickl développeu desarrollador desenvolvedor sviluppat ontwikkel utveckl utvikl udvikl programmier programmeu programist programador vývojář разработчи розробни manager director directeur directrice direttor direktor dyrektor leiter employee mitarbeit medewerk medarbe pracowni zaměstnan сотрудни співробітни advisor adviser adviseur berater conseill consult konsult analyst analist officer mitglied membre miembro membro bestuurslid członk člen участни член vorsitz vorstand vorständ president präsident présiden volunteer bénévol voluntari vrijwillig wolontar praktikant spokesp spokesm spokesw sprecher porte-parole portavoz woordvoerder chargé maintainer contributor presenter présentat apresentad presentador présentateur producer moderator modérat".split(
    " ",
  );
/** Where one moves to is left out: "off to @me@host" is one's own. */
export const PREPOSITION = [
  "in|for|of|as|like|from|at|on|inside|behind|für|bei|beim|im|von|vom|aus|als|wie|auf|pour|chez|dans|de|du|comme|sur|en|del|para|como|por|em|no|na|do|da|per|di|della|su|presso|come",
  "bij|van|voor|op|för|av|af|i|hos|på|som|w|we|z|ze|dla|od|jako|v|ve|pro|u|în|la|pentru|ca|в|во|для|от|из|с|со|у|как|від|з|із|зі|як|за|като|σε|για|από|στο|στη|di|untuk|dari|ở|cho|của|tại|في|من|عن|में|के|का",
].join("|");
/** Words for working, which want a preposition behind them: "works at", "bekerja di". */
const WORKING =
  "work(?:s|ing)?|employed|arbeite\\p{L}{0,2}|angestellt|tätig|travaill\\p{L}{1,3}|bosse|trabaj\\p{L}{1,4}|trabalh\\p{L}{1,4}|lavor\\p{L}{1,4}|werkt?|werkzaam|jobbar|jobber|arbetar|arbejder|arbeider|pracuj\\p{L}{1,3}|dolgozom|lucrez|работа[юе]\\p{L}?|працюю|εργάζομαι|δουλεύω|çalışıyorum|bekerja|kerja|làm(?: việc)?|أعمل|[اأ]شتغل|काम";

/** Nouns for what bears a name, right before the name: "the podcast @show@host". */
const KINDS =
  "teams?|crew|bands?|podcasts?|podkasts?|show|programa?|club|klub|clube|choir|chor|orchestra|duo|dúo|trio|project|projekt|projet|proyecto|progetto|projeto|kollektiv|collective|collectif|colectivo|coletivo|collettivo|group|gruppe|groupe|grupo|gruppo|magazine?|journal|zeitung|newsletter|zine|company|firma|startup|agency|lab|labor|verein|spolek|équipe|equipo|equipe|squadra|редакци\\p{L}|команд\\p{L}|групп\\p{L}|гурт\\p{L}";
/** One's own is named the same way: "the account @me@host". */
const ARTICLE = "(?:(?:the|a|an|our|der|die|das|dem|den|le|la|les|el|los|il|lo|o|os|de|het|notre|unser\\p{L}{0,2}) )?";

/** What may stand between a preposition and a handle, as part of a pattern: "of the band @a@b", "of the project: @a@b". */
export const ARTICLE_AND_KIND = `(?:[ \u00A0]+${ARTICLE}(?:${KINDS}):?)?`;

const ROLE_SOURCE = `(?:(?:${oneOf(ROLES)})(?!${LETTER})|\\p{L}{0,12}(?:${ROLE_STEMS.join("|")})\\p{L}{0,8}(?:[*:_/-]{0,2}in(?:nen)?)?)(?:(?: (?:of|for|für|de|du|di|del|van))? \\p{L}{2,20})?(?: (?:à|au|a|an))?`;
const ROLE = upToEnd(
  `(?:${ROLE_SOURCE}(?: (?:${PREPOSITION}))?|(?:${WORKING}) (?:${PREPOSITION}))${ARTICLE_AND_KIND}[ \u00A0]+(?:@[ \u00A0]+)?`,
);
const ROLE_AND_COMMA = upToEnd(`${ROLE_SOURCE}, `);
/** Of those, what nobody is by themselves. */
const PLACED_AND_COMMA = upToEnd(
  "(?:ceo|cto|cfo|coo|chief|head|co-?chair|chair|trustee|member|board|fellow|intern|postdoc\\p{L}*|(?:c|k)olumnist\\p{L}*|spokes\\p{L}+|vorst[aä]nd\\p{L}*|vorsitz\\p{L}*)(?: (?:of|for) \\p{L}{2,20})?, ",
);

/** Whether the last words before a handle are what somebody is where the handle belongs: "reporter", "head of sales". */
export function saysRole(words: WordsBefore): boolean {
  return findUpToEnd(ROLE, words) !== undefined;
}

/** "Postdoc, @user@host": one's place. */
export function saysPlacedAndComma(words: WordsBefore): boolean {
  return words.text.endsWith(", ") && findUpToEnd(PLACED_AND_COMMA, words) !== undefined;
}

/** "reporter, @user@host": one's place, or one's own. */
export function saysRoleAndComma(words: WordsBefore): boolean {
  return words.text.endsWith(", ") && findUpToEnd(ROLE_AND_COMMA, words) !== undefined;
}
