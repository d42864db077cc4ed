/**
 * Words beside a handle that make it an old one, in the languages that people write in. Each is part of a pattern (flags `i` and `u`);
 * `past-words.ts` says where it must stand. Ambiguous words are left out: German "alt" is old, English "alt" is another account.
 */

function phrases(list: string): string[] {
  return list.trim().split(/\s*;\s*/);
}

/** Signs before or behind the handle. Among other pictures they are an ornament: "💀🖤". */
const SIGNS = "[❌✖🚫🪦⚰💀☠†✝✗✘]";
const OTHER_PICTURE = `(?!${SIGNS})\\p{Extended_Pictographic}`;
const SIGN = `(?<!${OTHER_PICTURE}\\s?)${SIGNS}(?: ?(?:19|20)\\d\\d)?(?!\\s?${OTHER_PICTURE})`;

/** Right before the handle, about the handle: "old", "formerly at", "I left". */
export const BEFORE: readonly string[] = phrases(String.raw`
(?<!(?:why|if|or|and) )not; nicht; pas; não; niet; inte; ikke; ignore; stopped using; not using; never use; quit;
deleted; lost access to; locked out of; ex; rip; r\.i\.p\.?; former; formerly; previously; prev\.?; once; was;
used to be; old; no longer; not anymore; moved from; migrated from; (?<!why i )left; (?:they|mods?|admins?|spammers) (?:suspended|nuked|banned|killed|deleted|closed); instead of; don't follow; do not follow;
bye; goodbye; in memoriam; late of; sometime; before that; gave up on; on hiatus from; (?:banned|suspended|kicked|removed|gone) (?:from|off);
war (?:ich )?(?:ein)?mal; davor; früher; früherer; ehemals; ehemalig\p{L}*; vormals; nicht mehr; statt; anstatt; umgezogen von;
anciennement; ancien; ancienne; avant; autrefois; jadis; plutôt que; au lieu de; antes; antiguamente; anteriormente;
antiguo; antigua; vieja; viejo; ya no; en vez de; adiós; antigo; antiga; antigamente; não mais; já não; em vez de;
già; prima; un tempo; vecchio; vecchia; precedente; non più; invece di; addio; abans; antic; ja no; lehen; lehenago;
zaharra; voorheen; v/h; vroeger; oud; oude; niet meer; tidigare; förut; f\.?d\.?; gamla; gammal; tidligere; før; gammel;
ent\.?; entinen; aiemmin; vanha; ennen; dawniej; kiedyś; wcześniej; stary; stare; już nie; były; dříve; dřív; kdysi;
starý; bývalý; už ne; predtým; korábban; régen; régi; volt; fost; vechi; înainte; nu mai; раньше; ранее; прежде;
бывш\p{L}*; был; была; стар\p{L}{2}; больше не; раніше; колишн\p{L}*; стар\p{L}; більше не; вместо; замість; πρώην;
παλιά; παλιό; παλιός; πριν; eskiden; önceden; eski; artık değil; dulu; dulunya; sebelumnya; lama; mantan; trước đây;
trước; cũ; hồi trước; पहले; पूर्व; पुराना; เดิม; เมื่อก่อน; เก่า; سابقا; سابقاً; سابقًا; سابق; قديم; القديم; قبلا;
قبلاً; قدیم; قدیمی; לשעבר; בעבר; ישן; הישן; פעם; used to \p{L}+; left behind; bin nicht mehr; nicht länger;
ne suis plus; n'utilise plus; n'est plus; quitté; ya no estoy; ya no uso; dejé; não estou mais; não uso mais; deixei;
larguei; saí d[aeo]; non sono più; non uso più; lasciat[oa]; niet meer actief; niet langer; inte längre; lämnat;
ikke længere; ikke lenger; forlatt; en enää; en ole enää; jätin; nie ma mnie już; nie używam; už nejsem;
už nepoužívám; opuštěný; már nem; elhagyott; nu mai sunt; nu mai folosesc; меня больше нет; больше не пользуюсь;
ушла? с; покинула?; мене вже немає; більше не користуюсь; пішла? з; δεν είμαι πια; δεν χρησιμοποιώ πια; έφυγα από;
artık yokum; artık kullanmıyorum; bıraktım; sudah tidak; udah nggak; tidak lagi; không còn; đã rời; अब नहीं; لم أعد;
تركت; غادرت; ترک; כבר לא; עזבתי; ja no sóc; deixat; jada ez; utzita; f\.?\s?k\.?\s?a\.?; f/k/a; née?; unfollow;
no longer active (?:at|on); ditched; dropped; retired from;
alt(?:er|es|e) (?:account|acc|konto|handle|profil|adresse|instanz|server); bisher; damals; verlass\p{L}*; raus aus;
auparavant; précédemment; précédent; ex-compte; vieux; vieille; adieu; anterior; anteriores; previamente;
hasta hace poco; exmiembro de; abandoné; cerré; dejado; anteriormente em; saí de; abandonei; precedentemente;
in passato; lasciai; eerder; ex-account; weg van; verlaten; gammalt; förr; lämnade; førhen; gammelt; forlod; forlot;
tidligare; aikaisemmin; entisenä; poprzednio; poprzedni; była; niegdyś; porzucone; předtím; stará; staré;
opustil\p{L}?; predošlý; bývalá; azelőtt; volt fiók; elhagytam; prije; ranije; bivši; nekad\p{L}*;
nekoč; prej; bivša; stari; stara; nekdanji; преди; бивш\p{L}*; предишн\p{L}*; раније; пре; некада; бивши;
прошл\p{L}*; прежн\p{L}*; забросил\p{L}?; ушел с; ушёл с; колись; попередн\p{L}*; закинув; закинула; παλαιότερα;
προηγουμένως; önceki; kapattığım; tadinya; bekas; eks; cũ là; từng ở; पूर्व में; पहले का; سابقہ; پہلے; بودم در;
הקודם; פרשתי מ; lama saya;
no more; (?:do not|don['’]t|never|hardly) use; (?:lost|forgot) (?:my|the) (?:login|password|passwd|access|key)s? (?:to|for|of|on|at); ehem\.?; früher mal; weg von; bin raus bei; nutze nicht;
j['’]étais; n['’]utilise pas; yo era; no uso; q\.?\s?e\.?\s?p\.?\s?d\.?; d\.\s?e\.\s?p\.; eu era; não uso; ero; non uso; gebruik niet; gamle; dawn[ayei]; był[ae]m; экс; не пользуюсь; був; була; παλι\p{L}+; ήμουν;
vana; endi(?:ne|se); vecais; vecs; senas; senoji; buv\p{L}{1,3}; gaml[ai]; fyrrverandi; ז["״]ל; ex-?(?:account|konto|compte|cuenta|conta|profil[eo]?)
`);

/**
 * Right before the handle, and a label of it only where the line begins with the word ("closed: @a@b"): behind other words it says
 * something of those ("DMs closed @a@b", "Twitter is dead, @a@b").
 */
export const BEFORE_AS_LABEL: readonly string[] = phrases(String.raw`
unused; archived; dormant; dead; inactive; deprecated; closed; abandoned; defunct; gone; tot; verlassen; inaktiv; mort;
muerta; archive; parked; on hold; stillgelegt; geschlossen; fermé; fermée; abandonné; abandonnée; inactif; cerrada;
inactiva; abandonada; fechada; inativa; encerrada; chiuso; abbandonato; inattivo; gesloten; dood; stängt; inaktivt;
lukket; nedlagt; suljettu; kuollut; zamknięte; nieaktywne; martwe; zrušený; neaktivní; закрыт\p{L}*; заброшен\p{L}*;
м[её]ртв\p{L}*; неактивн\p{L}*; закрит\p{L}*; покинут\p{L}*; kapalı; kapandı; nonaktif; مغلق; مهجور; סגור; נטוש;
suspended; deactivated; gesperrt; gelöscht; deaktiviert; supprimée?; désactivée?; suspendid[ao]; eliminad[ao]; desativad[ao]; apagad[ao]; sospeso; cancellato; eliminato; opgeheven; verwijderd; usunięt\p{L}*; smazan\p{L}*; удал[её]н\p{L}*; видален\p{L}*; silindi; dihapus; बंद; κλειστ\p{L}*; ปิดแล้ว
`);

/** Right before the handle, in scripts that part no words. */
export const BEFORE_GLUED: readonly string[] = [
  SIGN,
  ...phrases(String.raw`
旧; 舊; 前(?:の)?; 旧垢; 旧アカ; 舊帳; 旧号; 以前は?; 前は; 元; もと; 前身; 曾用; 曾在; 原; 从前; 從前; 以前; 예전; 이전; 구계정; 옛; 전에는; 旧アカウント; 跡地; 昔は?; かつて; 先代; 元垢;
旧住所; 旧居; 昔の?; 過去の; 以前の; 前の; 古い; 消えた; 停用; 弃用; 棄用; 废弃; 廢棄; 老(?=账号|帳號|帐号|号|號); 옛날; 지난; 버린; 닫은; เก่า; เดิม; เลิกใช้; 以前在; 曾經; 曾经; 已?弃用; 已?停用; 不再用; ตอนนั้น; เคยอยู่(?:ที่)?; แต่ก่อน; 이제\s*안\s*쓰는; 안\s*쓰는; 폐쇄; 휴면
`),
];

/** Behind the handle and alone in brackets, but for a few words: one word is enough there. */
export const AFTER_BRACKET: readonly string[] = phrases(String.raw`
gone; dead(?! inside); archived?; dormant; until .{1,20}; bis .{1,20}; jusqu'.{1,20}; hasta .{1,20}; replaced; hacked; deleted; legacy; inactive since.{0,12}; closed; abandoned; inactive; deprecated; old(?! (?:soul|school|man|woman|lady|fart|punk|hand|enough)); defunct; suspended; rip; moved; former; unused;
tot; inaktiv; geschlossen; verlassen; gelöscht; alt; mort; morte; fermé; fermée; inactif; ancien; chiuso;
abbandonato; vecchio; cerrada; cerrado; inactiva; abandonada; muerta; antigua; fechada; fechado; inativa; inativo;
antiga; antigo; gesloten; dood; oud; stängt; gammal; nedlagt; gammel; kuollut; suljettu; vanha; nieaktywne;
zamknięte; martwe; stare; zrušeno; neaktivní; starý; закрыт\p{L}*; заброшен\p{L}*; мертв\p{L}*; неактив\p{L}*;
стар\p{L}*; закрит\p{L}*; kapandı; kapalı; eski; tutup; mati; cũ; مغلق; مهجور; قديم; قدیمی; סגור; נטוש; ישן;
κλειστ\p{L}*; παλι\p{L}; बंद; पुराना; เก่า; ปิด;
antig[ao]s?; desativad[ao]; inattivo; dismesso; удал[её]н\p{L}*; видален\p{L}*; usunięt\p{L}*; smazan\p{L}*; törölve; șters; silindi; borrad[ao]; eliminad[ao]; apagad[ao]; eliminato; cancellato; supprimée?; verwijderd; borttaget; slettet; poistettu; opgeheven; inaktivt; nedlagd; lukket; nieużywane; opuštěný; starý účet; bivši; star[aio]; bezárva; régi; vechi; بسته; کنار گذاشته; 旧; 舊; 旧垢; 前; 구; 옛날; 폐쇄; 停用; 弃用; 棄用; 已死; 閉鎖; 凍結; 休止; 放置; 引退; เลิกใช้; ไม่ใช้แล้ว;
deactivated; disabled; retired; (?:on )?hiatus; no longer .{1,20}; not (?:in use|used)(?: any ?more)?; in disuse; shut(?: down)?; migrated; read-only; (?:19|20)\d\d ?[-–—] ?(?:20)?\d\d; deaktiviert; gesperrt; eingestellt; abgeschaltet; stillgelegt; ruht; pausiert;
désactivée?; en sommeil; en pause; inutilisée?; desactivad[ao]; suspendid[ao]; en desuso; sin uso; em desuso; sem uso; sospeso; disattivato; inutilizzato; gedeactiveerd; ongebruikt; slapend; pausat; pausad; avslutat; raderat; avviklet; käytöstä poistettu; wyłączon\p{L}*; zawieszon\p{L}*; zrušen\p{L}*; vypnut\p{L}*; megszűnt; törölt; inactiv; închis;
отключ[её]н\p{L}*; деактив\p{L}*; заморож\p{L}*; вимкнен\p{L}*; деактивован\p{L}*; ανενεργ\p{L}*; διαγραμμέν\p{L}*; devre dışı; donduruldu; akun lama; dihapus; ditutup; đã (?:xo[áa]|xóa|đóng|khóa|bỏ); ngừng dùng; معطل; محذوف; متوقف; غیرفعال; حذف شده; מושבת; נמחק; לא בשימוש; हटाया गया; निष्क्रिय;
消滅; 終了; 消えた; 削除済み?; 使ってない; 使ってません; 使用停止; 使わない; 放棄; 已删; 已刪; 关站; 關站; 关闭; 關閉; 已关; 已關; 삭제됨?; 사용 안 함; 안 씀; 휴면; 종료
`);

/** As those, where nothing else is in the brackets: "(ex journalist)" is about the person. */
export const AFTER_BRACKET_ALONE: readonly string[] = phrases(`
ex; formerly; previously; once; down; frozen; resting; früher; ehemals; ehemalig; autrefois; anciennement; antes; già; prima; voorheen; vroeger; tidigare; förut; tidligere; før; aiemmin; ennen; dawniej; kiedyś; dříve; kdysi; korábban; régen; înainte; раньше; ранее; раніше; колишній; πριν; παλιά; eskiden; önceden; dulu; lama; trước đây; पहले; سابقا; سابقاً; قبلا; לשעבר; בעבר
`);

/** Behind the handle without brackets: only what cannot be about anything else. */
export const AFTER: readonly string[] = phrases(String.raw`
rip; (?:got|was|has been|is|were) (?:nuked|suspended|banned|deleted|hacked|locked|wiped|retired);
went (?:down|dark|away|offline); (?:server|instance) (?:is )?(?:gone|dead|closed|down|shut);
(?:is|are) (?:now )?(?:gone|dead|closed|abandoned|inactive|no more|history|down|shut|defunct);
has (?:died|closed|shut|gone); was (?:deleted|closed|shut|suspended); died; shut down; abandoned(?! (?!since|in|for|due|and)\p{L});
no longer(?: (?:active|used|in use|exists|works|there|mine|maintained)|(?=\s*[.,;!)|•·]|\s*$)); not (?:active|used|in use) any ?more;
ist (?:jetzt |leider )?(?:tot|zu|weg|dicht|geschlossen|verlassen|inaktiv|offline); abgeschaltet; aufgegeben; wurde (?:gelöscht|geschlossen|gesperrt|abgeschaltet|eingestellt|dichtgemacht); (?:liegt|lag) brach; (?:habe ich |hab ich )?verlassen;
a (?:fermé|été (?:fermée?|supprimée?)); en sommeil; cerró; fue (?:cerrad|eliminad|suspendid)[ao]; foi (?:encerrad|apagad|suspens)[ao]; è stat[ao] (?:chius|cancellat|sospes)[ao]; is (?:opgeheven|gesloten|verwijderd|gestopt); är (?:nedlagt|stängt|borttaget); er (?:nedlagt|lukket|slettet); został[oa]? (?:usunięt|zamknięt)\p{L}*; byl[oa]? (?:zrušen|smazán)\p{L}*; был[оа]? (?:удал[её]н|закрыт)\p{L}*; було (?:видален|закрит)\p{L}*; больше не существует; (?:se )?(?:închis|șters); silindi; ditutup; dihapus; đã (?:xo[áa]|đóng|khóa); (?:closed|retired|abandoned|archived|inactive) (?:in |since |as of )?(?:19|20)\d\d;
nicht mehr (?:aktiv|genutzt|da|erreichbar); est (?:mort|morte|fermé|fermée|abandonné|abandonnée); abandonné;
n'existe plus; account chiuso; è (?:morto|chiuso); abbandonato; está (?:muert|cerrad|abandonad|inactiv)[ao]; (?:jest |zostało )?(?:skasowan|usunięt)\p{L}*;
cuenta (?:cerrada|inactiva|abandonada|muerta); murió; conta (?:encerrada|inativa|abandonada); encerrada; opgeheven;
on (?:kuollut|suljettu); nie działa; zamknięte; umarł\p{L}*; больше не (?:активен|работает|использую);
заброшен\p{L}*; закрыт\p{L}*; умер\p{L}*; не працює; покинут\p{L}*; kapandı; kapatıldı; sudah tutup; đã đóng; مغلق;
مهجور; بسته شد; נסגר; έκλεισε; बंद; (?:is|lies) dormant; dormant; not checked; unmonitored; (?:but )?inactive;
which i no longer; i no longer use; stillgelegt; ruht; verwaist; nutze ich nicht mehr; n'est plus actif;
je n'y suis plus; plus utilisé; (?:wird|werden|ist|werde ich) nicht (?:mehr|länger) (?:genutzt|benutzt|verwendet|gepflegt|aktiv|bespielt|gelesen); laissé à l'abandon; ya no l[oa] uso; no la uso; en desuso; sin uso; não uso mais;
sem uso; abandonad[oa]; non lo uso più; in disuso; gebruik ik niet meer; ongebruikt; använder jag inte; används inte;
bruges ikke; brukes ikke; en käytä enää; ei käytössä; już nieużywan\p{L}*; nieużywan\p{L}*; už nepoužívám;
nepoužíván\p{L}*; már nem használom; nem használt; nu mai folosesc; nefolosit; больше не пользуюсь; не пользуюсь;
не використовую; більше не; δεν χρησιμοποιώ; ανενεργό\p{L}*; artık kullanmıyorum; kullanılmıyor; tidak dipakai;
sudah tidak; không dùng; không còn; अब नहीं; बंद है; لم أعد; غير نشط; متوقف; غیرفعال; לא בשימוש; לא פעיל;
כבר לא; en desús; abandonat; utzita;
(?:does|do)(?:n['’]t| not) exist; (?:is|was)(?:n['’]t| not) (?:me|mine); was my; gibt(?:['’]?s| es) (?:leider )?nicht(?: mehr)?; existiert nicht(?: mehr)?;
ya no existe; (?:já )?não existe(?: mais)?; non esiste più; bestaat niet meer; finns inte (?:längre|mer|kvar); findes ikke (?:længere|mere); finnes ikke (?:lenger|mer);
ei ole enää; (?:już )?nie istnieje; (?:už )?neexistuje; már nem létezik; megszűnt; nu mai există; не существует; не існує; вече не съществува; više ne postoji;
artık yok; δεν υπάρχει πια; लुप्त; لم يعد موجود\p{L}*; לא קיימ?ת? יותר; ja no existeix
`);

/** Behind the handle, in scripts that part no words. */
export const AFTER_GLUED: readonly string[] = [
  SIGN,
  ...phrases(String.raw`
は?もうありません; は?存在しません; (?:(?:サーバー?|鯖|インスタンス|アカウント)(?:が|は)?)(?:終了|消滅|閉鎖|削除|凍結); は?消滅; 已?(?:关站|關站|关服|跑路|倒闭); 서버 (?:종료|폐쇄); は?消しました; 已?不存在; 已?注销; 已?註銷; [은는]? 더 이상 없; [은는]? 없어졌;
已?弃用; 已?棄用; 已?停用; 已?废弃; 已?廢棄; 已?停更; 不再使用; 已?关闭; 已?關閉; 已?死; は?閉鎖; は?凍結; は?休止; は?停止; は?放置; は?終了; は?使ってい?ません; は?消えました;
は?死にました; は?廃止; は?旧; から引っ越; から移; (?:은|는)?\s*(?:폐쇄|안\s*씀|안\s*써|휴면|닫); 에서 이사; は?もう使; は?使わ(?:ない|なく); は?更新停止;
は?更新してい?(?:ない|ません); は?削除; は?消し; は?引退; は?過疎; は?サ終; は?閉じ; 已?不用了?; 不再更新; 已?弃号; 废号; 廢號; 已?注销; 已?註銷; 已?凉; 已?倒; \s*더\s*이상;
(?:은|는)?\s*안\s*씁니다; (?:은|는)?\s*안\s*합니다; (?:은|는)?\s*삭제; เลิกใช้; ไม่ได้ใช้; ปิดแล้ว; ปิดไปแล้ว; ร้าง
`),
];
