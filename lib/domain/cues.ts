import { LETTER } from "./letters.ts";

/**
 * Words that say what an address is. An address alone (`user@host`) may be a person of the fediverse or a mailbox; people say which
 * by the word before it, or behind it. The lists hold the field's words in the languages that people wrote to older finders in.
 */

/** Latin words, whole or with a short ending of their language (`Mastodonissa`, `fediverset`, `tootet`). */
const FEDI_STEMS = [
  "mastodon",
  "mastodón",
  "masztodon",
  "fedivers",
  "fédivers",
  "fediwers",
  "fediverz",
  "fediberts",
  "threadivers",
];
const FEDI_WORDS = [
  ...["masto", "fedi", "fédi", "fedizen", "activitypub", "webfinger"],
  ...[
    "toot",
    "toots",
    "tooted",
    "tooting",
    "toote",
    "tootet",
    "tooten",
    "tooter",
    "tröt",
    "tröts",
    "tröte",
    "trötet",
    "tröten",
    "troet",
  ],
  ...[
    "pouet",
    "pouets",
    "pouette",
    "pouetter",
    "tuter",
    "tuutti",
    "tuuttaan",
    "tuuttailen",
    "tutar",
    "tutter",
    "trootje",
  ],
  ...[
    "pixelfed",
    "misskey",
    "sharkey",
    "firefish",
    "calckey",
    "iceshrimp",
    "akkoma",
    "pleroma",
    "friendica",
    "hubzilla",
  ],
  ...[
    "lemmy",
    "kbin",
    "mbin",
    "piefed",
    "peertube",
    "gotosocial",
    "bookwyrm",
    "funkwhale",
    "mobilizon",
    "snac",
    "hometown",
  ],
];
/** What may follow a cue behind a hyphen without changing what it means. */
const HANDLE_WORDS =
  "handle|address|adresse|adres|adress|account|acct|konto|compte|cuenta|conta|profil|profile|name|user|id";
const FEDI_LATIN = `(?<![\\p{Script=Latin}\\p{N}_@./-])(?:(?:${FEDI_STEMS.join("|")})\\p{Script=Latin}{0,4}|${FEDI_WORDS.join("|")})(?:-?(?:${HANDLE_WORDS}))?(?![\\p{Script=Latin}\\p{N}_@./]|-\\p{Script=Latin})`;
/** Scripts that do not part words with spaces, or glue endings to them: found anywhere. */
const FEDI_OTHER = [
  ...[
    "🐘",
    "🦣",
    "マストドン",
    "ますとどん",
    "ミスキー",
    "みすきー",
    "フェディバース",
    "ふぇでぃばーす",
    "ぴくふぇど",
    "ピクセルフェド",
  ],
  ...[
    "마스토돈",
    "페디버스",
    "연합우주",
    "미스키",
    "픽셀페드",
    "长毛象",
    "長毛象",
    "毛象",
    "萬象",
    "联邦宇宙",
    "聯邦宇宙",
    "联邦网络",
  ],
  ...[
    "мастодон",
    "маст[оа]донт",
    "федиверс",
    "федівер",
    "федівєр",
    "феди(?!\\p{L})",
    "ماستودون",
    "ماستدون",
    "مستودون",
    "مَستودون",
  ],
  ...[
    "فيديفيرس",
    "فيديفرس",
    "فدیورس",
    "فدي?فرس",
    "מסטודון",
    "מאסטודון",
    "פדיברס",
    "פדיוורס",
    "פדיבר",
    "μ[άα]στοντον",
    "μ[άα]στο?δον",
    "φεντιβ[έε]ρς",
  ],
  ...[
    "มาสโตดอน",
    "มาสโทดอน",
    "มัสโตดอน",
    "แมสโตดอน",
    "เฟดิเวิร์ส",
    "मास्टोडन",
    "मास्टोडॉन",
    "मैस्टोडॉन",
    "फेडिवर्स",
    "फ़ेडीवर्स",
    "マスト丼",
    "象(?=\\s*[:：→➜])",
  ],
];
const FEDI = `${FEDI_LATIN}|${FEDI_OTHER.join("|")}`;

const MAIL = [
  ...["✉", "📧", "📩", "📨", "📬", "📭", "📮", "💌", "📪", "📫", "@\\s*:"],
  `(?<!${LETTER})(?:e-?mails?|mailto|mail|post|courriels?|correos?|e-?posta|e-?posti|sähköposti|e-?post|epost|poczta|posta|pošta|pec|mél)(?!${LETTER})`,
  `(?<!${LETTER})(?:contact\\p{L}{0,3}|kontakt\\p{L}{0,3}|contatt\\p{L}|contat\\p{L}|kapcsolat|yhteys\\p{L}*|iletişim|liên hệ|επικοινωνία|harremanetarako)(?!${LETTER})`,
  `(?<!${LETTER})(?:bookings?|inquir\\p{L}+|enquir\\p{L}+|press|presse|prensa|imprensa|business|bizness?|info|office|orders?|commissions?|anfragen|rückfragen|bestellungen|buchung|lesung\\p{L}*|work|tips?)(?!${LETTER})`,
  ...[
    "почт",
    "пошт",
    "имейл",
    "емейл",
    "контакт",
    "реклам",
    "связ",
    "メール",
    "連絡",
    "依頼",
    "予約",
    "お仕事",
    "邮箱",
    "邮件",
    "信箱",
    "郵件",
    "联系",
    "聯絡",
    "商务",
    "洽詢",
  ],
  ...[
    "메일",
    "문의",
    "연락",
    "ایمیل",
    "البريد",
    "بريد",
    "للتواصل",
    "للإعلان",
    "اعلان",
    "תיבה",
    "מייל",
    "דוא",
    "ליצירת קשר",
    "פניות",
    "संपर्क",
    "ईमेल",
    "อีเมล",
    "ติดต่อ",
  ],
].join("|");

/** What is neither: payment, chat and code addresses of the same form. */
const FOREIGN = `(?<!${LETTER})(?:xmpp|jabber|jid|sip|matrix|element|nostr|nip-?0?5|lightning|ln|lnurl|zaps?|ssh|scp|sftp|rsync|git|svn|ftp|irc|icq|skype|msn|paypal|pix|monero|tox|session)(?:\\s*(?:id|address|addr|account))?(?!${LETTER})|матрикс|джаббер|ライトニング|🦋|(?<!${LETTER})(?:bluesky|bsky|atproto)(?!${LETTER})|ブルースカイ|ブルスカ|블루스카이|蓝天|блюскай|блускай`;
/** A lightning bolt is payment before an unknown host, and decoration before a known one. */
const BOLT = "⚡";

/** Groups by their place and not by name, because names cost an object for each match. The lists have none of their own. */
const CUE = new RegExp(`(${FEDI})|(${FOREIGN})|(${BOLT})|(${MAIL})`, "giu");

export type CueKind = "fedi" | "mail" | "foreign" | "bolt";

/** A cue in a text, by its place. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** All cues of a text, in order. Half-width kana come with loose sound marks, so the text should be in NFC. */
export function findCues(text: string): Cue[] {
  const cues: Cue[] = [];
  // `matchAll` would copy the pattern for each text, which takes longer than to look for it.
  CUE.lastIndex = 0;
  for (let match = CUE.exec(text); match !== null; match = CUE.exec(text)) {
    const { index: start } = match;
    const [words, fedi, foreign, bolt] = match;
    const kind = fedi ? "fedi" : foreign ? "foreign" : bolt ? "bolt" : "mail";
    cues.push({ kind, start, end: start + words.length });
  }
  return cues;
}
