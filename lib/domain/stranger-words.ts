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
icons?; avi; pfp; logo; profile ?(?:pic(?:ture)?|photo|image|art)?; avatar\p{L}{0,3}; banner; header; profilbild; titelbild; photo de profil; pp;
bannière; ícone; ícono; foto de per[fv]il; cabecera; portada; icona; foto profilo; copertina; profielfoto; omslag; profilbilde; profilbillede;
profiilikuva; awatar\p{L}{0,3}; zdjęcie profilowe; profilov\p{L}+; аватар\p{L}{0,3}; ава; аву; шапк\p{L}; юзерпик; баннер; банер; profil resmi; profil fotoğrafı;
foto profil; ảnh đại diện; εικονίδιο; φωτογραφία προφίλ; צילום פרופיל; תמונת פרופיל; الصورة; صورة الحساب; عکس پروفایل
`);
/** "Header photo", "photo de couverture", "zdjęcie w tle": a kind of picture, and where it hangs. */
const PICTURE =
  "photo|pic|picture|image|drawing|illustration|art(?:work)?|foto|bild|zeichnung|dessin|imagen|dibujo|imagem|desenho|arte|immagine|disegno|afbeelding|tekening|billede|bilde|kuva|zdjęcie|grafika|obrázek|fotka|kép|imagine|poză|фото|картинка|рисунок|арт|зображення|малюнок|снимка|φωτογραφία|fotoğraf|resim|gambar|ảnh|hình|صورة|عکس|תמונת|फोटो";
const PLACE =
  "profile|header|banner|cover|background|icon|avatar|profil|titel|hintergrund|couverture|bannière|fond|per[fv]il|portada|cabecera|fondo|capa|fundo|ícone|profilo|copertina|sfondo|profiel|omslag|achtergrond|bakgrund\\p{L}*|baggrund\\p{L}*|bakgrunn\\p{L}*|tle|tła|nagłówk\\p{L}+|pozad\\p{L}+|záhlav\\p{L}+|borító\\p{L}*|copert\\p{L}+|fundal|обложк\\p{L}|шапк\\p{L}|фон\\p{L}?|профил\\p{L}|обкладин\\p{L}+|профіл\\p{L}|εξωφύλλου|προφίλ|kapak|sampul|latar|bìa";
const PICTURES_IN_PLACES = [
  `(?:${PLACE})[ -]?(?:${PICTURE})`,
  `(?:${PICTURE}) (?:(?:of|on|in|für|de|du|do|da|di|del|dell|van|på|w|v|na|в|на|у|din|de pe) ?)?(?:the |la |l'|')?(?:${PLACE})`,
];
const PICTURES_GLUED = phrases(
  `(?:アイコン|ヘッダー?)(?:の)?(?:作者|絵師)?(?:様|さん)?; プロフ画; プロフィール画像; バナー; 프사; 프로필 ?(?:사진|그림|이미지); 아이콘; 헤더; 인장; 배너; 头像; 頭像; 头图; 頭貼; 头贴; 頭圖; 封面`,
);

/** Ties that the words which hand over (below) and the prepositions of in-passing.ts do not tell: "married to", "drew", "eşi". */
const TIES = phrases(String.raw`
(?:married|engaged|wed|sworn|husband|wife|spouse|partner|hubby|boyfriend|girlfriend|fiancée?|friend|brother|sister|twin|son|daughter|mum|mom|mother|mama|dad|father|papa|parent|human|servant|assistant|secretary|aunt|uncle|grand\p{L}+) to; (?:married|engaged) to (?:the|an?|my)(?: \p{L}+){1,3}; dating;
(?<!ersetzt )durch; an der; (?:fan|mitglied|teil|chef(?:in)?|(?:mit)?gründer(?:in)?|herausgeber(?:in)?|autor(?:in)?|sprecher(?:in)?|vorsitzender?) (?:des|der); arbeite[t]? an;
mari[ée]{1,2} à; fiancée? à; (?:journaliste|rédacteur|rédactrice|prof|travaille|bosse) (?:à|au); lavor[oa] a; werkt? aan; (?:make|maka|sambo|partner|vän|mamma|pappa) till; (?:gift|förlovad) med;
(?:mąż|żona|partner|partnerka|mama|tata|część|fanka|redaktor|redaktorka); autorstwa; kreslil[ao]?; nakreslil[ao]?; vytvořil[ao]?; vdaná za; ženatý s;
(?:на)?рисовал[аи]?; автор; от имени; женат на; (?:мама|папа|друг|подруга|фанат\p{L}*|часть); намалював; намалювала;
(?:çizen|yapan|yöneten|hazırlayan|çizim|eşi|sevgilisi|üyesi); bot sahibi; رسم; تصميم; متزوج من; متزوجة من; بوت من; طراحی از; ساخته‌ی; کار; ציור של; נשוי ל; נשואה ל; בוט של; (?:gambar|dibuat|dikelola) oleh; menikah dengan; anggota; (?:vẽ|làm) bởi; (?:bot|vợ|chồng) của;
töissä; työskentelen; rajzolta; készítette; a botot írta; căsătorit[ăa]? cu; παντρεμέν[οη]ς? με; कलाकार; निर्माता; चित्र
`);
/** What one runs is another account, not oneself: "I maintain @bot@host". */
const RUNNING = phrases(`
(?:i|we|who) (?:also )?(?:run|ran|made|make|maintain|manage|moderate|operate|curate|edit|organi[sz]e|built|build|created?|founded|(?:co-?)?host); (?:made|built|wrote|created|run) (?:a|the) bot(?: \\p{L}+){0,4}; ich (?:betreibe|leite|pflege|betreue|baue|moderiere);
je (?:gère|tiens|anime); llevo; gestiono; administro; gerencio; gestisco; curo; prowadzę; spravuju; веду; ylläpidän
`);
/** Speaking to others and of them: "shout-out to", "everyone should follow", "according to", "ask". */
const PRAISE = phrases(String.raw`
(?:shout-?outs?|s/o)(?: (?:to|for))?; thanks to; thanks; thx; thank you; (?:hi|hello|hugs|love|greetings|according|listen|listening|subscribe|tribute|sister|brother) to; ask; blame; meet; grüße an; gruß an; hallo an; laut; frag(?:t)?; hört;
d'après; selon; merci; bisous à; écoutez; según; saludos a; escucha(?:d)?; secondo; ascoltate?; volgens; groetjes aan; luister naar; enligt; hälsningar till; ifølge; według; pozdrowienia dla; podle; pozdrav\p{L}*; по словам; привет; за словами; props to; kudos to; h/t; hat tip to; inspired by; recommended by;
(?:people|who|whom|accounts?|artists?|writers?) to follow(?: (?:here|there|on \p{L}+))?; follow these(?: \p{L}+)?; (?:follow|folgt|volg|suivez|sigan|seguid|sigam|seguite) (?:our|unser\p{L}{0,2}|onze?|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie])(?: \p{L}+){1,2}; (?:lese|folge|hör|follow)-?(?:tipps?|empfehlung(?:en)?)(?: (?:im|auf|bei) \p{L}+)?; recommend(?:s|ed|ing|ations?)?(?: on \p{L}+)?;
(?:everyone|everybody|all|you|people|y'all|folks)(?: all)? (?:should|must|need to|ought to)(?: (?:all|also|really|definitely))? follow;
(?:fave|favou?rite|best) (?:account|person|people|bot|follow|feed|poster|artist|writer|post|toot|thread)s?(?: (?:here|there|ever|on \p{L}+))?(?: (?:is|are))?;
lieblings\p{L}+(?: (?:ist|sind))?; danke an; dank an; inspiriert von; merci à; inspirée? (?:par|de); (?:compte|artiste)s? préférée?s?(?: est)?; gracias a; inspirad[oa] (?:en|por);
(?:cuenta|conta|artista)s? (?:favorit|preferid)[oa]s?(?: (?:es|é))?; obrigad[oa] a; grazie a; ispirat[oa] (?:a|da); account preferit[oi](?: è)?; bedankt aan; met dank aan; tack till; takk til; tak til;
kiitos; podziękowania dla; dzięki; díky; спасибо; дякую; благодаря на; ευχαριστώ; teşekkürler; terima kasih; cảm ơn; شكرا; ممنون از; תודה ל
`);
/** What two do together: "co-hosting with", "zusammen mit". */
const TOGETHER = phrases(String.raw`
(?:together|along|co-?\p{L}+(?: \p{L}+)?|hosts?|hosting|podcast\p{L}*|streaming|living|lives|duo|band) with; half of \p{L}+ with; zusammen mit; gemeinsam mit; im duo mit; ensemble avec; avec l'aide de;
(?:co-?\p{L}+|podcast|duo) avec; juntos? (?:a|con|com); en dúo con; insieme (?:a|con); in coppia con; samen met; tillsammans med; sammen med; yhdessä; razem z; wspólnie z; společně s; spolu s; împreună cu; вместе с; разом з; заедно с;
μαζί με; bersama; cùng với; juntament amb
`);
/** Those whom one calls one's own, people and others. */
const OTHERS =
  "cat|dog|pet|boss|band|lab|firm|company|employer|team|bot|friend|kid|child|hero|idol|love|crush|muse|(?:better|other) half|wife|husband|partner|spouse|girlfriend|boyfriend|sister|brother|son|daughter|mum|mom|dad|mother|father|katze|hund|chef|firma|frau|mann|schwester|bruder|sohn|tochter|chat|chien|patron|femme|mari|sœur|frère|fils|fille|amie?|gato|perro|jefe|empresa|hij[oa]|herman[oa]|amig[oa]|irm(?:ã|ão)|filh[oa]|kat|hond|baas|bedrijf|zus|broer|syster|bror";
/**
 * Words that hand over to somebody else, whatever stands before them: who made it, with whom, where it comes from, whose it is. An account
 * "of" somebody is that person's.
 */
const HANDING_OVER = [
  `(?<!\\.)(?:${phrases("(?<!(?:replaced|superseded|succeeded) )by; (?<!remplacé )par; von; vom; (?<!vervangen )door; przez; (?<!(?:me|us|mich|uns) )via; with; w; mit; avec; con; com; met; together; rt; cc; ht; h/t; hat tip; ping; feat\\.?; featuring; ft\\.?; w/").join("|")})`,
  "(?<!(?:alts?|accounts?|backup|main|copy|clone|mirror|side|half|profile|home|handle|address) )of",
  "(?:he|she|they)(?: is| are|['’]s|['’]re)|er ist|sie ist|il est|elle est|ella es|ele é|ela é|ha(?:s|ve) (?:its|his|her|their) own (?:account|acct|mastodon|fedi\\p{L}*)",
  "(?:in )?reply(?:ing)? to|(?:fan|stan|update|news|parody|tribute|support)(?: ?(?:account|acct|page|bot))? for|unofficial",
  // "my little sister", "mi hija", and what they do: "my wife paints:". With oneself in it ("my dog and I") it is both of them.
  `(?:my|our|meine?|mon|ma|mi|mijn|min|meu|minha) (?:\\p{L}+ )?(?:${OTHERS})(?:['’]?s)?(?: (?!(?:me|i|us|and|ich|mich|und|moi|et|yo|eu)(?!${LETTER}))[\\p{L}\\p{M}'’]+){0,3}`,
];
/** Kin and partners, and "is": "mi novia es", "férjem". Where the word also means a woman or a man, only with a possessive. */
const KIN = `(?:${phrases(`
husband; wife; spouse; partner; hubby; wifey; boyfriend; girlfriend; bf; gf; fiancée?; bestie; ehemann; ehefrau; verlobte[rn]?; (?:meine?|min|mijn|mon|ma|mi|minha) (?:frau|mann|freund(?:in)?|fru|kone|man|femme|mec|meuf|mujer|chic[oa]|mulher|vrouw|vriend(?:in)?);
mari; copain; copine; conjointe?; épou(?:x|se); compagn(?:on|e); marido; espos[oa]; novi[oa]; pareja; prometid[oa]; namorad[oa]; noiv[oa]; companheir[oa]; marito; moglie; fidanzat[oa]; compagn[oa]; ragazz[oa] mi[oa]; echtgeno(?:ot|te); verloofde; sambo; fästm(?:an|ö); kæreste; kjæreste; samboer; ægtefælle;
vaimo(?:ni)?; mieheni; puoliso(?:ni)?; (?:tyttö|poika)ystävä(?:ni)?; mąż; żona; narzeczon[ya]; manžel(?:ka)?; přítelkyně; férje[dm]?; felesége[dm]?; páro[dm]; barát(?:nő)?[oöe]?m; soț(?:ul|ia); iubit(?:ul|a); муж; жена; чоловік; дружина; хлопець; дівчина; съпруга?; мъжът ми; жена ми;
σύζυγος; (?:άντρας|γυναίκα|αγόρι|κορίτσι) μου; eşim; kocam; karım; sevgilim; nişanlım; suami; istri; pacar; tunangan; chồng; vợ; bạn (?:trai|gái); पति; पत्नी; زوجي; زوجتي; خطيبي; خطيبتي; همسرم; בעלי; אשתי; (?:בן|בת) זוגי; dona meva; parella
`).join("|")})(?: (?:is|ist|est|c['’]est|es|é|è|är|er|on|to|je|е|це|είναι|ہے|है))?`;
/** With a colon, or nothing, before the handle. */
const LABELS = phrases(String.raw`
(?:bot|konto|account)[\p{L}-]* (?:pflegt|betreut|betreibt|führt|macht);
agent; manager; sponsor; mods?; moderators?; staff; (?:co-)?(?:hosts?|founders?); editors?; producers?; publisher; employer; boss; operator; maintainer; bot owner; owner; creator; credits?; artist; drawn by; art by; betreiber(?:in)?; operatör; автор бота; художник; дизайн
`);
/** One picture is somebody's ("Foto: …"), several ("Fotos: …") are one's own, and so is one of those who take them. */
const ONE_PICTURE = new RegExp(
  `(?<!${LETTER})(?:photo|photograph|foto|fotograf[ií]a|fotografie|fotografija|pic|picture|bild|zdjęcie|fotka|snímek|фото|фотография|billede|bilde|kuva|valokuva|fotoğraf|fotó|kép|φωτο(?:γραφία)?|ảnh|gambar|immagine|imagen|imagem)$`,
  "u",
);
const PHOTOGRAPHER = /photogra|fotogr|фотогр|φωτογράφος|valokuvaa|写真|カメラマン|摄影|攝影|사진/iu;
const PICTURE_HOST = /(?:^|\.)(?:pixelfed|pixey|pxlmo|pixel|photodn|photog|vernissage)\./;
const LABELS_GLUED = phrases(
  `💍; 嫁; 旦那; 妻; 夫; 相方; 彼氏; 彼女; 推し; 管理人; 管理者; 運営者?; 飼い主; 남편; 아내; 애인; 남친; 여친; 봇주; 관리자; 운영자; 老公; 老婆; 对象; 画师; 畫師; 繪師; 绘师; 約稿; 约稿; bot主; 勤務先; 所属; 作者(?:様|さん)?; 中の人; 我(?:先生|太太|老公|老婆|男友|女友)(?:在\\p{Script=Han}{1,4})?; 就职于; 就職於; 任职于; 任職於; 供职于; 근무처; 소속`,
);

/** What may stand between such words and the handle: marks, and these words. */
const MARKS = " \t\n\u00A0\u3000:：=,-–—~()（）[]「『“„\"'«‹>→➡👉©♥❤💜\uFE0F";
const ARTICLES: ReadonlySet<string> = new Set(
  "the my our lovely wonderful amazing great talented awesome brilliant der die das dem den mein meine meinem meinen meiner meines le la mon ma el los las mi meu minha il mio mia het mijn".split(
    " ",
  ),
);

const BEFORE = upToEnd(
  [
    `(?:${oneOf(PICTURES)})(?: (?:art|pic|picture|credits?|📷|📸|🎨))?(?: ?(?:by|from|par|de|von|por|di|da|door|van|av|af|przez|от|від|oleh|bởi|من|is|was|drawn by|made by|credits? to|credits?|via|is by|ist von|drew|нарисовал\\p{L}*|намалюва\\p{L}+|narysował\\p{L}*|(?:na)?kreslil\\p{L}*|rajzolta|çizdi))?`,
    `(?:${PICTURES_IN_PLACES.join("|")})(?: (?:by|from|par|de|von|por|di|da|door|van|av|af|przez|od|от|від|oleh|bởi|is|was))?`,
    oneOf([...TIES, ...RUNNING, ...TOGETHER, ...PRAISE]),
    KIN,
    ...HANDING_OVER,
    oneOf(LABELS),
  ].join("|"),
);
const GLUED_BEFORE = new RegExp(
  [
    `(?:${PICTURES_GLUED.join("|")})(?:画|絵|画像|作者|制作|イラスト|画师|畫師|繪師|绘师|작가|커미션|그림)?(?:\\s?by)?(?:は|の|은|는|是|来自|來自)?$`,
    `(?:${LABELS_GLUED.join("|")})(?:の?アカウント|\\s?계정|的(?:账号|帳號))?(?:は|은|는|是)?$`,
  ].join("|"),
  "u",
);

/** "@a@b (my wife)", "@a@b is my sister", "@a@b <- my boss" */
const KIN_BEHIND = new RegExp(
  `^\\s?(?:[(（←]|<-|[-–—,]|(?:is|ist|est|es|é|è)(?= ))\\s*(?:my|our|meine?|mon|ma|mi|mijn|min|meu|minha) (?:\\p{L}+ )?(?:${OTHERS}|${KIN})(?!${LETTER}|-)`,
  "u",
);

/** A title behind a name is for others: `@a@bさん`; "@a@b (icon)", "@a@b drew my icon"; "@a@b's show". */
const BEHIND = new RegExp(
  `^\\s?(?:さん|様|さま|氏|先生|님|작가님|老师|老師|太太|大大|[(（]\\s?(?:icon|avatar|pfp|banner|header|husband|wife|spouse|partner|アイコン|ヘッダー)(?!${LETTER})|(?:drew|made|painted|designed|did) (?:my|this|the)(?!${LETTER})|['’]s(?!${LETTER})|(?:employee|staff(?:er)?|alum\\p{L}{0,4}|(?:member|fan)(?! of)|intern)(?!${LETTER})|['’]n?[ıiuü]n(?!${LETTER})|['’][dt][ae] (?:çalış|yapım|editör|muhabir|yazar|gazeteci|öğrenci|mühendis|müdür|üye)|(?:の)?(?:所属|勤務)|の(?:ファン|妻|夫|嫁|母|父|娘|息子|弟|兄|姉|妹|友|社員|職員|記者|編集|広報|管理|運営|メンバー|飼い主|相方)|(?:소속|기자|팬|직원|회원|멤버|운영자|的粉丝|的粉絲|的(?:员工|員工|记者|記者|编辑|編輯)))`,
  "u",
);

/** An account that is about another one, or against it, is called like it: no likeness of names says anything there. */
const COPYING = upToEnd(
  `(?:${phrases(String.raw`
unofficial; parody; (?:fan|stan|hate) ?(?:account|page|club); (?:not (?:affiliated|associated|connected|to be confused|the same)|unrelated|no relation); inoffiziell\p{L}*; parodie; nicht (?:verbunden|verwandt|zu verwechseln);
fanseite; non officiel\p{L}*; sans lien; no oficial; parodia; sin relación; não oficial; paródia; sem relação; non ufficiale; onofficieel; неофициальн\p{L}+; пародия
`).join(
    "|",
  )})(?: [\\p{L}\\p{M}-]+){0,2} (?:of|for|on|with|to|von|für|mit|auf|de|du|avec|del|con|di|do|da|com|van|na|as)|impost[eo]rs?|impersonators?|(?:a )?fakes?|scam(?:mer)?s?|beware of|betrüger|faux compte|cuenta falsa|conta falsa|подделка|мошенники?|偽物|假冒`,
);
/** "@a@b is a fake", "@a@b is not me" */
const DENIED_BEHIND =
  /^[,)]{0,2} (?:(?:which |that )?(?:is|are) (?:an? )?(?:not (?:me|mine|us)|fake|impost|impersonat|scam|\p{L}+ run by (?:a stranger|some(?:one|body) else))|that['’]s not me|dat (?:is|ben)(?: dus)? (?:niet ik|ik niet)|das (?:bin|ist) nicht|ist (?:nicht (?:ich|mein)|(?:ein )?fake)|n['’]est pas (?:moi|à moi)|no soy yo|não sou eu|non sono io|ben ik niet|это не я|це не я)/u;

/** "follow @a@b's adventures, that's me" */
const ME_BEHIND = new RegExp(
  `^[^\n|•·]*(?:(?:that|it)['’]s me|das bin ich|c['’]est moi|soy yo|sou eu|sono io|dat ben ik|det är jag|to ja|это я|це я)(?!${LETTER})`,
  "u",
);

/** "be kind" — @user@host */
const QUOTED = /["”»“’」』]\s*[-–—―~]+\s*$/;

/** "works @user@host": with nothing but a space, for "one of these works: …" is about the handle itself. */
const EMPLOYED = new RegExp(`(?<!${LETTER})(?:works?|working|employed|ceo|cto|coo|cfo|(?:co-?)?founder) $`, "u");
/** The longest of these words, and one before it. */
const SHORT_REACH = 16;
/** And behind the handle. */
const BEHIND_REACH = 40;

/**
 * What the words beside a handle (`textBefore`, and `words` as read of it; `textAfter`) make of it: somebody else's; "copied", somebody
 * else's whose name this account bears; a "credit" ("Photo: …"), which is for others but where one takes pictures oneself; or nothing.
 */
export function strangerSign(
  textBefore: string,
  words: WordsBefore,
  textAfter: string,
): "stranger" | "copied" | "credit" | undefined {
  const behind = lowerCase(textAfter.slice(0, BEHIND_REACH));
  if (DENIED_BEHIND.test(behind)) return "copied";
  if (QUOTED.test(textBefore.slice(-8))) return "stranger";
  if ((BEHIND.test(behind) || KIN_BEHIND.test(behind)) && !ME_BEHIND.test(lowerCase(textAfter.slice(0, 60))))
    return "stranger";
  if (words.starts.length === 0 && !words.isGlued) return undefined;
  const trimmed = trimEnding(words);
  if (EMPLOYED.test(words.text.slice(-SHORT_REACH))) return "stranger";
  if (words.isGlued && GLUED_BEFORE.test(trimmed.text)) return "stranger";
  if (findUpToEnd(COPYING, trimmed) !== undefined) return "copied";
  if (findUpToEnd(BEFORE, trimmed) !== undefined) return "stranger";
  return ONE_PICTURE.test(trimmed.text.slice(-SHORT_REACH)) ? "credit" : undefined;
}

/** Whether somebody takes pictures: the text says so, or the `host` that they are at is for nothing else. */
export function takesPictures(text: string, host = ""): boolean {
  return PICTURE_HOST.test(host) || PHOTOGRAPHER.test(text);
}

/** Without the marks and articles at the end. */
function trimEnding({ text, starts, isGlued }: WordsBefore): WordsBefore {
  let end = text.length;
  for (let i = starts.length - 1; ; i--) {
    while (end > 0 && MARKS.includes(text.charAt(end - 1))) end--;
    const start = starts[i];
    if (start === undefined || !ARTICLES.has(text.slice(start, end)))
      return { text: text.slice(0, end), starts, isGlued };
    end = start;
  }
}
