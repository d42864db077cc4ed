/**
 * Services that hand out addresses of the form `user@host` which are not handles: e-mail first, then Lightning and
 * Nostr names, XMPP and Matrix accounts. Kept apart from the sites because here the address itself misleads; asking
 * such a host would find nobody and would tell it a person's name for nothing.
 */
const HOSTS = `
012.net.il 07f.de 10minutemail.com 126.com 139.com 163.com 188.com 189.cn 1und1.de 21cn.com 263.net 2980.com 404.city
5222.de 8333.mobi 8alias.com 8shield.net a1.net abv.bg addy.io aeiou.pt aim.com airmail.cc airtelmail.in aktivix.org
aleeas.com alice.com alice.de alice.it aliyun.cn aliyun.com anonaddy.com anonaddy.me anonym.im aon.at appleid.com
arcor.de aruba.it arubapec.it atlas.cz att.net au.com autistici.org azet.sk bahnhof.se bbox.fr bell.ca bell.net
bellsouth.net bezeqint.net biglobe.ne.jp bigmir.com bigmir.net bigpond.com bigpond.net.au binance.com bippy.me
bitnob.io bitrefill.me bk.ru blabber.im blink.sv blitz-wallet.com bluewin.ch blueyonder.co.uk bol.com.br breez.tips
bsnl.in bt.com btinternet.com cantv.net cashu.me centrum.cz centrum.sk centurylink.net charter.net chello.at chello.nl
chinwag.im chol.com citromail.hu ciudad.com.ar clix.pt club-internet.fr cock.li coinbase.com coinos.io comcast.net
comhem.se compuserve.com conversations.im conversejs.org coracle.social countermail.com cox.net criptext.com
ctemplar.com ctm.net cyta.gr damus.io daum.com daum.net dion.ne.jp dir.bg dismail.de disney.jp disney.ne.jp
disneymobile.ne.jp disroot.im disroot.org docomo.ne.jp dralias.com draugr.de dti.ne.jp duck.com e.email earthlink.net
ecash.love eclipso.de eclipso.eu eircom.net element.io elisanet.fi email.com email.cz email.de email.it email.ua
empas.com ems.host eonet.ne.jp europe.com excite.co.jp excite.com exploit.im ezweb.ne.jp fastmail.com fastmail.fm
fastmail.net fastmail.org fastweb.it fastwebnet.it fibertel.com.ar flash.sv fountain.fm foxmail.cn foxmail.com fpt.vn
free.fr freemail.hu freenet.de frontier.com gazeta.pl getalby.com getcurrent.io getmail.dk getmail.no globo.com
globomail.com gmail.com gmx.at gmx.ch gmx.co.uk gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.it gmx.li gmx.net
gmx.org gmx.us go2.pl goo.jp googlemail.com guerrillamail.com habla.news hanmail.com hanmail.net hanmir.com hetnet.nl
hey.com hinet.net hispeed.ch hol.gr home.nl home.pl hookipa.net hot-chilli.net hot.ee hush.ai hush.com hushmail.com
hushmail.me i.ua ibest.com.br icloud.com ig.com.br iinet.net.au ik.me ikmail.com immerda.ch inbox.com inbox.com.ua
inbox.eu inbox.lt inbox.lv inbox.ru indamail.com indamail.hu indiatimes.com indiatimes.in inet.fi inet.hr
infomaniak.com int.pl interia.com interia.eu interia.pl internet.ru inventati.org iol.com iol.it iol.pt iris.to
jabb.im jabber.at jabber.ccc.de jabber.cz jabber.de jabber.fr jabber.no jabber.org jabber.ru jabber.se jabberpl.org
jabbers.one jabbim.com jabbim.cz jappix.com jcom.home.ne.jp jcom.ne.jp jpberlin.de jubii.dk juno.com kakao.com
keemail.me kolabnow.ch kolabnow.com korea.com kpnmail.nl laposte.net legalmail.it libero.it lifpay.me list.ru live.at
live.be live.ca live.cl live.cn live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx live.com.my
live.com.pt live.com.sg live.de live.dk live.fr live.ie live.in live.it live.jp live.nl live.no live.ru live.se
ln.tips lnaddress.com lnbits.com lnmarkets.com lntxbot.com lnurl.fyi luukku.com lycos.com mac.com magenta.de
magicbroccoli.de mail.bg mail.by mail.com mail.de mail.dk mail.ee mail.goo.ne.jp mail.kz mail.pt mail.ru mail.tele.dk
mail.ua mailbox.com mailbox.org mailcity.com mailfence.com mailhero.io mailinator.com mailo.com mailo.eu mailo.fr
maktoob.com matrix.im matrix.org me.com meo.pt messagingengine.com meta.ua mindspring.com minibits.cash monocles.de
monocles.eu movim.com movim.eu movistar.es mozilla.modular.im mozmail.com mozmail.de msn.com murena.io muun.com
mweb.co.za mynet.com mynet.com.tr myrambler.ru myself.com myyahoo.com nate.com nate.net naver.com net.bg net.hr
netcabo.pt netcologne.de netcourrier.com netease.com netscape.net netvigator.com netvigator.com.hk netvision.net.il
netzero.net neuf.fr nextmail.ru nifty.com nifty.ne.jp nitro.chat njump.me nm.ru nos.social nostr-check.com nostr.band
nostr.build nostr.com nostr.com.au nostr.directory nostr.industries nostr.land nostr.wine nostr1.com nostrcheck.me
nostrplebs.com nostrpurple.com nostrverified.com npub.cash npub.pro nsec.app ntlworld.com numericable.fr o2.co.uk
o2.pl ocn.ne.jp odn.ne.jp ok.de onet.eu onet.pl online.de online.ee online.nl online.no online.ua onlinehome.de
onmail.com ono.com op.pl optimum.net optonline.net optusnet.com.au orange.es orange.fr orange.net otenet.gr
ouvaton.org pacbell.net passfwd.com passinbox.com passmail.com passmail.net passport.com pchome.com.tw pec.it
phoenixwallet.me plala.or.jp planet.nl plus.com pm.me pobox.com pobox.sk pochta.ru poczta.fm poczta.pl pop.com.br
post.com post.cz post.sk poste.it posteo.at posteo.ch posteo.de posteo.eu posteo.me posteo.net posteo.org posteo.pl
posteo.us preveil.com primal.me primal.net prodigy.net prodigy.net.mx proton.me protonmail.ch protonmail.com
proximus.be ptt.rs q.com qip.ru qq.com quick.cz r7.com rakumail.jp rakuten.jp rambler.ru rambler.ua rediff.com
rediffmail.com relay.firefox.com riseup.net rizful.com roadrunner.com rocketmail.com rogers.com rr.com runbox.com
salut-a-toi.org sapo.pt satellite.earth sats.mobi saunalahti.fi sbb.rs sbcglobal.net sdf.org seznam.com seznam.cz
sfr.fr sfr.net shaw.ca sify.com simplelogin.co simplelogin.com simplelogin.fr simplelogin.io sina.cn sina.com
sina.com.cn singnet.com.sg siol.net skiff.com sky.com skynet.be slmail.me slmails.com snopyta.org snort.social
so-net.ne.jp so36.net softbank.jp softbank.ne.jp sohu.com soverin.net speed.app spray.se stacker.news startmail.com
strike.army strike.me suchat.org sunrise.ch suomi24.fi supanet.com swbell.net swissonline.ch sympatico.ca systemli.org
t-com.hr t-online.com t-online.de t-online.hu talktalk.net tele2.nl tele2.se telefonica.net telekom.de telenet.be
telepac.pt telia.com telkom.net telkomsa.net telus.net temp-mail.org terra.com terra.com.br terra.es thesecure.biz
thexyz.com tim.it tin.it tiscali.co.uk tiscali.it tlen.pl tom.com tpg.com.au trashserver.net tryspeed.com turk.net
tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com ukr.net ukrpost.ua uol.com.br upcmail.hu
upcmail.nl usa.com usa.net verified-nostr.com verizon.net versanet.de vida.live vida.page videotron.ca viettel.vn
vipmail.hu virgilio.it virgin.net virginmedia.com vivodinet.gr vlt.ge vnn.vn vodafone.co.nz vodafone.de vodafone.it
vodafone.ne.jp vodafonemail.de voila.fr volny.cz voo.be vp.pl vsnl.com walla.co.il walla.com walletofsatoshi.com
walletofsatoshi.io wanadoo.fr wavlake.com web.com web.de webmail.co.za windowslive.com windstream.net wiuwiu.de wo.cn
wp.pl writeme.com xfinity.com xmpp.earth xmpp.is xmpp.jp xs4all.nl xtra.co.nz y-mobile.ne.jp ya.com ya.ru
yahoomail.com yakihonne.com yax.im yaxim.org yeah.com yeah.net ymail.com ymobile.ne.jp yopmail.com zaclys.net zaps.lol
zbd.gg zen.co.uk zeusln.app zeuspay.com ziggo.nl zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zohomail.in
zoznam.sk
`;

export const MAIL_HOSTS: readonly string[] = HOSTS.trim().split(/\s+/);
