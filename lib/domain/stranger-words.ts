import { LETTER, lowerCase } from "./letters.ts";
import { findUpToEnd, oneOf, upToEnd, type WordsBefore } from "./match-at.ts";

/**
 * Words right beside a handle that say it is somebody else's: who drew the picture, whom one is married to, who runs the bot, where one
 * works. Parts of patterns (flags `i` and `u`), in the languages that people write in.
 */
function phrases(list: string): string[] {
  return list.trim().split(/\s*;\s*/);
}

/** The picture of an X account, which needs no "by": nobody has a handle for it. "Art: @a@b" is the artist's own, and not meant. */
const PICTURES = phrases(String.raw`
icons?; avi; pfp; profile ?(?:pic(?:ture)?|photo|image|art)?; avatar\p{L}{0,3}; banner; header; profilbild; titelbild; photo de profil; pp;
bannière; ícone; ícono; foto de per[fv]il; cabecera; portada; icona; foto profilo; copertina; profielfoto; omslag; profilbilde; profilbillede;
profiilikuva; awatar\p{L}{0,3}; zdjęcie profilowe; profilov\p{L}+; аватар\p{L}{0,3}; ава; аву; шапк\p{L}; юзерпик; баннер; банер; profil resmi; profil fotoğrafı;
foto profil; ảnh đại diện; εικονίδιο; φωτογραφία προφίλ; צילום פרופיל; תמונת פרופיל; الصورة; صورة الحساب; عکس پروفایل
`);
const PICTURES_GLUED = phrases(
  `アイコン; ヘッダー?; プロフ画; プロフィール画像; バナー; 프사; 아이콘; 헤더; 인장; 배너; 头像; 頭像; 头图; 頭貼; 头贴; 頭圖; 封面`,
);

/** Each followed by a preposition of its language: "drawn by", "a bot by", "member of". */
const WITH_PREPOSITION = phrases(String.raw`
(?:art(?:work)?|photo|picture|drawing|illustration|logo|cover|design|layout|drawn|painted|made|created|built|coded|developed|designed|run|maintained|operated|managed|moderated|hosted|written|curated|bot|project|powered|edited|commissioned)(?: with (?:love|♥|❤️?))? by;
(?:married|engaged|wed|sworn) to; friends with; dating; in love with; owned by;
(?:husband|wife|spouse|partner|hubby|boyfriend|girlfriend|fiancée?|best friend|friend|brother|sister|sibling|twin|son|daughter|mum|mom|mother|mama|dad|father|papa|parent|human|servant|assistant|secretary|aunt|uncle|grand\p{L}+) (?:of|to);
(?:co[- ]?)?(?:founder|host|editor|author|maintainer|admin|administrator|mod|moderator|member|director|chair|president|vice president|ceo|cto|curator|organi[sz]er|part|fan|stan|owner|creator|half|voice|singer|drummer|bassist|guitarist|alum(?:nus|na)?|head|lead|leader|boss|chief|follower|supporter|patron) of;
(?:editor|student|prof(?:essor)?|lecturer|teacher|researcher|scientist|postdoc|fellow|developer|dev|engineer|designer|journalist|reporter|writer|columnist|contributor|correspondent|volunteer|intern|employee|manager|director|lead|head|staff|consultant|librarian|curator|analyst|advisor) (?:at|for|with);
(?:works?|worked|working|employed|volunteers?|volunteering|interning) (?:at|for|with|on);
verheiratet mit; verlobt mit; liiert mit; befreundet mit; (?:mann|frau|ehemann|ehefrau|partner(?:in)?|freund(?:in)?|mutter|vater|mama|papa|bruder|schwester|fan|mitglied|teil|chef(?:in)?|gründer(?:in)?|mitgründer(?:in)?|herausgeber(?:in)?|autor(?:in)?|sprecher(?:in)?|vorsitzender?|host(?:in)?) (?:von|bei|des|der);
(?:bot|bild|zeichnung|illustration|kunst|foto|grafik|logo|projekt|gezeichnet|gemalt|gemacht|gebaut|gebastelt|programmiert|entwickelt|betrieben|betreut|moderiert|erstellt) (?:von|durch);
(?:redakteur|redaktion|journalist|reporter|autor|mitarbeiter|lehrer|professor|dozent|forscher|entwickler|doktorand|student|volontär)(?:in)? (?:bei|beim|an der|am|von|für); arbeite[t]? (?:bei|für|an);
mari[ée]{1,2} (?:à|avec); en couple avec; fiancée? à; (?:mari|femme|époux|épouse|compagnon|compagne|ami|amie|mère|père|maman|papa|frère|sœur|fan|membre|moitié|fondateur|fondatrice|cofondateur|cofondatrice|directeur|directrice|président|présidente|rédacteur|rédactrice|auteur|autrice) (?:de|d'|du|chez);
(?:bot|dessin|photo|illustration|logo|projet|dessinée?|créée?|faite?|maintenue?|gérée?|animée?|développée?|codée?) (?:par|de); (?:journaliste|rédacteur|rédactrice|pigiste|développeur|développeuse|ingénieure?|prof|enseignante?|chercheur|chercheuse|doctorante?|bénévole) (?:à|chez|pour|au); (?:travaille|bosse) (?:à|chez|pour|avec|au);
casad[oa] co[nm]; (?:marido|esposo|esposa|mujer|novio|novia|pareja|amig[oa]|madre|padre|mamá|papá|herman[oa]|fan|miembro|parte|mitad|fundadora?|cofundadora?|directora?|editora?|autora?) de(?:l)?;
(?:bot|dibujo|foto|ilustración|logo|proyecto|dibujad[oa]|hech[oa]|cread[oa]|mantenid[oa]|programad[oa]|gestionad[oa]) (?:por|de); (?:redactora?|periodista|ingenier[oa]|profesora?|investigadora?|desarrolladora?) (?:en|de); trabaj[oa]\p{L}? (?:en|para|con);
(?:namorad[oa]|esposo|esposa|marido|mulher|amig[oa]|mãe|pai|irmã|irmão|fã|membro|parte|fundadora?|diretora?|editora?|autora?) d[eoa]; (?:bot|desenho|foto|ilustração|projeto|desenhad[oa]|feit[oa]|criad[oa]|mantid[oa]|programad[oa]) (?:por|de|do|da); (?:jornalista|repórter|professora?|engenheir[oa]|pesquisadora?) (?:n[oa]|em|d[oa]|de); trabalh[oa]\p{L}? (?:n[oa]|em|para|com);
sposat[oa] con; fidanzat[oa] con; (?:marito|moglie|compagn[oa]|amic[oa]|madre|padre|fan|membro|parte|metà|fondatore|fondatrice|direttore|direttrice|autore|autrice) d(?:i|el|ella); (?:bot|disegno|foto|illustrazione|progetto|disegnat[oa]|fatt[oa]|creat[oa]|gestit[oa]|sviluppat[oa]) (?:da|di); (?:giornalista|redattore|redattrice|ricercatore|ricercatrice|docente|sviluppatore) (?:a|di|presso|per); lavor[oa] (?:a|da|per|con|presso);
getrouwd met; verloofd met; (?:man|vrouw|partner|vriend(?:in)?|moeder|vader|broer|zus|fan|lid|deel|helft|oprichter|redacteur|auteur|baasje) van; (?:bot|tekening|foto|illustratie|logo|getekend|gemaakt|gebouwd|beheerd|ontwikkeld|onderhouden) (?:door|van); (?:journalist|redacteur|docent|onderzoeker|ontwikkelaar) bij; werkt? (?:bij|voor|aan);
gift med; förlovad med; (?:make|maka|sambo|partner|vän|mamma|pappa|medlem|del|grundare|redaktör) (?:till|av|i); (?:bot|bild|ritad|tecknad|gjord|skapad|byggd|driven|underhållen) av; jobbar (?:på|för|med); gift med; medlem av; ansat hos; lavet af; tegnet af; laget av; tegnet av; drevet av; ansatt i;
(?:mąż|żona|partner|partnerka|mama|tata|członek|członkini|część|fan|fanka|bot|projekt|redaktor|redaktorka) (?:od|z|w|u)?; (?:rysunek|zrobione|stworzone|prowadzone|narysowan\p{L}+|bot) (?:przez|od|autorstwa); pracuję w;
(?:kreslil[ao]?|nakreslil[ao]?|vytvořil[ao]?|bot od|obrázek od|vdaná za|ženatý s|člen|členka);
(?:бот|проект|арт|рисунок|картинка|иллюстрация|сделано|создано|нарисовал[аи]?|рисовал[аи]?|автор|фото) (?:от|by|от имени); замужем за; женат на; (?:муж|жена|мама|папа|друг|подруга|фанат\p{L}*|часть|участник|участница|основатель\p{L}*|редактор|автор) (?:у|в)?; работаю в;
(?:бот|проєкт|арт|малюнок|аватарка|намалював|намалювала|зроблено|створено) (?:від|by); заміжня за; одружений з; працюю в;
(?:çizen|yapan|yöneten|hazırlayan|çizim|eşi|sevgilisi|üyesi); bot sahibi; رسم; تصميم; متزوج من; متزوجة من; بوت من; طراحی از; ساخته‌ی; کار; ציור של; נשוי ל; נשואה ל; בוט של; gambar oleh; dibuat oleh; dikelola oleh; menikah dengan; anggota; vẽ bởi; làm bởi; bot của; vợ của; chồng của;
rajzolta; készítette; a botot írta; desenat de; făcut de; căsătorit[ăa]? cu; σχέδιο από; φτιαγμένο από; παντρεμέν[οη]ς? με; कलाकार; निर्माता; चित्र
`);
/** With a colon, or nothing, before the handle. */
const LABELS = phrases(`
husband; wife; spouse; partner; hubby; wifey; boyfriend; girlfriend; bf; gf; fiancée?; bestie; operator; maintainer; bot owner; owner; creator; credits?; artist; drawn by; art by; ehemann; ehefrau; betreiber(?:in)?; marido; esposa; marito; moglie; echtgenoot; operatör; муж; жена; автор бота; художник; чоловік; дружина; дизайн
`);
const LABELS_GLUED = phrases(
  `💍; 嫁; 旦那; 妻; 夫; 相方; 彼氏; 彼女; 推し; 管理人; 管理者; 運営者?; 飼い主; 남편; 아내; 애인; 남친; 여친; 봇주; 관리자; 운영자; 老公; 老婆; 对象; 画师; 畫師; 繪師; 绘师; 約稿; 约稿; bot主`,
);

/** What may stand between such words and the handle. Taken off first: as a part of the pattern it would make that one far larger. */
const MARK = "[\\s:：=,\\-–—~()（）\\[\\]「『“„\"'«‹>→➡👉©♥❤💜]";
const ENDING = new RegExp(
  `(?:${MARK}|(?<!${LETTER})(?:the|my|our|lovely|wonderful|amazing|great|talented|awesome|brilliant|der|die|das|dem|den|mein\\p{L}{0,2}|le|la|mon|ma|el|los|las|mi|meu|minha|il|mio|mia|het|mijn)(?!${LETTER}))+$`,
  "u",
);

const BEFORE = upToEnd(
  [
    `(?:${oneOf(PICTURES)})(?: (?:art|pic|picture|credits?))?(?: ?(?:by|from|par|de|von|por|di|da|door|van|av|af|przez|от|від|oleh|bởi|is|was|drawn by|made by|credits? to|credits?|via|is by|ist von))?`,
    oneOf(WITH_PREPOSITION),
    oneOf(LABELS),
  ].join("|"),
);
const GLUED_BEFORE = new RegExp(
  [
    `(?:${PICTURES_GLUED.join("|")})(?:画|絵|画像|作者|制作|イラスト|画师|畫師|繪師|绘师|작가|커미션|그림)?(?:\\s?by)?(?:は|の|은|는|是|来自|來自)?$`,
    `(?:${LABELS_GLUED.join("|")})(?:は|은|는|是)?$`,
  ].join("|"),
  "u",
);

/** A title behind a name is for others: `@a@bさん`; "@a@b (icon)", "@a@b drew my icon". */
const BEHIND = new RegExp(
  `^\\s?(?:さん|様|さま|氏|先生|님|작가님|老师|老師|太太|大大|[(（]\\s?(?:icon|avatar|pfp|banner|header|husband|wife|spouse|partner|アイコン|ヘッダー)(?!${LETTER})|(?:drew|made|painted|designed|did) (?:my|this|the)(?!${LETTER}))`,
  "u",
);

/** Whether the words before or the text behind a handle give it to somebody else. */
export function saysStranger(words: WordsBefore, textAfter: string): boolean {
  const trimmed = { ...words, text: words.text.replace(ENDING, "") };
  if (words.isGlued && GLUED_BEFORE.test(trimmed.text)) return true;
  return findUpToEnd(BEFORE, trimmed) !== undefined || BEHIND.test(lowerCase(textAfter.slice(0, 20)));
}

/** Letters in a row that two names share when they are of the same person. */
const SHARED = 4;

/** Whether a handle's user part looks like one of the names that the X account goes by: then the words are wrong, or are a joke. */
export function resemblesName(user: string, names: readonly (string | undefined)[]): boolean {
  const wanted = plain(user);
  const length = Math.min(SHARED, wanted.length);
  return names.some((name) => {
    const own = plain(name ?? "");
    for (let at = 0; at + length <= wanted.length; at++) if (own.includes(wanted.slice(at, at + length))) return true;
    return false;
  });
}

/** Letters and digits only; a display name that holds a handle is more than a name. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\S*[@/]\S*/g, "")
    .replace(/[^a-z0-9]/g, "");
}
