import { isShippedHost } from "./known-hosts.ts";

/** Host labels by which a server says what it is. Whole labels only: `mastodontours` is a travel agency. */
const TELLING_LABELS: ReadonlySet<string> = new Set([
  ...[
    "mastodon",
    "masto",
    "mstdn",
    "mast",
    "social",
    "fedi",
    "fediverse",
    "toot",
    "troet",
    "pouet",
    "pleroma",
    "akkoma",
  ],
  ...["misskey", "sharkey", "firefish", "pixelfed", "gotosocial", "gts", "snac", "friendica", "hubzilla"],
  ...["lemmy", "kbin", "mbin", "piefed", "peertube", "bookwyrm", "funkwhale", "mobilizon", "activitypub"],
]);

/** Whether a host (lower case, ASCII) is of the fediverse as far as its name or the `isKnown` list tells. */
export function looksFediverse(host: string, isKnown: (host: string) => boolean = isShippedHost): boolean {
  return isKnown(host) || host.split(".").some((label) => TELLING_LABELS.has(label));
}
