/**
 * Sites whose profile addresses (`host/@name`, `host/name`) look like a handle's but are not, and where a bare
 * `user@host` is at best the e-mail of somebody who works there: social networks, video, blogs, shops, chat, code,
 * games, music, news. Two of them run Mastodon's own software but do not federate: `counter.social`, `truthsocial.com`.
 *
 * Left out on purpose, since people there can be reached from the fediverse: wordpress.com, write.as, micro.blog, minds.com, ghost.io,
 * and all hosters of instances; threads.net and flipboard.com too, but for their links: see `isOptInHost`.
 */
const SITES = `
3speak.tv 500px.com 99designs.com 9gag.com about.me academia.edu acast.com actifit.io admireme.vip adobe.com
afdian.com afdian.net afreecatv.com airbnb.com airtime.com album.link albumoftheyear.org allmylinks.com alltrails.com
alphapolis.co.jp ameba.jp ameblo.jp amethyst.social amuse.io amzn.to anaconda.org anchor.fm angel.co anghami.com
anilist.co annict.com antisip.com aparat.com aparat.ir apoia.se apple.com arca.live archiveofourown.org are.na
artbreeder.com artfight.net artistree.io artstation.com asahi.com ask.fm asked.kr askubuntu.com atcoder.jp
atlasobscura.com audioboom.com audiomack.com audius.co author.today babelio.com backloggd.com bahamut.com.tw baidu.com
balatarin.com bale.ai band.link band.us bandcamp.com bandlab.com bandsintown.com base.shop battle.net bbc.co.uk
bbc.com beacons.ai beacons.page bearblog.dev beatport.com beatstars.com beehiiv.com behance.net benfeitoria.com
bento.me bere.al bereal.com betalist.com betterprogramming.pub bigcartel.com bigo.tv bikemap.net bild.de bilibili.com
bilibili.tv bio.fm bio.link bio.site bio.to biolink.website biolinky.co biopage.com bird.makeup birdsite.link
birdsite.live bit.ly bitbucket.org bitchute.com bl.ink blacksky.app blacksky.community ble.ir blinq.me blog.naver.com
blogger.com blogspot.com blogtrottr.com bloomberg.com bloomberg.net blue.mackuba.eu bluesky.app blurt.blog bmc.link
boardgamearena.com boardgamegeek.com bolt.new bonjour.bio bookbub.com booking.com booklog.jp bookmate.com
bookmeter.com boomplay.com boosty.to booth.pm brilliant.org brunch.co.kr bsky.app bsky.dev bsky.social bsky.team
bskye.app buff.ly bugcrowd.com bumble.com busy.org buttondown.com buttondown.email buycoffee.to buymeacoffee.com
buzzfeed.com buzzsprout.com c.ai caffeine.tv cal.com calendly.com calyxinstitute.org cam4.com cameo.com camp-fire.jp
campfire.to campsite.bio canva.com cara.app card.co carrd.co cash.app castbox.fm catarse.me catsky.social cbsnews.com
change.org character.ai chatgpt.com chaturbate.com chess.com chub.ai chzzk.naver.com ci-en.net circle.so civitai.com
clapper.com clapper.tv clapperapp.com clearsky.app clippings.me clips4sale.com clojars.org clubhouse.com cluster.mu
cnblogs.com cnn.com coconala.com coda.io codeberg.org codecademy.com codechef.com codeforces.com codementor.io
codepen.io codesandbox.io codewars.com codingame.com coff.ee cohost.org coingecko.com coinmarketcap.com colab.google
combot.org comicfury.com comico.jp contactin.bio contactinbio.com contra.com convertkit.com cookpad.com corriere.it
coub.com couchsurfing.com counter.social coursera.org cpan.org crates.io creema.jp creep.im crepe.cm crowdin.com
crunchbase.com csdn.net ctftime.org cults3d.com curiouscat.live curiouscat.me curiouscat.qa curius.app current.fyi
curseforge.com cutt.ly d.buzz d.tube daily.dev dailymotion.com daramet.com datacamp.com dcard.tw dcinside.com
debank.com deck.blue deepnote.com deer.social deezer.com deno.land denpa.club depop.com dev.to deviantart.com
devpost.com direct.me discogs.com discord.com discord.gg discordapp.com displate.com disqus.com distrokid.com dlive.tv
dlsite.com dmm.co.jp dmm.com dndbeyond.com docker.com domestika.org donationalerts.com dot.cards douban.com douyin.com
dreamwidth.org dribbble.com drip.haus drive2.ru dtf.ru dune.com duolingo.com dzen.ru ebird.org ecency.com educative.io
eduzz.com edx.org egghead.io eitaa.com eitaa.ir ekiga.net ello.co elmundo.es elpais.com epicgames.com esm.sh
estadao.com.br estar.jp etoro.com etsy.com eurosky.social eventbrite.com exchange.art exercism.org exophase.com
eyeem.com f95zone.to fable.co facebook.com faceit.com fanbox.cc fancentro.com fandango.com fandom.com fanfiction.net
fanicon.net fansly.com fantia.jp fanvue.com fanza.co.jp farcaster.xyz faz.net fb.com fb.me fc2.com feature.fm
feedlink.io feedly.com feeld.co fetlife.com ffm.to ficbook.net figma.com figshare.com filimo.com filmaffinity.com
filmarks.com filmow.com firefly.social fishki.net fitbit.com fiverr.co fiverr.com fixupx.com flashes.blue flat.io
flickr.com floatplane.com flow.bio flow.page flowcode.com flyingv.cc forbes.com foriio.com found.ee foundation.app
foursquare.com fourthwall.com foxnews.com framer.com freecodecamp.org freedium.cfd freelancer.com freesound.org
frontendmentor.io frontpage.fyi furaffinity.net fusetter.com fxhash.xyz fxtwitter.com g.page gaana.com gab.com
galxe.com gamejolt.com gamer.com.tw ganjingworld.com gap.im garmin.cn garmin.com gather.town geeksforgeeks.org
geneva.com genius.com geocaching.com getpocket.com getrevue.co getsession.org gettr.com geyser.fund gfycat.com gg.gg
giphy.com gitbook.com gitbook.io gitconnected.com gitea.com gitee.com github.com gitlab.com glass.photo glassdoor.com
glitch.com globalcomix.com glot.io gofundme.com golos.id goo.gl goodreads.com goteo.org gotinder.com grabcad.com
gravatar.com graysky.app grindr.com grouvee.com guardian.co.uk guilded.gg gumroad.com guru.com habr.com hackaday.io
hackage.haskell.org hackernoon.com hackerone.com hackerrank.com hackmd.io hackster.io hackthebox.com hahow.in
hamibash.com hardcover.app hashnode.com hashnode.dev hatena.ne.jp hatenablog.com hearthis.at hex.pm hey.xyz heylink.me
highlighter.com hihello.com hihello.me himalaya.com hinge.co hive.blog hive.social hivesocial.app honeyfeed.fm hoo.be
hopp.bio hopp.co hostelworld.com hotmart.com howlongtobeat.com html.cafe huaban.com hubpages.com huggingface.co
hyperfollow.com hypothes.is icq.im ideogram.ai idpay.ir ifdian.net ifunny.co igap.net iheart.com imdb.com imgflip.com
imgur.com imo.im imvu.com inaturalist.org indeed.com indiedb.com indiegogo.com indiehackers.com inkbunny.net
inkitt.com inleo.io inoreader.com inprnt.com instabio.cc instagr.am instagram.com instructables.com intigriti.com
inven.co.kr investing.com ionos.de iptel.org is.gd issuu.com itaku.ee italki.com itch.io ivoox.com iwara.tv
jamendo.com janitor.ai janitorai.com jemi.so jianshu.com jike.city jiosaavn.com joinclubhouse.com joinmastodon.org
jsdelivr.net jsfiddle.net jsr.io juejin.cn justfor.fans justwatch.com kaggle.com kahoot.com kakao.co.kr kakuyomu.jp
karyakarsa.com karyakarsa.id kaskus.co.id kaskus.id keybase.io khanacademy.org kick.com kickstarter.com kik.com kik.me
kinopoisk.ru kisskissbankbank.com kit.com kitsu.io kiwify.com.br kkbox.com klearsky.app knowem.com knowyourmeme.com
ko-fi.com kofi.com koji.to komi.io komoot.com kompasiana.com koo.app kooapp.com krea.ai kuaishou.com kumparan.com
kwai.com lanacion.com.ar last.fm later.bio later.com latimes.com launchpad.net layers.to lbry.tv leaflet.pub
leetcode.com lefigaro.fr lemon8-app.com lemonde.fr lens.xyz leofinance.io leonardo.ai letterboxd.com lexica.art
lezhin.com liberapay.com liberation.fr librarything.com libsyn.com lichess.org liinks.co likee.video liketu.com lin.ee
line.me link.me linkbio.co linkbun.io linkby.com linkedin.com linkfire.com linkfly.to linkgenie.co linkin.bio
linklist.bio linkme.global linkpop.com linkr.bio linktr.ee linktree.com linktree.fm linphone.org listed.to
listen.style listenbrainz.org lit.link literal.club literotica.com litnet.com litres.ru livedoor.com livedoor.jp
livejournal.com livelib.ru lizhi.fm lnk.at lnk.bio lnk.to lnkd.in lnks.co lobste.rs locals.com locket.camera
lofter.com lonelyplanet.com lontong.id loom.com looperman.com lospec.com lovable.app lovable.dev lovelybooks.de
loyalfans.com lu.ma luarocks.org luma.com lynk.id lynxinbio.com m.me magic.ly magnet-novels.com makersplace.com
makerworld.com makuake.com malt.com malt.fr mangaplus.com manifold.markets manifold.xyz many.link manylink.co
manyvids.com mapillary.com mapmyrun.com marshmallow-qa.com mathoverflow.net matrix.to matters.news matters.town max.ru
mecha-comic.jp medium.com meetup.com megaphone.fm melon.com melonbooks.co.jp memrise.com mendeley.com mercari.com
messenger.com metacpan.org metacritic.com metafilter.com mewe.com mez.ink microsoft.com midjourney.com mihoyo.com
mildom.com milkshake.app minne.com mirrativ.com mirror.xyz mix.com mixcloud.com mixi.jp miyoushe.com mobile01.com
moddb.com modrinth.com moescape.ai mojapp.in mojo.chat mojok.co mond.how monster.com monzo.me motion-gallery.net
moviepilot.de msha.ke mubi.com muc.xmpp.org muckrack.com musescore.com musicboard.app musicbrainz.org my.mail.ru
myanimelist.net myatproto.social myfitnesspal.com myfreecams.com myjosh.in myminifactory.com myshopify.com namava.ir
namemc.com naver.me nbviewer.org nebula.app nebula.tv newgrounds.com newsblur.com newsclapper.com newstumbler.com
nextdoor.com nexusmods.com ngl.link nicovideo.jp nightcafe.studio nimo.tv ninisite.com nitter.net nizima.com njump.to
noise.cash nomadlist.com nomads.com noplace.com northsky.social nostr.at nostrudel.ninja nostur.com note.com note.mu
noteflight.com notion.site notion.so novelpia.com novelup.plus npmjs.com nuget.org nuseir.com nytimes.com objkt.com
observablehq.com observation.org odaibako.net odysee.com ok.ru okcupid.com okjike.com oku.club onecompiler.com
onelink.to onlyfans.com op.gg openai.com openart.ai openbio.com opencollective.com openrec.tv opensea.io
openstreetmap.org orangepill.dev orb.ac orb.club orcd.co orcid.org osf.io outdooractive.com overcast.fm ow.ly
packagist.org padrim.com.br page.link paragraph.com paragraph.xyz parler.com partiful.com patreon.com patronite.pl
payhip.com paypal.com paypal.me payping.ir pca.st peach.cool peakd.com pearltrees.com pebble.is peerlist.io peing.kr
peing.net penana.com perplexity.ai pexels.com phaver.com piapro.jp picarto.tv picpay.com picpay.me piczel.tv pikabu.ru
pillar.io pillowfort.social pin.it pinboard.in pinksky.app pixabay.com pixai.art pixilart.com pixiv.help pixiv.net
pixnet.net pixverse.ai planetminecraft.com playeur.com playground.com playstation.com pluralsight.com plurk.com
pocketcasts.com pod.link podbean.com podcastaddict.com podchaser.com podfollow.com poe.com poipiku.com polarsteps.com
politico.com politico.eu polymarket.com polywork.com poparazzi.com popdaily.com.tw popl.co pornhub.com portaly.cc
poshmark.com post.news posts.cv postype.com postype.kr potofu.me ppy.sh preply.com pressplay.cc prezi.com
printables.com privacy.com.br privatter.net producthunt.com profcard.info programiz.com pronoun.is pronoundb.org
pronouns.cc pronouns.page pronouny.xyz proofofbrain.io proza.ru psnprofiles.com pub.dev public.app publish0x.com
pypi.org qiita.com qingting.fm quizlet.com quora.com radiotalk.jp raindrop.io rarible.com rateyourmusic.com
ravelry.com rb.gy read.cash read.cv readwise.io readyfor.jp reality.app rebrand.ly rebrickable.com rec.net recroom.com
redbubble.com redcircle.com redd.it reddit.com redgifs.com relive.cc repl.it replicate.com replit.com repubblica.it
researchgate.net resonite.com retroachievements.org retrospring.net reuters.com reverbnation.com revolt.chat
revolut.me revue.co reymit.ir ridewithgps.com ridibooks.com rive.app robinhood.com roblox.com roll20.net roposo.com
rottentomatoes.com royalroad.co royalroad.com rss-parrot.net rubika.ir rubygems.org rumble.com runkeeper.com rutube.ru
s.id saweria.co scoop.it scrapbox.io scratch.mit.edu scribblehub.com scribd.com scribe.rip scrimba.com seaart.ai
secondlife.com seekingalpha.com segmentfault.com sellfy.com semanticscholar.org senscritique.com serializd.com
serverfault.com sessionize.com setlist.fm sharechat.com sheezy.art shopify.com shor.by shorby.com shorturl.at
showroom-live.com showwcase.com signal.me simkl.com simplecast.com simplex.chat sizu.me skeb.jp sketchersunited.org
sketchfab.com skillshare.com skima.com skima.jp skoob.com.br skool.com sky-follower-bridge.dev skylight.social
skypack.dev skype.com skythread.app skyview.social slack.com slashdot.org sleek.bio slides.com slideshare.net
smackjeeves.com smarturl.com smarturl.it smugmug.com smule.com snackvideo.com snapchat.com snipfeed.co sociabuzz.com
society6.com sofurry.com solo.to song.link songkick.com songwhip.com sooplive.co.kr soroush-app.ir soundclick.com
soundcloud.com soundtrap.com sourceforge.net spark.blue speakerdeck.com speedrun.com spiegel.de spill.com spill.social
splice.com spline.design splintertalk.io splus.ir sponsr.ru spoon.app spoon.id spooncast.net sportsbots.xyz spoti.fi
spotify.com spoutible.com spreaker.com squarespace.com sr.ht sspai.com ssrn.com stackblitz.com stackexchange.com
stackoverflow.com stan.store stand.fm starmaker.com stats.fm steamcommunity.com steampowered.com steemit.com
steempeak.com stereo.com stihi.ru stoat.chat stocktwits.com stores.jp storial.co storyfire.com strava.com
streamable.com streamelements.com streamlabs.com streetvoice.com stripchat.com sublime.app subscribestar.adult
subscribestar.com substack.com sueddeutsche.de suno.ai suno.com superpeer.com superrare.com superuser.com suppi.pl
sure.social suzuri.jp svbtle.com swarmapp.com syosetu.com t.co t.ly t.me t2.social tabelog.com talto.cc tamtam.chat
tangled.org tangled.sh tap.bio tapas.com tapas.io taplink.cc taplink.ws taptap.cn taptap.io teams.live.com
teepublic.com teia.art telegra.ph telegram.me telegram.org telegraph.co.uk telemetr.io telemetr.me teletype.in
telewebion.com tellonym.me tenchat.ru tenor.com tensor.art teratail.com tgstat.com tgstat.ru thangs.com thebase.in
theguardian.com theqoo.net thestorygraph.com thingiverse.com threadless.com threadreaderapp.com threema.id throne.com
throne.me tidal.com tiktok.com tikwm.com tildes.net tinder.com tinkercad.com tinkoff.ru tinyletter.com tinyurl.com
tipeee.com tipeeestream.com tipply.pl tistory.com togetter.com tokimeki.blue tokopedia.com toneden.io topcoder.com
topmate.io toptal.com toranoana.jp towardsdatascience.com toyhou.se tr.ee tracker.gg tradingview.com traewelling.de
trainingpeaks.com trakt.tv trakteer.id transistor.fm translate.goog travelfeed.com travelfeed.io tribel.com
tribunnews.com triller.co trovo.live trueachievements.com trustpilot.com truthsocial.com tryhackme.com tumblbug.com
tumblr.com tunein.com tvtime.com tvtropes.org twitcasting.tv twitch.tv twitter.activitypub.actor twitter.com twpf.jp
twtr.plus typefully.com u.gg udemy.com udio.com ulule.com unpkg.com unsplash.com untappd.com upwork.co upwork.com
urlebird.com urlgeni.us utip.io utreon.com v0.app v0.dev v2ex.com val.town vc.ru velog.io venmo.com veoh.com
verkami.com vero.co vgen.co viber.com vice.com vidlii.com vidyard.com vimeo.com virgool.io vivino.com vk.cc vk.com
vk.me vndb.org vocal.media vocus.cc voicy.jp volt.fm vrchat.com vsco.co vxtiktok.com vxtwitter.com w3schools.com wa.me
wadiz.kr waivio.com wakatime.com wallapop.com wantedly.com warpcast.com washingtonpost.com wattpad.com wavebox.me
weasyl.com webflow.com webflow.io weblate.org webnovel.com webtoon.com webtoons.com wechat.com weebly.com weibo.cn
weibo.com wellfound.com welt.de weverse.io whatnot.com whatsapp.com whitewind.app whowatch.tv whtwnd.com wickr.com
wikidata.org wikiloc.com wikipedia.org wip.co wire.com wise.com wishtender.com wistia.com withkoji.com wix.com
wlo.link wokwi.com workaway.info worldanvil.com wsj.com wt.social x.com xbox.com xcancel.com xfolio.jp xhamster.com
xiaohongshu.com ximalaya.com xing.com xuite.net xvideos.com yaplakal.com ycombinator.com yelp.com yewtu.be yodayo.com
yoomoney.ru youtu.be youtube-nocookie.com youtube.com youtubekids.com yubo.live yup.social zaap.bio zaimki.pl zalo.me
zangi.com zap.stream zapstream.com zarebin.ir zarinp.al zazzle.com zcool.com.cn zeczec.com zenn.dev zenodo.org
zepeto.me zhihu.com znap.link zoom.us zooniverse.org zora.co zotero.org zrzutka.pl zwift.com
`;

export const FOREIGN_SITES: readonly string[] = SITES.trim().split(/\s+/);
