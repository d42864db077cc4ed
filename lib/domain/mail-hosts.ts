/**
 * Services that hand out addresses of the form `user@host` which are not handles: e-mail first, then Lightning and
 * Nostr names, XMPP and Matrix accounts. Kept apart from the sites because here the address itself misleads; asking
 * such a host would find nobody and would tell it a person's name for nothing.
 */
const HOSTS = `
012.net.il 07f.de 10minutemail.com 126.com 139.com 163.com 188.com 189.cn 1und1.de 21cn.com 263.net 2980.com 404.city
5222.de 8333.mobi 8alias.com 8shield.net a1.net aapt.net.au absamail.co.za abv.bg adam.com.au addy.io adinet.com.uy
aeiou.pt aim.com airmail.cc airtelmail.in aktivix.org aleeas.com alice-dsl.net alice.com alice.de alice.it
aliceadsl.com aliceadsl.fr aliyun.cn aliyun.com ameritech.net amis.net anonaddy.com anonaddy.me anonym.im aon.at
appleid.com arcor.de arnet.com.ar aruba.it arubapec.it asahi-net.or.jp atlas.cz att.net au.com autistici.org
autograf.pl autorambler.ru azet.sk bahnhof.se bbexcite.jp bbox.fr belgacom.net bell.ca bell.net bellsouth.net
bezeqint.co.il bezeqint.net biglobe.ne.jp bigmir.com bigmir.net bigpond.com bigpond.net.au binance.com bippy.me
bitnob.io bitrefill.me bk.ru blabber.im blink.sv blitz-wallet.com bluewin.ch blueyonder.co.uk bol.com.br bredband.net
breez.tips broadpark.no bsnl.in bt.com btconnect.com btinternet.com btopenworld.com buziaczek.pl cableone.net
cantv.net care2.com casema.nl cashu.me cegetel.net centrum.cz centrum.sk centurylink.net centurytel.net charter.net
cheerful.com chello.at chello.nl chinwag.im chol.com citromail.com citromail.hu ciudad.com.ar clear.net.nz clix.pt
club-internet.fr cock.li cogeco.ca coinbase.com coinos.io comcast.net comhem.se compuserve.com consultant.com
conversations.im conversejs.org coracle.social countermail.com cox.net criptext.com ctemplar.com ctm.net cyta.gr
damus.io daum.com daum.net dbmail.com dion.ne.jp dir.bg dismail.de disney.jp disney.ne.jp disneymobile.ne.jp
disroot.im disroot.org dnainternet.net docomo.ne.jp dodo.com.au dr.com dralias.com draugr.de dreamwiz.com dti.ne.jp
duck.com dukgo.com e.email earthlink.net eastlink.ca ecash.love eclipso.de eclipso.eu eircom.net element.io
elisanet.fi email.com email.cz email.de email.it email.ua embarqmail.com emirates.com emirates.net.ae emobile.ne.jp
empas.com ems.host engineer.com eonet.jp eonet.ne.jp etb.net.co etik.com etisalat.ae eunet.rs europe.com ewe.net
ewetel.net excite.co.jp excite.com exploit.im ezweb.ne.jp fastmail.com fastmail.fm fastmail.net fastmail.org
fastweb.it fastwebnet.it fibertel.com.ar firemail.de flash.sv forthnet.gr fountain.fm foxmail.cn foxmail.com fpt.vn
free.fr freemail.hu freenet.de freeserve.co.uk freestart.hu frisurf.no frontier.com frontiernet.net fsmail.net
gazeta.com gazeta.pl getalby.com getcurrent.io getmail.dk getmail.no globe.com.ph globo.com globomail.com gmail.com
gmx.at gmx.ch gmx.co.uk gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.it gmx.li gmx.net gmx.org gmx.us go2.pl
goo.jp googlemail.com guerrillamail.com habla.news hanmail.com hanmail.net hanmir.com hccnet.nl hetnet.nl hey.com
hi-ho.ne.jp hinet.net hispeed.ch hispeed.com hol.gr home.nl home.pl hookipa.net hot-chilli.net hot.ee hotbox.ru
hush.ai hush.com hushmail.com hushmail.me i.ua iafrica.com ibest.com.br iburst.co.za icloud.com ig.com.br iinet.net.au
ik.me ikmail.com immerda.ch iname.com inbox.com inbox.com.ua inbox.eu inbox.lt inbox.lv inbox.ru indamail.com
indamail.hu indiatimes.com indiatimes.in indosat.com inet.fi inet.hr infomaniak.com infoseek.jp infoweb.ne.jp
inspire.net.nz int.pl interia.com interia.eu interia.pl internet.ru internode.on.net inventati.org inwind.it iol.com
iol.com.it iol.it iol.pt iris.to jabb.im jabber.at jabber.ccc.de jabber.cz jabber.de jabber.fr jabber.no jabber.org
jabber.ru jabber.se jabberpl.org jabbers.one jabbim.com jabbim.cz jappix.com jcom.home.ne.jp jcom.ne.jp jpberlin.de
jubii.dk juno.com kabelbw.de kabelmail.de kakao.com keemail.me kolabnow.ch kolabnow.com kolumbus.fi korea.com
kornet.net kotiposti.net kpnmail.nl kpnplanet.nl laposte.net legalmail.it lenta.ru libero.it lifpay.me lineone.net
list.ru live.at live.be live.ca live.cl live.cn live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx
live.com.my live.com.pt live.com.sg live.de live.dk live.fr live.ie live.in live.it live.jp live.nl live.no live.ru
live.se livemail.tw ln.tips lnaddress.com lnbits.com lnmarkets.com lntxbot.com lnurl.fyi luukku.com luukku.fi
lycos.co.kr lycos.co.uk lycos.com lycos.de mac.com magenta.de magicbroccoli.de mail.bg mail.by mail.com mail.de
mail.dk mail.ee mail.goo.ne.jp mail.kz mail.pt mail.ru mail.tele.dk mail.ua mailbox.com mailbox.org mailcity.com
mailfence.com mailhero.io mailinator.com mailo.com mailo.eu mailo.fr maktoob.com matrix.im matrix.org me.com
mediacombb.net meo.pt messagingengine.com meta.ua mindspring.com minibits.cash monocles.de monocles.eu movim.com
movim.eu movistar.es mozilla.modular.im mozmail.com mozmail.de msn.com mts.net murena.io muun.com mweb.co.za mynet.com
mynet.com.tr myrambler.ru myself.com myyahoo.com nana.co.il nate.com nate.net naver.com net.bg net.hr netcabo.com
netcabo.pt netcologne.de netcourrier.com netease.com netscape.net netvigator.com netvigator.com.hk netvision.com
netvision.net.il netzero.com netzero.net neuf.fr nextmail.ru nifty.com nifty.jp nifty.ne.jp nitro.chat njump.me nm.ru
noos.fr nos.social nostr-check.com nostr.band nostr.build nostr.com nostr.com.au nostr.directory nostr.industries
nostr.land nostr.wine nostr1.com nostrcheck.me nostrplebs.com nostrpurple.com nostrverified.com npub.cash npub.pro
nsec.app ntlworld.com numericable.fr o2.co.uk o2.pl ocn.ne.jp odn.ne.jp ofir.dk oi.com.br ok.de onet.eu onet.pl
online.de online.ee online.nl online.no online.ua onlinehome.de onmail.com ono.com op.pl optimum.net optonline.net
optusnet.com.au orange.es orange.fr orange.net orangemail.sk orcon.net.nz osnanet.de otenet.gr ouvaton.org
ozemail.com.au pacbell.net pacific.net.sg pandora.be paradise.net.nz paran.com passfwd.com passinbox.com passmail.com
passmail.net passport.com pchome.com.tw pdx.ne.jp pec.it phoenixwallet.me plala.or.jp planet.nl pldtdsl.net plus.com
pm.me pobox.com pobox.sk pochta.ru poczta.fm poczta.pl pop.com.br portugalmail.pt post.com post.cz post.sk poste.it
posteo.at posteo.ch posteo.de posteo.eu posteo.me posteo.net posteo.org posteo.pl posteo.us preveil.com primal.me
primal.net prodigy.net prodigy.net.mx proton.me protonmail.ch protonmail.com proximus.be ptt.rs q.com qip.ru qq.com
quick.cz quicknet.nl r7.com rakumail.jp rakuten.jp rambler.ru rambler.ua rediff.com rediffmail.com relay.firefox.com
riseup.net rizful.com ro.ru roadrunner.com rocketmail.com rogers.com rr.com runbox.com salut-a-toi.org sannet.ne.jp
sapo.pt sasktel.net satellite.earth sats.mobi saunalahti.fi sbb.rs sbcglobal.net scarlet.be sdf.org seed.net.tw
seznam.com seznam.cz sfr.fr sfr.net shaw.ca sify.com simnet.is simplelogin.co simplelogin.com simplelogin.fr
simplelogin.io sina.cn sina.com sina.com.cn singnet.com.sg siol.net skiff.com sky.com skynet.be slingshot.co.nz
slmail.me slmails.com snopyta.org snort.social so-net.ne.jp so36.net softbank.jp softbank.ne.jp sohu.com soverin.net
speed.app speedy.com.ar spoko.pl spray.se stacker.news starhub.net.sg start.no startmail.com stofanet.dk streamyx.com
strike.army strike.me suchat.org suddenlink.net sunrise.ch suomi24.fi supanet.com superig.com.br superonline.com
swbell.net swipnet.se swissonline.ch sympatico.ca systemli.org t-2.net t-com.hr t-online.com t-online.de t-online.hu
talktalk.net tdcadsl.dk techie.com tele2.nl tele2.se telefonica.net telekom.de teleline.es telenet.be telepac.pt
telfort.nl telia.com telkom.net telkomsa.net telus.net temp-mail.org terra.com terra.com.br terra.es tesco.net
thesecure.biz thexyz.com tim.it tin.it tiscali.co.uk tiscali.cz tiscali.it tlen.pl tm.net.my tom.com tpg.com.au
trashserver.net tryspeed.com ttmail.com turk.net tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com
ukr.net ukrpost.ua une.net.co unitel.co.kr unitybox.de uol.com.br upcmail.hu upcmail.nl uqmobile.jp usa.com usa.net
verified-nostr.com verizon.net versanet.de vida.live vida.page videotron.ca viettel.vn vipmail.hu virgilio.it
virgin.net virginmedia.com vivodinet.gr vlt.ge vnn.vn vodafone.co.nz vodafone.de vodafone.it vodafone.ne.jp
vodafonemail.de vodamail.co.za voila.fr volja.net volny.cz voo.be vp.pl vsnl.com vsnl.net vtr.net vtxmail.ch
walla.co.il walla.com walletofsatoshi.com walletofsatoshi.io wanadoo.fr wavlake.com web.com web.de webmail.co.za
welho.com westnet.com.au willcom.com windowslive.com windstream.net wiuwiu.de wmconnect.com wo.cn wowway.com wp.pl
writeme.com wxs.nl xfinity.com xmpp.earth xmpp.is xmpp.jp xs4all.nl xtra.co.nz y-mobile.ne.jp ya.com ya.ru
yahoomail.com yakihonne.com yax.im yaxim.org yeah.com yeah.net ymail.com ymobile.ne.jp yopmail.com zaclys.net
zahav.net.il zaps.lol zbd.gg zen.co.uk zeusln.app zeuspay.com ziggo.nl zipmail.com.br zoho.com zoho.eu zoho.in
zohomail.com zohomail.eu zohomail.in zonnet.nl zoznam.sk
`;

export const MAIL_HOSTS: readonly string[] = HOSTS.trim().split(/\s+/);
