/**
 * The best-known hosts of the fediverse, among them some that have closed: people still name them in their profiles.
 * It ships because of one doubt: a bare `user@host` may be an e-mail address, but at one of these hosts it is a person
 * of the fediverse, and that can be told without asking anybody. They are handle hosts: the part after the last `@`,
 * not the web address of the server where the two differ (`bsd.cafe`, not `mastodon.bsd.cafe`).
 *
 * Compiled 2026-11 from public lists of instances, chosen by name recognition and size, in alphabetical order.
 * Not a directory, and no praise: a host that is missing here is merely not known without asking.
 */
const HOSTS = `
101010.pl 23.social 9ineverse.com aachen.social acg.mn aethy.com akademienl.social aleph.land alive.bar
anarchism.space androiddev.social ani.social anonsys.net anticapitalist.party apobangpo.space archaeo.social
ard.social arvr.social assemblag.es astrodon.social aus.social aussie.zone awoo.space awscommunity.social babka.social
balkan.fedive.rs baraza.africa bark.lgbt bawue.social beehaw.org beige.party berlin.social best-friends.chat
better.boston bgme.me bildung.social birds.town bitbang.social blacktwitter.io blahaj.zone blob.cat blorbo.social
bne.social bolha.photos bolha.us bologna.one bonn.social bookrastinating.com books.theunseen.city bookwor.ms
bookwyrm.social botsin.space bsd.cafe bsd.network bsky.brid.gy bzh.social c.im calckey.world catcatnya.com
chaos.social chinwag.org chitter.xyz ciberlandia.pt climatejustice.rocks climatejustice.social col.social
colearn.social colorid.es community.nodebb.org computerfairi.es convo.casa corteximplant.com cr8r.gg craftodon.social
creators.social cupoftea.social cyberplace.social cyberpunk.lol cybre.space cztwitter.cz d-64.social dalek.zone
darmstadt.social data-folks.masto.host defcon.social det.social dice.camp digipres.club digitalcourage.social
diode.zone disabled.social discuss.online discuss.systems discuss.tchncs.de dju.social dmv.community dobbs.town
donphan.social dotnet.social douchi.space dresden.network drupal.community earthstream.social
ec.social-network.europa.eu ecoevo.social econtwitter.net eepy.moe eigenmagic.net eldritch.cafe elekk.xyz emacs.ch
en.osm.town epicure.social equestria.social esperanto.masto.host esq.social est.social eupolicy.social eupublic.social
expressional.social fairy.id famichiki.jp fandom.ink fe.disroot.org feddit.ch feddit.cl feddit.de feddit.it feddit.nl
feddit.online feddit.org feddit.uk federate.social federated.press federatedfandom.net fedi.absturztau.be fedia.io
fedibird.com fedinerds.social fediscience.org fediverse.blog fediverse.tv feuerwehr.social firefish.social
flipboard.social floss.social fosstodon.org framapiaf.org framatube.org freeradical.zone freiburg.social
friendica.world friends.nico front-end.social functional.cafe furries.club furry.engineer g0v.social
gardenstate.social gaygeek.social geekdom.social genart.social genomic.social gensokyo.social gingadon.com glammr.us
glasgow.social gram.social graphics.social graz.social gruene.social h4.io hachyderm.io hackers.town hci.social
hcommons.social hear-me.social helmholtz.social hessen.social hexbear.net higher-edu.social hispagatos.space
historians.social hometech.social hostux.social hub.netzgemeinde.eu icosahedron.website idw-online.social ieji.de
im-in.space imaginair.es imastodon.net indieauthors.social indieweb.social infosec.exchange infosec.pub ioc.exchange
iosdev.space jasette.facil.services jawns.club jlai.lu jorts.horse journa.host kafeneio.social kanoa.de karab.in
karlsruhe.social kbin.social kemonodon.club kif.rocks kind.social kirche.social kmy.blue knzk.me kolektiva.media
kolektiva.social kopiti.am koyu.space kurry.social layer8.space leipzig.town lemdro.id lemm.ee lemmings.world
lemmus.org lemmy.blahaj.zone lemmy.ca lemmy.dbzer0.com lemmy.eco.br lemmy.ml lemmy.nz lemmy.one lemmy.pt lemmy.sdf.org
lemmy.today lemmy.world lemmy.zip lemmygrad.ml lgbt.io lgbtqia.space liberdon.com libranet.de libretooth.gr
liker.social lile.cl linke.social linuxrocks.online literatur.social livellosegreto.it loma.ml lor.sh lou.lt
ludosphere.fr m.cmx.im m.otter.homes macaw.social machteburch.social makertube.net maly.io mamot.fr mander.xyz
mao.mastodonhub.com mapstodon.space mas.to mast.dragon-fly.club mast.hpc.social mast.lat masto.ai masto.bike masto.es
masto.nu masto.nyc masto.pt mastoart.social mastodon-belgium.be mastodon-japan.net mastodon-uk.net mastodon.acm.org
mastodon.ar.al mastodon.arch-linux.cz mastodon.archive.org mastodon.art mastodon.au mastodon.be mastodon.berlin
mastodon.bida.im mastodon.cat mastodon.cipherbliss.com mastodon.cisti.org mastodon.cloud mastodon.coffee
mastodon.com.br mastodon.com.pl mastodon.com.py mastodon.com.tr mastodon.de mastodon.design mastodon.education
mastodon.elte.hu mastodon.energy mastodon.etalab.gouv.fr mastodon.eus mastodon.fun mastodon.gal mastodon.gamedev.place
mastodon.green mastodon.ie mastodon.in.th mastodon.juggler.jp mastodon.la mastodon.lol mastodon.london
mastodon.matrix.org mastodon.me.uk mastodon.mim-libre.fr mastodon.mit.edu mastodon.ml mastodon.mnetwork.co.kr
mastodon.nl mastodon.nu mastodon.nz mastodon.online mastodon.opencloud.lu mastodon.org.uk mastodon.partipirate.org
mastodon.pirateparty.be mastodon.pl mastodon.radio mastodon.scot mastodon.sdf.org mastodon.social mastodon.technology
mastodon.tetaneutral.net mastodon.top mastodon.uno mastodon.utwente.nl mastodon.uy mastodon.vlaanderen mastodon.wien
mastodon.world mastodon.xyz mastodon.zaclys.com mastodonapp.uk mastodonbooks.net mastodonczech.cz mastodont.cat
mastodontech.de mastodontti.fi mastoot.fr mastorol.es mastoturk.org mastouille.fr mathstodon.xyz mattyaski.co me.dm
me.ns.ci med-mastodon.com meisskey.one melb.social meow.social merveilles.town metalhead.club metapixl.com
meteo.social mi.nakn.jp mi.tkw.fm micro.blog midwest.social mindly.social miruku.cafe misskey-square.net misskey.art
misskey.backspace.fm misskey.cloud misskey.day misskey.de misskey.design misskey.dev misskey.flowers misskey.gg
misskey.io misskey.life misskey.noellabo.jp misskey.social misskey.systems misskey.town misskey.uk mk.absturztau.be
mk.shrimpia.network mograph.social monyet.cc moth.social mountains.social mozilla.social msk.kitazawa.me
mstdn-bike.net mstdn.business mstdn.ca mstdn.dk mstdn.fr mstdn.games mstdn.guru mstdn.id mstdn.in.th mstdn.io mstdn.jp
mstdn.kemono-friends.info mstdn.maud.io mstdn.mx mstdn.party mstdn.plus mstdn.science mstdn.social
mstdn.tokyocameraclub.com muenchen.social muenster.im mujico.org muri.network musicians.today mustard.blog nafo.uk
nekomiya.net neodb.social nerdculture.de neurodifferent.me neuromatch.social newsie.social newsmast.social
nijimiss.moe noagendasocial.com noc.social nofan.xyz norcal.social norden.social novelskey.tarbin.net nrw.social
nya.one o3o.ca oc.todon.fr occitania.social occm.cc octodon.social oekakiskey.com ohai.social oldbytes.space
openbiblio.social opensocial.at oslo.town osna.social otadon.com otogamer.me oulipo.social paquita.masto.host pawb.fun
pawb.social pawoo.net pdx.social peertube.fr peertube.social peertube.stream peertube.tv peertube.uno
peoplemaking.games persiansmastodon.com photodn.net photog.social phpc.social piaille.fr piefed.blahaj.zone piefed.ca
piefed.social piefed.world piefed.zip pixel.livellosegreto.it pixel.tchncs.de pixelfed.art pixelfed.au pixelfed.cz
pixelfed.de pixelfed.eus pixelfed.fr pixelfed.social pixelfed.tokyo pixelfed.uno pixey.org pixie.town pkm.social
planet.moe pleroma.in.th pleroma.soykaf.com plural.cafe plush.city pnw.zone podcastindex.social podcasts.social
pointless.chat pokemon.mastportal.info pol.social poliverso.org ponder.cat post.lurk.org pouet.chapril.org pravda.me
press.coop prismisskey.space programming.dev pxlmo.com qdon.space qiitadon.com qlub.social qoto.org queer.party
raru.re raspberrypi.social ravenation.club rcsocial.net reddthat.com reporter.social retro.pizza rheinneckar.social
rivals.space rollenspiel.social romancelandia.club ruby.social ruhr.social sakurajima.moe sauropods.win scholar.social
scicomm.xyz sciencemastodon.com sciences.re sciences.social securitymastod.one sfba.social sh.itjust.works
shakedown.social shelter.moe sigmoid.social slrpnk.net snabelen.no snowmans.land socel.net social.admin.ch
social.anoxinon.de social.bbc social.bund.de social.coletivos.org social.cologne social.coop social.edu.nl
social.fz-juelich.de social.growyourown.services social.hackerspace.pl social.heise.de social.kernel.org
social.kyiv.dcomm.net.ua social.librem.one social.linux.pizza social.lol social.mailbox.org social.network.europa.eu
social.numerique.gouv.fr social.overheid.nl social.politicaconciencia.org social.rebellion.global social.seattle.wa.us
social.slat.org social.targaryen.house social.tchncs.de social.vivaldi.net sociale.network sopuli.xyz spacey.space
spore.social squeet.me startrek.website stella.place stereodon.social strangeobject.space stranger.social
submarin.online sueden.social sunbeam.city sunny.garden sushi.ski swiss.social systemli.social szmer.info
tabletop.social tech.lgbt techhub.social tenforward.social theatl.social theboss.tech thecanadian.social thelemmy.club
threads.net tilde.zone tilvids.com tivia.social tkz.one toad.social todon.eu todon.nl tooot.im toot.aquilenet.fr
toot.berlin toot.bike toot.blue toot.cafe toot.cat toot.community toot.garden toot.io toot.lv toot.majorshouse.com
toot.si toot.thoughtworks.com toot.wales tooting.ch transfem.social treehouse.systems trekkies.social troet.cafe
trpger.us ttrpg.network tube.network.europa.eu tube.switch.ch tube.tchncs.de twit.social types.pl typo.social
tyrol.social union.place universeodon.com unnerv.jp unstable.systems urbanists.social uri.life ursal.zone
urusai.social uwu.social veganism.social venera.social vernissage.photos video.blender.org virtualkemomimi.net
vis.social vkl.world vmst.io vocalodon.net voskey.icalo.net vt.social vtdon.com vulpine.club w3c.social wandering.shop
wargamers.social warhammer.social wehavecookies.social weirder.earth wetdry.world wien.rocks wikis.world
wisskomm.social witches.live witter.cz woof.group write.as writing.exchange wxw.moe xarxa.cloud xn--baw-joa.social
xn--lofll-1sat.is xoxo.zone yiff.life zdf.social zeroes.ca zirk.us zotum.net
`;

export const SHIPPED_HOSTS: ReadonlySet<string> = new Set(HOSTS.trim().split(/\s+/));

/** True if `host` (lower case, ASCII) is on the list that ships with the extension. */
export function isShippedHost(host: string): boolean {
  return SHIPPED_HOSTS.has(host);
}
