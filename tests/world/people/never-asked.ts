/** Mail, chat, wallet and work hosts that stand in bios and are no fediverse handles: none of them may be asked anything. */
export const NEVER_ASKED_INVENTED: readonly string[] = [
  "firma.example.com",
  "atelier.example.net",
  "uni.example.org",
  "agency.example.net",
  "kontor.example.org",
  "wallet.example.com",
  "relay.example.net",
  "matrix.example.org",
  "git.example.org",
  "verlag.example.com",
];

/** Services of the real world whose profile links look like fediverse ones. Their user names here are invented. */
const NEVER_ASKED_SERVICES: readonly string[] = [
  "bsky.social",
  "bsky.app",
  "www.youtube.com",
  "medium.com",
  "www.tiktok.com",
  "www.twitch.tv",
  "linktr.ee",
  "substack.com",
  "ko-fi.com",
  "www.patreon.com",
  "t.me",
  "en.pronouns.page",
  "github.com",
  "www.flickr.com",
];

export const NEVER_ASKED: readonly string[] = [...NEVER_ASKED_INVENTED, ...NEVER_ASKED_SERVICES];
