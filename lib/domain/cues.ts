import { LETTER, lowerCase } from "./letters.ts";

/**
 * Words that say what an address is. An address alone (`user@host`) may be a person of the fediverse or a mailbox; people say which
 * by the word before it, or behind it. The lists hold the field's words in the languages that people wrote to older finders in.
 */

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

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
  "fødivers",
  "threadivers",
  // As it is misspelled, and as it was written when X held back posts with the word.
  ...["mastadon", "mastedon", "masthodon", "m[a@*4]st[o0*]d[o0*]n"],
];
const FEDI_WORDS = words(`
masto mstdn fedi fédi fedizen activitypub webfinger toot toots tooted tooting toote tootet tooten tooter tröö*t
tröö*ten? tröts tröte trötet tröten troet pouet pouets pouette pouetter tuter tuutti tuuttaan tuuttailen tutar tutter
trootje pixelfed misskey sharkey firefish calckey iceshrimp akkoma pleroma friendica hubzilla lemmy kbin mbin piefed
peertube gotosocial bookwyrm funkwhale mobilizon snac wafrn gnusocial writefreely castopod neodb takah[eē]
smithereen
`);
/** What may follow a cue behind a hyphen without changing what it means. */
const HANDLE_WORDS =
  "handle|address|adresse|adres|adress|account|acct|konto|compte|cuenta|conta|profil|profile|name|user|id";
/** "Mastodon/Fediverse" are two words; "example.com/mastodon", "mastodon/@user" are parts of a path. */
const NO_PATH_BEFORE = "(?<!\\.\\p{L}{1,20}/|[^\\p{L}]/)";
const NO_PATH_BEHIND = "(?!/(?!\\s|[\\p{L}-]{2,20}(?:[\\s:：,(]|$)))";
const FEDI_LATIN = `(?<![\\p{Script=Latin}\\p{N}_@.-])${NO_PATH_BEFORE}(?:(?:${FEDI_STEMS.join("|")})\\p{Script=Latin}{0,4}|${FEDI_WORDS.join("|")})(?:-?(?:${HANDLE_WORDS}))?(?![\\p{Script=Latin}\\p{N}_@.]|-\\p{Script=Latin})${NO_PATH_BEHIND}`;
/** Scripts that do not part words with spaces, or glue endings to them: found anywhere. */
const FEDI_OTHER = [
  ...words(String.raw`
🐘 🦣 マストドン ますとどん ミスキー みすきー フェディバース ふぇでぃばーす ぴくふぇど ピクセルフェド 마스토돈 페디버스 연합우주 미스키 픽셀페드 长毛象 長毛象 毛象 萬象 联邦宇宙 聯邦宇宙 联邦网络 мастодон
маст[оа]донт фед[иі]в[еёє]р фэдыв[еэ]р феди(?!\p{L}) ماستودون ماستدون مستودون مَستودون فيديفيرس فيديفرس فدیورس
ف[يی]?د[يی]?[فو][يی]?رس ماسٹو[ڈد]ون מסטודון מאסטודון פדיברס פדיוורס פדיבר μ[άα]στοντον μ[άα]στο?δον φεντιβ[έε]ρς
มาสโตดอน มาสโทดอน มัสโตดอน แมสโตดอน เฟดิเวิร์ส मास्टोडन मास्टोडॉन मैस्टोडॉन फेडिवर्स फ़ेडीवर्स मॅस्टोडॉन फ़ेडिवर्स
ম্যাস্টোডন মাস্টোডন ফেডিভার্স மாஸ்ட[ோடட்]+[ாோ]?ன் మాస్టో?డాన్ ಮಾಸ್ಟ[ೊೋ]ಡಾನ್ മാസ്റ്റ[ോ]?ഡ[ോ]?ൺ მასტოდონ ფედივერს
մաստոդոն ֆեդիվերս マスト丼 分散型?sns
`),
  // Words of other meanings too: labels only.
  "象(?=\\s*[:：→➜])",
  "(?<=^|[\\s|｜/／・、。])(?:丼|連合(?:アカ|垢)?|嘟嘟|乳[齿齒]象|마톤)(?=\\s*[:：→➜]|\\s[a-z0-9_])",
];
/** Latin words stand by themselves; others are found by their first letter, which no Latin text has. */
const LATIN_WORD = (words: string) => `(?<!${LETTER})(?:${words})(?!${LETTER})`;

const MAIL_LATIN = LATIN_WORD(
  [
    "e-?mails?|mailto|mail|post|courriels?|correos?|e-?posta|e-?posti|sähköposti|e-?post|epost|poczta|posta|pošta|pec|mél",
    "contact\\p{L}{0,3}|kontakt\\p{L}{0,3}|contatt\\p{L}|contat\\p{L}|kapcsolat|yhteys\\p{L}*|iletişim|liên hệ|harremanetarako",
    "bookings?|inquir\\p{L}+|enquir\\p{L}+|press|presse|prensa|imprensa|business|bizness?|info|office|orders?|commissions?|anfragen|rückfragen|bestellungen|buchung|lesung\\p{L}*|work|tips?",
    "write (?:to|me)|drop a line|schreibt? (?:mir|an|uns)|écri(?:re|s|vez)(?:-moi)?(?: à)?|escr[ií]b\\p{L}+(?: a)?|escrev\\p{L}+|scriv\\p{L}+(?:mi)?|skriv (?:till|til)|pisz\\p{L}*|schrijf naar|napište",
  ].join("|"),
);
/** "@:" */
const MAIL_SIGN = "@\\s*:";
const MAIL_OTHER = [
  ...words("✉ 📧 📩 📨 📬 📭 📮 💌 📪 📫"),
  LATIN_WORD("επικοινωνία"),
  ...words("пишите пишіть почт пошт имейл емейл контакт реклам связ"),
  ...words("メール 連絡 依頼 予約 お仕事 邮箱 邮件 信箱 郵件 联系 聯絡 商务 洽詢"),
  ...words("메일 문의 연락 ایمیل البريد بريد للتواصل للإعلان اعلان תיבה מייל דוא פניות संपर्क ईमेल อีเมล ติดต่อ"),
  "ליצירת קשר",
];

/** What is neither: payment, chat and code addresses of the same form. */
const FOREIGN_LATIN = `${LATIN_WORD("(?:xmpp|jabber|jid|delta ?chat|sips?|matrix|element|nostr|nip-?0?5|lightning|ln|lnurl|zaps?|ssh|scp|sftp|rsync|git|hg|svn|ftp|finger|telnet|irc|zelle|upi|icq|skype|msn|paypal|pix|paymail|monero|tox|session)(?:\\s*(?:id|address|addr|account))?")}|${LATIN_WORD("bluesky|bsky|atproto")}`;
const FOREIGN_OTHER = words(
  "матрикс д?жаббер ノストル ノスター 노스터 ライトニング 🦋 ブルースカイ ブルスカ 블루스카이 蓝天 блюскай блускай",
);
/** Signs of payment before an unknown host; before a known one they are decoration. */
const BOLT = "[⚡₿]";

/**
 * For texts in lower case: without the flag `i` the engine can skip what none of the words begins with. Other scripts first, all at once
 * refused at a Latin letter; then Latin words, none of which begins behind a plain one. Groups by their place and not by name, because
 * names cost an object for each match. The lists have none of their own.
 */
const CUE = new RegExp(
  [
    `(?![\\0-\\u02AF])(?:(${FEDI_OTHER.join("|")})|(${FOREIGN_OTHER.join("|")})|(${BOLT})|(${MAIL_OTHER.join("|")}))`,
    `(?<![a-z])(?:(${FEDI_LATIN})|(${FOREIGN_LATIN})|(${MAIL_LATIN}))`,
    `(${MAIL_SIGN})`,
  ].join("|"),
  "gu",
);
const KINDS: readonly CueKind[] = ["fedi", "foreign", "bolt", "mail", "fedi", "foreign", "mail", "mail"];

export type CueKind = "fedi" | "mail" | "foreign" | "bolt";

/** A cue in a text, by its place. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** All cues of a text in lower case, in order. Half-width kana come with loose sound marks, so the text should be in NFC. */
export function findCues(lower: string): Cue[] {
  const cues: Cue[] = [];
  // `matchAll` would copy the pattern for each text, which takes longer than to look for it.
  CUE.lastIndex = 0;
  for (let match = CUE.exec(lower); match !== null; match = CUE.exec(lower)) {
    const kind = KINDS[match.indexOf(match[0], 1) - 1] ?? "mail";
    cues.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return cues;
}

/** Whether a text has a word for the fediverse in it, or its sign. */
export function speaksOfFediverse(text: string): boolean {
  return findCues(lowerCase(text)).some(({ kind }) => kind === "fedi");
}
