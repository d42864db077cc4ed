/**
 * Words beside a handle that make it an old one, in the languages that people write in. Each is part of a pattern (flags `i` and `u`);
 * `past-words.ts` says where it must stand. Ambiguous words are left out: German "alt" is old, English "alt" is another account.
 */

function phrases(list: string): string[] {
  return list.trim().split(/\s*;\s*/);
}

/** Signs before or behind the handle. */
const SIGNS: readonly string[] = phrases(`
❌; 🚫; 🪦; ⚰; 💀; ☠; †; ✝; ✗; ✘
`);

/** Right before the handle. */
export const BEFORE: readonly string[] = phrases(String.raw`
(?<!(?:why|if|or|and) )not; nicht; pas; não; niet; inte; ikke; ignore; stopped using; not using; never use; quit;
deleted; lost access to; locked out of; unused; archived; ex; rip; r\.i\.p\.?; former; formerly; previously; prev;
once; was; used to be; old; dead; inactive; deprecated; closed; abandoned; defunct; no longer; not anymore;
moved from; migrated from; left; instead of; don't follow; do not follow; gone; bye; goodbye; früher; früherer;
ehemals; ehemalig\p{L}*; vormals; nicht mehr; statt; anstatt; tot; verlassen; umgezogen von; inaktiv; anciennement;
ancien; ancienne; avant; autrefois; jadis; plutôt que; au lieu de; mort; antes; antiguamente; anteriormente; antiguo;
antigua; vieja; viejo; ya no; muerta; en vez de; adiós; antigo; antiga; antigamente; não mais; já não; em vez de;
già; prima; un tempo; vecchio; vecchia; precedente; non più; invece di; addio; abans; antic; ja no; lehen; lehenago;
zaharra; voorheen; vroeger; oud; oude; niet meer; tidigare; förut; f\.?d\.?; gamla; gammal; tidligere; før; gammel;
ent\.?; entinen; aiemmin; vanha; ennen; dawniej; kiedyś; wcześniej; stary; stare; już nie; były; dříve; dřív; kdysi;
starý; bývalý; už ne; predtým; korábban; régen; régi; volt; fost; vechi; înainte; nu mai; раньше; ранее; прежде;
бывш\p{L}*; был; была; стар\p{L}{2}; больше не; раніше; колишн\p{L}*; стар\p{L}; більше не; вместо; замість; πρώην;
παλιά; παλιό; παλιός; πριν; eskiden; önceden; eski; artık değil; dulu; dulunya; sebelumnya; lama; mantan; trước đây;
trước; cũ; hồi trước; पहले; पूर्व; पुराना; เดิม; เมื่อก่อน; เก่า; سابقا; سابقاً; سابقًا; سابق; قديم; القديم; قبلا;
قبلاً; قدیم; قدیمی; לשעבר; בעבר; ישן; הישן; פעם; used to \p{L}+; left behind; bin nicht mehr; nicht länger;
ne suis plus; n'utilise plus; n'est plus; quitté; ya no estoy; ya no uso; dejé;
não estou mais; não uso mais; deixei; larguei; saí d[aeo]; non sono più; non uso più; lasciat[oa]; niet meer actief;
niet langer; inte längre; lämnat; ikke længere; ikke lenger; forlatt; en enää; en ole enää; jätin; nie ma mnie już;
nie używam; už nejsem; už nepoužívám; opuštěný; már nem; elhagyott; nu mai sunt; nu mai folosesc; меня больше нет;
больше не пользуюсь; ушла? с; покинула?; мене вже немає; більше не користуюсь; пішла? з; δεν είμαι πια;
δεν χρησιμοποιώ πια; έφυγα από; artık yokum; artık kullanmıyorum; bıraktım; sudah tidak; udah nggak; tidak lagi;
không còn; đã rời; अब नहीं; لم أعد; تركت; غادرت; ترک; כבר לא; עזבתי; ja no sóc; deixat; jada ez; utzita
`);

/** Right before the handle, in scripts that part no words. */
export const BEFORE_GLUED: readonly string[] = [
  ...SIGNS,
  ...phrases(String.raw`
旧; 舊; 旧垢; 旧アカ; 舊帳; 旧号; 以前は?; 前は; 元; もと; 前身; 曾用; 曾在; 原; 从前; 從前; 以前; 예전; 이전; 구계정; 옛; 전에는; 旧アカウント; 跡地; 昔は?; かつて; 先代; 元垢;
旧住所; 旧居; 以前在; 曾經; 曾经; 已?弃用; 已?停用; 不再用; ตอนนั้น; เคยอยู่(?:ที่)?; แต่ก่อน; 이제\s*안\s*쓰는; 안\s*쓰는; 폐쇄; 휴면
`),
];

/** Behind the handle in brackets: one word is enough there. */
export const AFTER_BRACKET: readonly string[] = phrases(String.raw`
gone; dead; closed; abandoned; inactive; deprecated; old; defunct; suspended; rip; moved; former; unused;
tot; inaktiv; geschlossen; verlassen; gelöscht; alt; mort; morte; fermé; fermée; inactif; ancien; chiuso;
abbandonato; vecchio; cerrada; cerrado; inactiva; abandonada; muerta; antigua; fechada; fechado; inativa; inativo;
antiga; antigo; gesloten; dood; oud; stängt; gammal; nedlagt; gammel; kuollut; suljettu; vanha; nieaktywne;
zamknięte; martwe; stare; zrušeno; neaktivní; starý; закрыт\p{L}*; заброшен\p{L}*; мертв\p{L}*; неактив\p{L}*;
стар\p{L}*; закрит\p{L}*; kapandı; kapalı; eski; tutup; mati; cũ; مغلق; مهجور; قديم; قدیمی; סגור; נטוש; ישן;
κλειστ\p{L}*; παλι\p{L}; बंद; पुराना; เก่า; ปิด
`);

/** Behind the handle without brackets: only what cannot be about anything else. */
export const AFTER: readonly string[] = phrases(String.raw`
rip; (?:got|was|has been|is|were) (?:nuked|suspended|banned|deleted|hacked|locked|wiped|retired);
went (?:down|dark|away|offline); (?:server|instance) (?:is )?(?:gone|dead|closed|down|shut);
(?:is|are) (?:now )?(?:gone|dead|closed|abandoned|inactive|no more|history|down|shut|defunct);
has (?:died|closed|shut|gone); was (?:deleted|closed|shut|suspended); died; shut down; abandoned;
no longer (?:active|used|in use|exists|works|there|mine|maintained); not (?:active|used|in use) any ?more;
ist (?:jetzt |leider )?(?:tot|zu|weg|dicht|geschlossen|verlassen|inaktiv|offline); abgeschaltet; aufgegeben;
nicht mehr (?:aktiv|genutzt|da|erreichbar); est (?:mort|morte|fermé|fermée|abandonné|abandonnée); abandonné;
n'existe plus; account chiuso; è (?:morto|chiuso); abbandonato; está (?:muerta|cerrada|abandonada);
cuenta (?:cerrada|inactiva|abandonada|muerta); murió; conta (?:encerrada|inativa|abandonada); encerrada; opgeheven;
on (?:kuollut|suljettu); nie działa; zamknięte; umarł\p{L}*; больше не (?:активен|работает|использую);
заброшен\p{L}*; закрыт\p{L}*; умер\p{L}*; не працює; покинут\p{L}*; kapandı; kapatıldı; sudah tutup; đã đóng; مغلق;
مهجور; بسته شد; נסגר; έκλεισε; बंद; (?:is|lies) dormant; dormant; not checked; unmonitored; (?:but )?inactive;
which i no longer; i no longer use; stillgelegt; ruht; verwaist; nutze ich nicht mehr; n'est plus actif;
je n'y suis plus; plus utilisé; laissé à l'abandon; ya no l[oa] uso; no la uso; en desuso; sin uso; não uso mais;
sem uso; abandonad[oa]; non lo uso più; in disuso; gebruik ik niet meer; ongebruikt; använder jag inte; används inte;
bruges ikke; brukes ikke; en käytä enää; ei käytössä; już nieużywan\p{L}*; nieużywan\p{L}*; už nepoužívám;
nepoužíván\p{L}*; már nem használom; nem használt; nu mai folosesc; nefolosit; больше не пользуюсь; не пользуюсь;
не використовую; більше не; δεν χρησιμοποιώ; ανενεργό\p{L}*; artık kullanmıyorum; kullanılmıyor; tidak dipakai;
sudah tidak; không dùng; không còn; अब नहीं; बंद है; لم أعد; غير نشط; متوقف; غیرفعال; לא בשימוש; לא פעיל;
כבר לא; en desús; abandonat; utzita
`);

/** Behind the handle, in scripts that part no words. */
export const AFTER_GLUED: readonly string[] = [
  ...SIGNS,
  ...phrases(String.raw`
已?弃用; 已?棄用; 已?停用; 已?废弃; 已?廢棄; 已?停更; 不再使用; 已?关闭; 已?關閉; 已?死; は?閉鎖; は?凍結; は?休止; は?停止; は?放置; は?終了; は?使ってい?ません; は?消えました;
は?死にました; は?廃止; は?旧; から引っ越; から移; (?:은|는)?\s*(?:폐쇄|안\s*씀|안\s*써|휴면|닫); 에서 이사; は?もう使; は?使わ(?:ない|なく); は?更新停止;
は?更新してい?(?:ない|ません); は?削除; は?消し; は?引退; は?過疎; は?サ終; は?閉じ; 已?不用了?; 不再更新; 已?弃号; 废号; 廢號; 已?注销; 已?註銷; 已?凉; 已?倒; \s*더\s*이상;
(?:은|는)?\s*안\s*씁니다; (?:은|는)?\s*안\s*합니다; (?:은|는)?\s*삭제; เลิกใช้; ไม่ได้ใช้; ปิดแล้ว; ปิดไปแล้ว; ร้าง
`),
];
