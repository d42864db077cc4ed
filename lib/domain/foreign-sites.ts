/**
 * Sites whose profile addresses (`host/@name`, `host/name`) look like a handle's but are not, and where a bare
 * `user@host` is at best the e-mail of somebody who works there: social networks, video, blogs, shops, chat, code,
 * games, music, news. Two of them run Mastodon's own software but do not federate: `counter.social`, `truthsocial.com`.
 *
 * In the order of their top-level domains: like beside like packs smaller.
 *
 * Left out on purpose, since people there can be reached from the fediverse: wordpress.com, write.as, micro.blog, minds.com, ghost.io,
 * and all hosters of instances; threads.net and flipboard.com too, but for their links: see `isOptInHost`.
 */
const SITES = `
orb.ac twitter.activitypub.actor subscribestar.adult bale.ai beacons.ai c.ai character.ai chub.ai ideogram.ai
janitor.ai krea.ai leonardo.ai moescape.ai openart.ai perplexity.ai pixverse.ai seaart.ai suno.ai bere.al zarinp.al
instagr.am blacksky.app bluesky.app bsky.app bskye.app cara.app cash.app clearsky.app curius.app foundation.app
graysky.app hardcover.app hivesocial.app klearsky.app koo.app lovable.app milkshake.app musicboard.app nebula.app
pinksky.app public.app reality.app rive.app skythread.app spoon.app sublime.app v0.app whitewind.app lanacion.com.ar
exchange.art lexica.art pixai.art sheezy.art teia.art tensor.art hearthis.at lnk.at nostr.at shorturl.at hoo.be
yewtu.be youtu.be bonjour.bio campsite.bio contactin.bio flow.bio hopp.bio later.bio linkin.bio linklist.bio linkr.bio
lnk.bio sleek.bio tap.bio zaap.bio blurt.blog hive.blog deck.blue flashes.blue spark.blue tokimeki.blue estadao.com.br
kiwify.com.br padrim.com.br privacy.com.br skoob.com.br d.buzz shor.by html.cafe locket.camera dot.cards noise.cash
read.cash fanbox.cc flyingv.cc instabio.cc portaly.cc pressplay.cc pronouns.cc relive.cc talto.cc taplink.cc vk.cc
vocus.cc freedium.cfd mojo.chat revolt.chat simplex.chat stoat.chat tamtam.chat jike.city denpa.club literal.club
oku.club orb.club crepe.cm garmin.cn juejin.cn taptap.cn weibo.cn zcool.com.cn angel.co anilist.co audius.co
biolinky.co card.co carrd.co ello.co fable.co feeld.co fiverr.co getrevue.co hinge.co hopp.co huggingface.co ifunny.co
liinks.co linkbio.co linkgenie.co lnks.co manylink.co mojok.co orcd.co popl.co revue.co royalroad.co saweria.co
snipfeed.co storial.co t.co triller.co upwork.co vero.co vgen.co vsco.co wip.co zora.co 500px.com 99designs.com
9gag.com acast.com adobe.com afdian.com afreecatv.com airbnb.com airtime.com allmylinks.com alltrails.com anghami.com
annict.com antisip.com aparat.com apple.com artbreeder.com artstation.com asahi.com askubuntu.com atlasobscura.com
audioboom.com audiomack.com babelio.com backloggd.com baidu.com balatarin.com bandcamp.com bandlab.com bandsintown.com
bbc.com beatport.com beatstars.com beehiiv.com benfeitoria.com bereal.com betalist.com bigcartel.com bilibili.com
biopage.com bitchute.com blog.naver.com blogger.com blogspot.com blogtrottr.com bloomberg.com boardgamearena.com
boardgamegeek.com bookbub.com booking.com bookmate.com bookmeter.com boomplay.com bugcrowd.com bumble.com
buttondown.com buymeacoffee.com buzzfeed.com buzzsprout.com cal.com calendly.com cam4.com cameo.com canva.com
cbsnews.com chatgpt.com chaturbate.com chess.com chzzk.naver.com civitai.com clapper.com clapperapp.com clips4sale.com
clubhouse.com cnblogs.com cnn.com coconala.com codecademy.com codechef.com codeforces.com codewars.com codingame.com
coingecko.com coinmarketcap.com comicfury.com contactinbio.com contra.com convertkit.com cookpad.com coub.com
couchsurfing.com crowdin.com crunchbase.com cults3d.com curseforge.com dailymotion.com daramet.com datacamp.com
dcinside.com debank.com deepnote.com deezer.com depop.com deviantart.com devpost.com discogs.com discord.com
discordapp.com displate.com disqus.com distrokid.com dlsite.com dmm.com dndbeyond.com docker.com donationalerts.com
douban.com douyin.com dribbble.com dune.com duolingo.com ecency.com eduzz.com eitaa.com elpais.com epicgames.com
etoro.com etsy.com eventbrite.com exophase.com eyeem.com facebook.com faceit.com fancentro.com fandango.com fandom.com
fansly.com fanvue.com fb.com fc2.com feedly.com fetlife.com figma.com figshare.com filimo.com filmaffinity.com
filmarks.com filmow.com fitbit.com fiverr.com fixupx.com flickr.com floatplane.com flowcode.com forbes.com foriio.com
foursquare.com fourthwall.com foxnews.com framer.com freelancer.com fusetter.com fxtwitter.com gaana.com gab.com
galxe.com gamejolt.com ganjingworld.com garmin.com geneva.com genius.com geocaching.com getpocket.com gettr.com
gfycat.com giphy.com gitbook.com gitconnected.com gitea.com gitee.com github.com gitlab.com glassdoor.com glitch.com
globalcomix.com gofundme.com goodreads.com gotinder.com grabcad.com gravatar.com grindr.com grouvee.com gumroad.com
guru.com habr.com hackernoon.com hackerone.com hackerrank.com hackthebox.com hamibash.com hashnode.com hatenablog.com
highlighter.com hihello.com himalaya.com hostelworld.com hotmart.com howlongtobeat.com huaban.com hubpages.com
hyperfollow.com iheart.com imdb.com imgflip.com imgur.com imvu.com indeed.com indiedb.com indiegogo.com
indiehackers.com inkitt.com inoreader.com inprnt.com instagram.com instructables.com intigriti.com investing.com
issuu.com italki.com ivoox.com jamendo.com janitorai.com jianshu.com jiosaavn.com joinclubhouse.com justwatch.com
kaggle.com kahoot.com karyakarsa.com kick.com kickstarter.com kik.com kisskissbankbank.com kit.com kkbox.com
knowem.com knowyourmeme.com ko-fi.com kofi.com komoot.com kompasiana.com kooapp.com kuaishou.com kumparan.com kwai.com
later.com latimes.com leetcode.com lemon8-app.com letterboxd.com lezhin.com liberapay.com librarything.com libsyn.com
liketu.com linkby.com linkedin.com linkfire.com linkpop.com linktree.com literotica.com litnet.com livedoor.com
livejournal.com locals.com lofter.com lonelyplanet.com loom.com looperman.com lospec.com loyalfans.com luma.com
lynxinbio.com magnet-novels.com makersplace.com makerworld.com makuake.com malt.com mangaplus.com manyvids.com
mapillary.com mapmyrun.com marshmallow-qa.com medium.com meetup.com melon.com memrise.com mendeley.com mercari.com
messenger.com metacritic.com metafilter.com mewe.com microsoft.com midjourney.com mihoyo.com mildom.com minne.com
mirrativ.com mix.com mixcloud.com miyoushe.com mobile01.com moddb.com modrinth.com monster.com mubi.com muckrack.com
musescore.com myfitnesspal.com myfreecams.com myminifactory.com myshopify.com namemc.com newgrounds.com newsblur.com
newsclapper.com newstumbler.com nextdoor.com nexusmods.com ninisite.com nizima.com nomadlist.com nomads.com
noplace.com nostur.com note.com noteflight.com novelpia.com npmjs.com nuseir.com nytimes.com objkt.com
observablehq.com odysee.com okcupid.com okjike.com onecompiler.com onlyfans.com openai.com openbio.com
opencollective.com outdooractive.com paragraph.com parler.com partiful.com patreon.com payhip.com paypal.com peakd.com
pearltrees.com penana.com pexels.com phaver.com picpay.com pixabay.com pixilart.com planetminecraft.com playeur.com
playground.com playstation.com pluralsight.com plurk.com pocketcasts.com podbean.com podcastaddict.com podchaser.com
podfollow.com poe.com poipiku.com polarsteps.com politico.com polymarket.com polywork.com poparazzi.com pornhub.com
poshmark.com postype.com preply.com prezi.com printables.com producthunt.com programiz.com psnprofiles.com
publish0x.com qiita.com quizlet.com quora.com rarible.com rateyourmusic.com ravelry.com rebrickable.com recroom.com
redbubble.com redcircle.com reddit.com redgifs.com replicate.com replit.com resonite.com reuters.com reverbnation.com
ridewithgps.com ridibooks.com robinhood.com roblox.com roposo.com rottentomatoes.com royalroad.com rumble.com
runkeeper.com scribblehub.com scribd.com scrimba.com secondlife.com seekingalpha.com segmentfault.com sellfy.com
senscritique.com serializd.com serverfault.com sessionize.com sharechat.com shopify.com shorby.com showroom-live.com
showwcase.com simkl.com simplecast.com sketchfab.com skillshare.com skima.com skool.com skype.com slack.com slides.com
smackjeeves.com smarturl.com smugmug.com smule.com snackvideo.com snapchat.com sociabuzz.com society6.com sofurry.com
songkick.com songwhip.com soundclick.com soundcloud.com soundtrap.com speakerdeck.com speedrun.com spill.com
splice.com spotify.com spoutible.com spreaker.com squarespace.com sspai.com ssrn.com stackblitz.com stackexchange.com
stackoverflow.com starmaker.com steamcommunity.com steampowered.com steemit.com steempeak.com stereo.com
stocktwits.com storyfire.com strava.com streamable.com streamelements.com streamlabs.com streetvoice.com stripchat.com
subscribestar.com substack.com suno.com superpeer.com superrare.com superuser.com svbtle.com swarmapp.com syosetu.com
tabelog.com tapas.com teams.live.com teepublic.com telewebion.com tenor.com teratail.com tgstat.com thangs.com
theguardian.com thestorygraph.com thingiverse.com threadless.com threadreaderapp.com throne.com tidal.com tiktok.com
tikwm.com tinder.com tinkercad.com tinyletter.com tinyurl.com tipeee.com tipeeestream.com tistory.com togetter.com
tokopedia.com topcoder.com toptal.com towardsdatascience.com tradingview.com trainingpeaks.com travelfeed.com
tribel.com tribunnews.com trueachievements.com trustpilot.com truthsocial.com tryhackme.com tumblbug.com tumblr.com
tunein.com tvtime.com twitter.com typefully.com udemy.com udio.com ulule.com unpkg.com unsplash.com untappd.com
upwork.com urlebird.com utreon.com v2ex.com venmo.com veoh.com verkami.com viber.com vice.com vidlii.com vidyard.com
vimeo.com vivino.com vk.com vrchat.com vxtiktok.com vxtwitter.com w3schools.com waivio.com wakatime.com wallapop.com
wantedly.com warpcast.com washingtonpost.com wattpad.com weasyl.com webflow.com webnovel.com webtoon.com webtoons.com
wechat.com weebly.com weibo.com wellfound.com whatnot.com whatsapp.com whtwnd.com wickr.com wikiloc.com wire.com
wise.com wishtender.com wistia.com withkoji.com wix.com wokwi.com worldanvil.com wsj.com x.com xbox.com xcancel.com
xhamster.com xiaohongshu.com ximalaya.com xing.com xvideos.com yaplakal.com ycombinator.com yelp.com yodayo.com
youtube-nocookie.com youtube.com youtubekids.com zangi.com zapstream.com zazzle.com zeczec.com zhihu.com zwift.com
blacksky.community peach.cool posts.cv read.cv bild.de ionos.de lovelybooks.de moviepilot.de spiegel.de
sueddeutsche.de traewelling.de welt.de spline.design bearblog.dev bsky.dev daily.dev hashnode.dev lovable.dev
orangepill.dev pub.dev sky-follower-bridge.dev skypack.dev v0.dev zenn.dev academia.edu scratch.mit.edu coff.ee
found.ee itaku.ee lin.ee linktr.ee tr.ee buttondown.email elmundo.es blue.mackuba.eu politico.eu justfor.fans spoti.fi
anchor.fm ask.fm bio.fm castbox.fm feature.fm honeyfeed.fm last.fm linktree.fm lizhi.fm megaphone.fm overcast.fm
qingting.fm setlist.fm stand.fm stats.fm transistor.fm volt.fm lefigaro.fr lemonde.fr liberation.fr malt.fr
geyser.fund current.fyi frontpage.fyi is.gd discord.gg gg.gg guilded.gg op.gg tracker.gg u.gg goo.gl linkme.global
translate.goog colab.google rb.gy drip.haus pixiv.help mond.how sr.ht golos.id karyakarsa.id kaskus.co.id kaskus.id
lontong.id lynk.id s.id spoon.id threema.id trakteer.id creep.im gap.im icq.im imo.im hahow.in lnkd.in mojapp.in
myjosh.in pinboard.in teletype.in thebase.in profcard.info workaway.info bl.ink mez.ink actifit.io amuse.io
artistree.io coda.io codementor.io codepen.io codesandbox.io crates.io educative.io egghead.io feedlink.io flat.io
frontendmentor.io gitbook.io glot.io hackaday.io hackmd.io hackster.io inleo.io itch.io jsr.io keybase.io kitsu.io
komi.io leofinance.io linkbun.io opensea.io osf.io peerlist.io pillar.io proofofbrain.io raindrop.io readwise.io
scrapbox.io splintertalk.io tapas.io taptap.io telemetr.io toneden.io topmate.io travelfeed.io utip.io velog.io
virgool.io webflow.io weverse.io aparat.ir ble.ir eitaa.ir idpay.ir namava.ir payping.ir reymit.ir rubika.ir
soroush-app.ir splus.ir zarebin.ir hypothes.is pebble.is pronoun.is corriere.it pin.it redd.it repl.it repubblica.it
scoop.it smarturl.it alphapolis.co.jp ameba.jp ameblo.jp atcoder.jp booklog.jp camp-fire.jp comico.jp creema.jp
dmm.co.jp estar.jp fantia.jp fanza.co.jp hatena.ne.jp kakuyomu.jp livedoor.jp mecha-comic.jp melonbooks.co.jp mixi.jp
nicovideo.jp piapro.jp radiotalk.jp readyfor.jp skeb.jp skima.jp stores.jp suzuri.jp toranoana.jp twpf.jp voicy.jp
xfolio.jp msha.ke asked.kr brunch.co.kr inven.co.kr kakao.co.kr peing.kr postype.kr sooplive.co.kr wadiz.kr deno.land
album.link band.link bio.link birdsite.link bmc.link lit.link many.link ngl.link page.link pod.link song.link wlo.link
znap.link arca.live birdsite.live curiouscat.live trovo.live yubo.live bit.ly buff.ly cutt.ly magic.ly ow.ly
rebrand.ly t.ly lu.ma bird.makeup manifold.markets about.me bento.me blinq.me catarse.me clippings.me curiouscat.me
direct.me fb.me heylink.me hihello.me kik.me line.me link.me m.me monzo.me naver.me paypal.me picpay.me potofu.me
revolut.me signal.me sizu.me t.me telegram.me telemetr.me tellonym.me throne.me vk.me wa.me wavebox.me zalo.me
zepeto.me vocal.media cluster.mu note.mu are.na afdian.net artfight.net battle.net behance.net bikemap.net
bloomberg.net ci-en.net csdn.net ekiga.net fanfiction.net fanicon.net faz.net ficbook.net fishki.net furaffinity.net
ifdian.net igap.net inkbunny.net jsdelivr.net jsfiddle.net launchpad.net mathoverflow.net motion-gallery.net
myanimelist.net nitter.net odaibako.net peing.net pixiv.net pixnet.net privatter.net rec.net researchgate.net
retrospring.net roll20.net rss-parrot.net slideshare.net sourceforge.net spooncast.net theqoo.net tildes.net xuite.net
bolt.new matters.news post.news nostrudel.ninja albumoftheyear.org anaconda.org archiveofourown.org bitbucket.org
brilliant.org busy.org calyxinstitute.org change.org clojars.org codeberg.org cohost.org combot.org coursera.org
cpan.org ctftime.org domestika.org dreamwidth.org ebird.org edx.org exercism.org freecodecamp.org freesound.org
geeksforgeeks.org getsession.org goteo.org hackage.haskell.org inaturalist.org iptel.org joinmastodon.org
khanacademy.org lichess.org linphone.org listenbrainz.org luarocks.org metacpan.org muc.xmpp.org musicbrainz.org
nbviewer.org nuget.org observation.org openstreetmap.org orcid.org packagist.org pronoundb.org pypi.org
retroachievements.org rubygems.org semanticscholar.org sketchersunited.org slashdot.org tangled.org telegram.org
tvtropes.org vndb.org weblate.org wikidata.org wikipedia.org zenodo.org zooniverse.org zotero.org beacons.page
flow.page g.page pronouns.page telegra.ph glass.photo patronite.pl suppi.pl tipply.pl zaimki.pl zrzutka.pl
novelup.plus twtr.plus booth.pm hex.pm betterprogramming.pub leaflet.pub curiouscat.qa scribe.rip lobste.rs drive2.ru
dtf.ru dzen.ru kinopoisk.ru litres.ru livelib.ru max.ru my.mail.ru ok.ru pikabu.ru proza.ru rutube.ru sponsr.ru
stihi.ru tenchat.ru tgstat.ru tinkoff.ru vc.ru yoomoney.ru apoia.se toyhou.se esm.sh ppy.sh tangled.sh base.shop
bio.site notion.site circle.so jemi.so notion.so amethyst.social bsky.social catsky.social counter.social deer.social
eurosky.social firefly.social hive.social myatproto.social northsky.social pillowfort.social skylight.social
skyview.social spill.social sure.social t2.social wt.social yup.social pca.st stan.store zap.stream nightcafe.studio
listen.style bsky.team amzn.to bio.to boosty.to buycoffee.to campfire.to dev.to f95zone.to ffm.to koji.to layers.to
linkfly.to listed.to lnk.to matrix.to njump.to onelink.to solo.to author.today gather.town matters.town val.town
d.tube 3speak.tv bigo.tv bilibili.tv caffeine.tv clapper.tv dlive.tv iwara.tv lbry.tv nebula.tv nimo.tv openrec.tv
picarto.tv piczel.tv trakt.tv twitcasting.tv twitch.tv whowatch.tv bahamut.com.tw dcard.tw gamer.com.tw
popdaily.com.tw bbc.co.uk guardian.co.uk telegraph.co.uk band.us urlgeni.us zoom.us likee.video admireme.vip
biolink.website taplink.ws farcaster.xyz fxhash.xyz hey.xyz lens.xyz manifold.xyz mirror.xyz paragraph.xyz
pronouny.xyz sportsbots.xyz
`;

export const FOREIGN_SITES: readonly string[] = SITES.trim().split(/\s+/);
