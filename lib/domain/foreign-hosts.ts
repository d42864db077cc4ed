/** What a host is known to be besides the fediverse: a service of addresses ("mail"), or a web site ("site"). */
export type ForeignKind = "mail" | "site";

/**
 * Services that hand out addresses of the form `user@host` which are not handles: e-mail first, then Lightning and
 * Nostr names, XMPP and Matrix accounts. Kept apart from the sites because here the address itself misleads; asking
 * such a host would find nobody and would tell it a person's name for nothing.
 */
const MAIL = `
012.net.il 10minutemail.com 126.com 139.com 163.com 188.com 189.cn 1und1.de 21cn.com 404.city 5222.de 8333.mobi a1.net
absamail.co.za abv.bg adam.com.au addy.io adinet.com.uy aim.com airmail.cc alice-dsl.net alice.de alice.it
aliceadsl.fr aliyun.com ameritech.net anonaddy.com anonaddy.me aon.at arcor.de arnet.com.ar aruba.it atlas.cz att.net
au.com autograf.pl autorambler.ru azet.sk bbox.fr bell.net bellsouth.net bezeqint.net biglobe.ne.jp bigmir.net
bigpond.com bigpond.net.au bk.ru blabber.im blink.sv bluewin.ch blueyonder.co.uk bol.com.br bredband.net breez.tips
broadpark.no bt.com btinternet.com btopenworld.com buziaczek.pl cableone.net cantv.net care2.com casema.nl cegetel.net
centrum.cz centrum.sk centurylink.net centurytel.net charter.net chello.at chello.nl chol.com citromail.hu
ciudad.com.ar clear.net.nz clix.pt club-internet.fr cock.li cogeco.ca coinos.io comcast.net comhem.se compuserve.com
consultant.com conversations.im coracle.social countermail.com cox.net damus.io daum.net dion.ne.jp dismail.de
disney.ne.jp disneymobile.ne.jp docomo.ne.jp dodo.com.au dr.com draugr.de dreamwiz.com dti.ne.jp duck.com
earthlink.net eastlink.ca eclipso.de eclipso.eu eircom.net elisanet.fi email.com email.cz email.de email.it
embarqmail.com emirates.net.ae emobile.ne.jp empas.com eonet.ne.jp etb.net.co etik.com europe.com ewe.net ewetel.net
excite.co.jp excite.com ezweb.ne.jp fastmail.com fastmail.fm fastmail.net fastmail.org fastwebnet.it fibertel.com.ar
firemail.de forthnet.gr fountain.fm foxmail.com free.fr freemail.hu freenet.de freeserve.co.uk frontier.com
frontiernet.net gazeta.pl getalby.com getmail.no globo.com globomail.com gmail.com gmx.at gmx.ch gmx.co.uk gmx.com
gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.it gmx.net gmx.org gmx.us go2.pl goo.jp googlemail.com guerrillamail.com
habla.news hanmail.net hanmir.com hetnet.nl hey.com hi-ho.ne.jp hispeed.ch home.nl hot-chilli.net hot.ee hush.com
hushmail.com i.ua iafrica.com ibest.com.br icloud.com ig.com.br iinet.net.au ik.me ikmail.com iname.com inbox.com
inbox.lt inbox.lv inbox.ru indamail.hu indiatimes.com inet.fi infoseek.jp interia.eu interia.pl internet.ru inwind.it
iol.it iol.pt iris.to jabber.at jabber.ccc.de jabber.cz jabber.de jabber.org jabber.ru jabbim.com jabbim.cz
jcom.home.ne.jp jubii.dk juno.com kabelmail.de kakao.com keemail.me kolabnow.com kolumbus.fi korea.com kpnmail.nl
kpnplanet.nl laposte.net libero.it lifpay.me lineone.net list.ru live.at live.be live.ca live.cl live.cn live.co.uk
live.co.za live.com live.com.ar live.com.au live.com.mx live.com.my live.com.pt live.com.sg live.de live.dk live.fr
live.ie live.in live.it live.jp live.nl live.no live.ru live.se livemail.tw ln.tips luukku.com lycos.co.kr lycos.co.uk
lycos.com lycos.de mac.com magenta.de mail.bg mail.com mail.de mail.dk mail.ee mail.goo.ne.jp mail.kz mail.ru mail.ua
mailbox.org mailfence.com mailinator.com mailo.com mailo.fr maktoob.com matrix.org me.com mediacombb.net meo.pt
messagingengine.com meta.ua mindspring.com minibits.cash movim.eu movistar.es mozmail.com msa.hinet.net msn.com
mts.net mweb.co.za mynet.com myrambler.ru myself.com myyahoo.com nate.com naver.com net.hr netcabo.pt netcologne.de
netease.com netscape.net netvigator.com netvision.net.il netzero.com netzero.net neuf.fr nifty.com nifty.ne.jp
njump.me nm.ru noos.fr nos.social nostr.band nostr.build nostr.com nostr.wine nostrcheck.me nostrplebs.com npub.cash
ntlworld.com numericable.fr o2.co.uk o2.pl ocn.ne.jp odn.ne.jp ofir.dk oi.com.br ok.de onet.eu onet.pl online.de
online.ee online.nl online.no onlinehome.de ono.com op.pl optimum.net optonline.net optusnet.com.au orange.es
orange.fr orange.net orcon.net.nz otenet.gr ozemail.com.au pacbell.net paradise.net.nz paran.com passinbox.com
passmail.net passport.com pchome.com.tw pdx.ne.jp pec.it phoenixwallet.me plala.or.jp planet.nl pm.me pobox.com
pobox.sk pochta.ru poczta.fm poczta.pl pop.com.br post.com post.cz post.sk poste.it posteo.at posteo.ch posteo.de
posteo.eu posteo.me posteo.net posteo.org primal.net privaterelay.appleid.com prodigy.net prodigy.net.mx proton.me
protonmail.ch protonmail.com proximus.be q.com qip.ru qq.com quicknet.nl r7.com rakumail.jp rambler.ru rediff.com
rediffmail.com riseup.net ro.ru roadrunner.com rocketmail.com rogers.com rr.com runbox.com sapo.pt sasktel.net
satellite.earth saunalahti.fi sbcglobal.net scarlet.be seznam.cz sfr.fr shaw.ca sify.com simnet.is simplelogin.co
simplelogin.com simplelogin.io sina.cn sina.com sina.com.cn skiff.com sky.com skynet.be slingshot.co.nz snort.social
so-net.ne.jp softbank.jp softbank.ne.jp sohu.com speed.app speedy.com.ar spoko.pl spray.se stacker.news start.no
startmail.com stofanet.dk strike.me suchat.org suddenlink.net sunrise.ch suomi24.fi superig.com.br superonline.com
swbell.net swissonline.ch sympatico.ca t-online.de t-online.hu talktalk.net techie.com tele2.nl tele2.se
telefonica.net telenet.be telepac.pt telfort.nl telia.com telkomsa.net telus.net temp-mail.org terra.com terra.com.br
terra.es tesco.net tim.it tin.it tiscali.co.uk tiscali.it tlen.pl tom.com tpg.com.au trashserver.net tryspeed.com
ttmail.com tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com ukr.net une.net.co unitybox.de
uol.com.br upcmail.hu upcmail.nl uqmobile.jp usa.com usa.net verizon.net versanet.de videotron.ca virgilio.it
virgin.net virginmedia.com vlt.ge vodafone.it vodafone.ne.jp vodafonemail.de vodamail.co.za voila.fr volny.cz voo.be
vp.pl vtr.net walla.co.il walla.com walletofsatoshi.com wanadoo.fr wavlake.com web.de webmail.co.za westnet.com.au
willcom.com windowslive.com windstream.net wmconnect.com wo.cn wp.pl writeme.com wxs.nl xfinity.com xmpp.is xmpp.jp
xtra.co.nz y-mobile.ne.jp ya.com ya.ru yakihonne.com yax.im yeah.net ymail.com ymobile.ne.jp yopmail.com zaps.lol
zbd.gg zeuspay.com ziggo.nl zipmail.com.br zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zonnet.nl zoznam.sk
`;

/**
 * Sites whose profile addresses (`host/@name`, `host/name`) look like a handle's but are not, and where a bare
 * `user@host` is at best the e-mail of somebody who works there: social networks, video, blogs, shops, chat, code,
 * games, music, news. Two of them run Mastodon's own software but do not federate: `counter.social`, `truthsocial.com`.
 *
 * Left out on purpose, since people there can be reached from the fediverse: threads.net (and its twin .com),
 * wordpress.com, write.as, micro.blog, minds.com, ghost.io, and all hosters of instances.
 * flipboard.com too, but for its links: see `hasForeignProfiles`.
 */
const SITES = `
3speak.tv 500px.com about.me academia.edu acast.com adobe.com airbnb.com airtime.com album.link allmylinks.com
alltrails.com ameba.jp ameblo.jp amzn.to anchor.fm angel.co anghami.com anilist.co aparat.com apoia.se apple.com
archiveofourown.org are.na artistree.io artstation.com asahi.com ask.fm audioboom.com audiomack.com audius.co
backloggd.com balatarin.com bandcamp.com bandlab.com bandsintown.com battle.net bbc.co.uk bbc.com beacons.ai
beatport.com beehiiv.com behance.net bento.me bere.al bereal.com bigcartel.com bild.de bilibili.com bio.link bio.site
biolinky.co bit.ly bitbucket.org bitchute.com blogger.com blogspot.com bloomberg.com bloomberg.net bmc.link
boardgamegeek.com booklog.jp bookmate.com bookmeter.com boomplay.com boosty.to booth.pm brunch.co.kr bsky.app
bsky.social bsky.team buff.ly buttondown.com buttondown.email buymeacoffee.com buzzsprout.com caffeine.tv cal.com
calendly.com campsite.bio canva.com cara.app carrd.co cash.app castbox.fm catarse.me cbsnews.com change.org chess.com
ci-en.net clubhouse.com cnn.com coda.io codeberg.org codechef.com codeforces.com codepen.io codesandbox.io
codewars.com cohost.org contactin.bio contra.com convertkit.com corriere.it couchsurfing.com counter.social crates.io
crunchbase.com curiouscat.live curiouscat.me curiouscat.qa curius.app curseforge.com cutt.ly d.tube daily.dev
dailymotion.com dcard.tw debank.com deezer.com depop.com dev.to deviantart.com devpost.com direct.me discogs.com
discord.com discord.gg discordapp.com disqus.com distrokid.com dlive.tv dlsite.com docker.com douban.com douyin.com
dreamwidth.org dribbble.com duolingo.com dzen.ru ebird.org ecency.com ello.co elmundo.es elpais.com epicgames.com
estadao.com.br etsy.com eventbrite.com exchange.art exercism.org facebook.com faceit.com fanbox.cc fandom.com
fanfiction.net fansly.com fantia.jp fanvue.com farcaster.xyz faz.net fb.com fb.me fc2.com ffm.to figma.com
filmarks.com fiverr.com fixupx.com flickr.com floatplane.com flow.page flowcode.com forbes.com foriio.com
foundation.app foursquare.com foxnews.com framer.com freecodecamp.org furaffinity.net fxhash.xyz fxtwitter.com g.page
gab.com galxe.com gamejolt.com garmin.com genius.com geocaching.com getpocket.com getrevue.co gettr.com geyser.fund
giphy.com gitea.com gitee.com github.com gitlab.com glass.photo glitch.com gofundme.com goo.gl goodreads.com
gravatar.com guardian.co.uk guilded.gg gumroad.com hackernoon.com hackerrank.com hackmd.io hardcover.app hashnode.com
hashnode.dev hatena.ne.jp hatenablog.com hearthis.at hey.xyz hive.blog hivesocial.app hoo.be hubpages.com
huggingface.co iheart.com imdb.com imgur.com inaturalist.org indiedb.com indiegogo.com indiehackers.com inkbunny.net
inleo.io instagr.am instagram.com is.gd issuu.com itaku.ee itch.io ivoox.com joinclubhouse.com jsfiddle.net jsr.io
kaggle.com karyakarsa.com kaskus.co.id keybase.io kick.com kickstarter.com kit.com kitsu.io ko-fi.com koji.to komi.io
komoot.com kooapp.com kuaishou.com kwai.com lanacion.com.ar last.fm later.com latimes.com launchpad.net lbry.tv
leetcode.com lefigaro.fr lemon8-app.com lemonde.fr lens.xyz leofinance.io letterboxd.com liberapay.com liberation.fr
librarything.com libsyn.com lichess.org likee.video lin.ee line.me linkedin.com linkfire.com linkin.bio linkpop.com
linktr.ee linktree.com lit.link livedoor.com livedoor.jp livejournal.com lnk.bio lnk.to lnkd.in lobste.rs
locket.camera lu.ma luma.com lynk.id makersplace.com manifold.markets manifold.xyz manylink.co marshmallow-qa.com
matrix.to medium.com meetup.com megaphone.fm mercari.com messenger.com metafilter.com mewe.com microsoft.com minne.com
mirrativ.com mirror.xyz mix.com mixcloud.com mixi.jp moddb.com modrinth.com mond.how msha.ke myanimelist.net
myshopify.com nebula.app nebula.tv newgrounds.com nextdoor.com nexusmods.com ngl.link nicovideo.jp ninisite.com
nitter.net noise.cash nomadlist.com nomads.com note.com note.mu notion.site notion.so npmjs.com nytimes.com objkt.com
observablehq.com observation.org odaibako.net odysee.com ok.ru onlyfans.com opencollective.com openrec.tv opensea.io
orcid.org overcast.fm ow.ly packagist.org paragraph.com paragraph.xyz parler.com partiful.com patreon.com paypal.com
paypal.me pca.st peakd.com pearltrees.com pebble.is peerlist.io peing.net pexels.com picarto.tv piczel.tv pin.it
pinboard.in pixabay.com pixiv.net planetminecraft.com playstation.com plurk.com pocketcasts.com pod.link podbean.com
podchaser.com poipiku.com polarsteps.com politico.com politico.eu polymarket.com polywork.com poparazzi.com
poshmark.com post.news postype.com potofu.me ppy.sh prezi.com privatter.net producthunt.com profcard.info pronoun.is
pronouns.cc pronouns.page pronouny.xyz public.app publish0x.com pypi.org qiita.com quora.com raindrop.io rarible.com
rateyourmusic.com ravelry.com read.cash read.cv reality.app rebrand.ly rec.net redbubble.com redcircle.com redd.it
reddit.com replit.com repubblica.it researchgate.net retroachievements.org retrospring.net reuters.com
reverbnation.com revolut.me revue.co roblox.com roposo.com royalroad.com rubygems.org rumble.com saweria.co scoop.it
scrapbox.io scratch.mit.edu scribd.com semanticscholar.org serializd.com sessionize.com sharechat.com sheezy.art
shopify.com showroom-live.com signal.me simkl.com simplecast.com sizu.me skeb.jp sketchfab.com skype.com slack.com
slashdot.org slides.com slideshare.net smarturl.it smugmug.com smule.com snackvideo.com snapchat.com snipfeed.co
society6.com solo.to song.link songkick.com soundcloud.com sourceforge.net speakerdeck.com speedrun.com spiegel.de
spoti.fi spotify.com spoutible.com spreaker.com squarespace.com sr.ht ssrn.com stackblitz.com stackexchange.com
stackoverflow.com stan.store stand.fm starmaker.com steamcommunity.com steampowered.com steemit.com stereo.com
strava.com streamelements.com streamlabs.com subscribestar.adult subscribestar.com substack.com sueddeutsche.de
superrare.com superuser.com suzuri.jp svbtle.com swarmapp.com t.co t.me t2.social tap.bio tapas.io taplink.cc
taplink.ws teepublic.com teia.art telegra.ph telegram.me telegram.org telegraph.co.uk telewebion.com tellonym.me
tenchat.ru theguardian.com thestorygraph.com threadreaderapp.com throne.com throne.me tidal.com tiktok.com tildes.net
tinyletter.com tinyurl.com tipeee.com tipeeestream.com tistory.com togetter.com toyhou.se traewelling.de trakt.tv
trakteer.id transistor.fm tribel.com triller.co tripadvisor.com trovo.live truthsocial.com tumblr.com tunein.com
tvtropes.org twitcasting.tv twitch.tv twitter.com twpf.jp typefully.com ulule.com unsplash.com untappd.com upwork.com
utip.io val.town velog.io venmo.com vero.co vgen.co viber.com vice.com vimeo.com vinted.com virgool.io vivino.com
vk.com vndb.org vocal.media vocus.cc voicy.jp vrchat.com vsco.co vxtwitter.com wa.me wantedly.com warpcast.com
washingtonpost.com wattpad.com wavebox.me weasyl.com webtoons.com wechat.com weebly.com weibo.cn weibo.com
wellfound.com welt.de whatsapp.com whtwnd.com wikidata.org wikipedia.org wire.com wishtender.com withkoji.com wix.com
wsj.com wt.social x.com xbox.com xcancel.com xfolio.jp xiaohongshu.com xing.com ycombinator.com yelp.com youtu.be
youtube.com yubo.live zaimki.pl zenn.dev zhihu.com zoom.us zora.co
`;

/**
 * Names that one company holds under the domains of many countries (`yahoo.co.jp`, `amazon.de`). They count as a whole
 * label right below `.com`, a country's domain or a country's `co`, `com` …: `yahoo.social` may be anybody's.
 */
const BRANDS: ReadonlyMap<string, ForeignKind> = new Map<string, ForeignKind>([
  ["amazon", "site"],
  ["aol", "mail"],
  ["ebay", "site"],
  ["google", "site"],
  ["hotmail", "mail"],
  ["outlook", "mail"],
  ["pinterest", "site"],
  ["yahoo", "mail"],
  ["yandex", "mail"],
]);

/** What registries of countries put between a name and the country's own domain (`amazon.co.uk`, `yahoo.com.br`). */
const COUNTRY_SECOND_LEVEL: ReadonlySet<string> = new Set(["co", "com", "ne"]);

/** Instances that live below a domain of the lists above; they win, as do the hosts below them. */
const FEDIVERSE_BELOW: ReadonlySet<string> = new Set(["mastodon.matrix.org", "social.mailbox.org"]);

const KINDS: ReadonlyMap<string, ForeignKind> = new Map<string, ForeignKind>([
  ...words(SITES).map((host): [string, ForeignKind] => [host, "site"]),
  ...words(MAIL).map((host): [string, ForeignKind] => [host, "mail"]),
]);

/**
 * What `host` is known to be besides the fediverse: "mail" (its addresses are no handles), "site" (nor are its profile
 * links), or undefined if nothing is known against it. `host` is lower case ASCII. Whole labels only: `mail.example.com`
 * is covered by `example.com`, `notexample.com` is not. An older finder matched parts of names, and `t.me` swallowed
 * `neurodifferent.me`.
 */
export function foreignHostKind(host: string): ForeignKind | undefined {
  // The host itself, then each domain above it: the nearest entry decides.
  let domain = host;
  for (;;) {
    if (FEDIVERSE_BELOW.has(domain)) return undefined;
    const kind = KINDS.get(domain);
    if (kind !== undefined) return kind;
    const dot = domain.indexOf(".");
    if (dot < 0) return brandKind(host);
    domain = domain.slice(dot + 1);
  }
}

/**
 * Whether `host/@name` is the profile of something else than a fediverse account. Beyond the foreign hosts that is Flipboard: its people
 * who want to be followed from the fediverse write `@user@flipboard.com`, and all of them have the link.
 */
export function hasForeignProfiles(host: string): boolean {
  return foreignHostKind(host) !== undefined || host === "flipboard.com";
}

/** The kind of the company whose name is the registrable label of `host`, if it is one of `BRANDS`. */
function brandKind(host: string): ForeignKind | undefined {
  const labels = host.split(".");
  const top = labels.pop();
  const second = labels.pop();
  if (top === undefined || second === undefined) return undefined;
  if (top === "com") return BRANDS.get(second);
  if (top.length !== 2) return undefined;
  const third = COUNTRY_SECOND_LEVEL.has(second) ? labels.pop() : undefined;
  return BRANDS.get(third ?? second);
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
