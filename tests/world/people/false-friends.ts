import type { Random } from "../random.ts";
import type { Language } from "./languages.ts";
import { NEVER_ASKED_INVENTED } from "./never-asked.ts";
import type { BioLink } from "./x-account.ts";

/** Words that look like a fediverse address to a careless reader and are none. */
export interface FalseFriend {
  readonly bio?: string;
  readonly links?: readonly BioLink[];
  readonly location?: string;
  readonly website?: string;
}

type Maker = (name: string, random: Random, language: Language) => FalseFriend;

const https = (typed: string): BioLink => ({ typed, expanded: typed });
const bare = (typed: string): BioLink => ({ typed, expanded: `http://${typed}` });
const MAIL_HOSTS = NEVER_ASKED_INVENTED.filter((host) => /^(firma|atelier|uni|agency|kontor|verlag)\./.test(host));
const mailUser = (name: string): string => name.toLowerCase().replaceAll("_", "");

/** E-mails: what the address is for is said by the word before it, or by nothing. */
const MAILS: readonly Maker[] = [
  (name, random, language) => ({ bio: `${language.mail}${mailUser(name)}@${random.pick(MAIL_HOSTS)}` }),
  (_name, random) => ({ bio: `📧 ${random.pick(["info", "hello", "studio", "press"])}@${random.pick(MAIL_HOSTS)}` }),
  (name, random) => ({ bio: `${mailUser(name)}@${random.pick(MAIL_HOSTS)}` }),
  (name, random) => ({ location: `${mailUser(name)}@${random.pick(MAIL_HOSTS)}` }),
];

/** The names other networks use; invented like everybody here. */
const OTHERS: readonly Maker[] = [
  (name) => ({ bio: `🦋 @${mailUser(name)}-zz.bsky.social` }),
  (name) => ({ bio: `Bluesky: @${mailUser(name)}-zz@bsky.social` }),
  (name) => {
    const link = https(`https://bsky.app/profile/${mailUser(name)}-zz.bsky.social`);
    return { bio: link.typed, links: [link] };
  },
  (name) => ({ bio: `Matrix: @${mailUser(name)}:matrix.example.org` }),
  (name) => ({ bio: `⚡ ${mailUser(name)}@wallet.example.com` }),
  (name) => ({ bio: `NIP-05: ${mailUser(name)}@relay.example.net` }),
  (name) => ({ website: `https://www.youtube.com/@${name}_zz` }),
  (name) => {
    const link = bare(`www.youtube.com/@${name}_zz`);
    return { bio: `📺 ${link.typed}`, links: [link] };
  },
  (name) => ({ website: `https://medium.com/@${name}_zz` }),
  (name) => {
    const link = https(`https://medium.com/@${name}_zz`);
    return { bio: link.typed, links: [link] };
  },
  (name) => ({ website: `https://www.tiktok.com/@${name}_zz` }),
  (name) => ({ website: `https://linktr.ee/@${name}_zz` }),
  (name) => ({ website: `https://substack.com/@${name}_zz` }),
  (name) => ({ website: `https://ko-fi.com/@${name}_zz` }),
  (name) => ({ website: `https://github.com/${name}-zz` }),
  (name) => {
    const link = https(`https://en.pronouns.page/@${name}_zz`);
    return { bio: link.typed, links: [link] };
  },
  (name) => {
    const link = bare(`t.me/${name}_zz`);
    return { bio: link.typed, links: [link] };
  },
  (name) => ({ bio: `git@git.example.org:${mailUser(name)}/notes` }),
];

/** Fediverse words without an address; never put beside a mail address, where even a person would have to guess. */
const BARE_CUES: readonly Maker[] = [
  () => ({ bio: "🐘 some day" }),
  () => ({ bio: "Mastodon is a fossil and so am I" }),
  () => ({ bio: "they/them · 🐘 fan, the animal" }),
  () => ({ bio: "No, I am not on Mastodon yet" }),
];

/** At signs that are no address. */
const WORDS: readonly Maker[] = [
  (_name, random) => ({
    bio: `${random.pick(["Engineer", "Editor", "Ex"])} @${random.pick(["GourdWorks", "TinKettleCo", "MossPress"])}_zz`,
  }),
  () => ({ bio: "Doors @ 8, tickets @ 5 €" }),
  () => ({ bio: "coffee@noon, cake@four" }),
  (_name, random) => ({ bio: `Designer @ ${random.pick(["Tin Kettle", "Moss Press"])}, before @ Gourd Works` }),
  (name) => ({ bio: `@${name} on everything else too` }),
];

const MAKERS = { mail: MAILS, elsewhere: OTHERS, "at-sign": WORDS, cue: BARE_CUES } as const;

export type FalseFriendKind = keyof typeof MAKERS;

/** One or two false friends for an account of this name: the first of one of these kinds. */
export function falseFriends(
  kinds: readonly FalseFriendKind[],
  name: string,
  random: Random,
  language: Language,
): FalseFriend[] {
  const chosen = [random.pick(MAKERS[random.pick(kinds)])];
  if (random.chance(0.2)) chosen.push(random.pick(WORDS));
  return chosen.map((make) => make(name, random, language));
}

/** An e-mail beside a true address: the one must not be taken for the other. */
export function mailBeside(name: string, random: Random): FalseFriend {
  return { bio: `✉️ ${mailUser(name)}@${random.pick(MAIL_HOSTS)}` };
}
