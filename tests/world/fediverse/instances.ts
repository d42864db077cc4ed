/** The software a host plays, with its own way of answering WebFinger (beside RFC 7033; see `webfinger.ts`). */
export type ServerKind = "mastodon" | "gotosocial" | "misskey" | "friendica" | "pleroma" | "pixelfed";

/** One host of the fediverse side. */
export interface Instance {
  /** ASCII name. */
  readonly host: string;
  /** As people write it, where that differs. */
  readonly written?: string;
  readonly kind: ServerKind;
  /** Relative number of people, Zipf-like; 0 for hosts that are populated on purpose only. */
  readonly weight: number;
  /** Handles of a web host end in this name instead. */
  readonly handleHost?: string;
  /** How an apex passes WebFinger on to its web host. */
  readonly apexOf?: { readonly webHost: string; readonly by: "redirect" | "own-answer" };
  /** How the host behaves from the start; it is up unless this says otherwise. */
  readonly trouble?: "down" | "reset" | "html";
}

const SIZED: readonly (readonly [host: string, kind: ServerKind, written?: string])[] = [
  ["mastodon.example.org", "mastodon"],
  ["birdless.example.net", "mastodon"],
  ["social.example.com", "mastodon"],
  ["toot.tukan.example.com", "mastodon"],
  ["key.example.net", "misskey"],
  ["heron.example.org", "mastodon"],
  ["xn--bcher-kva.example.org", "mastodon", "bücher.example.org"],
  ["gartenzaun.example.com", "mastodon"],
  ["nebelhorn.example.net", "gotosocial"],
  ["lighthouse.example.com", "mastodon"],
  ["sardine.example.org", "mastodon"],
  ["pixel.example.com", "pixelfed"],
  ["mstdn.example.net", "mastodon"],
  ["akkord.example.org", "pleroma"],
  ["teapot.example.com", "mastodon"],
  ["friends.example.net", "friendica"],
  ["social.kettle.example.org", "mastodon"],
  ["moss.example.com", "gotosocial"],
  ["glossar.example.net", "mastodon"],
  ["hoshi.example.org", "misskey"],
  ["lanterna.example.com", "mastodon"],
  ["violoncelle.example.net", "mastodon"],
  ["gravel.example.org", "pleroma"],
  ["tinsmith.example.com", "mastodon"],
  ["fotograf.example.net", "pixelfed"],
  ["polder.example.org", "mastodon"],
  ["sextant.example.com", "gotosocial"],
  ["kringle.example.net", "friendica"],
  ["xn--mnchen-3ya.example.com", "mastodon", "münchen.example.com"],
  ["weathervane.example.org", "mastodon"],
  ["umbra.example.net", "misskey"],
  ["allotment.example.org", "mastodon"],
  ["cinnabar.example.com", "gotosocial"],
];

/** The user's own instance. */
export const HOME_HOST = "home.example.org";

const SPECIAL: readonly Instance[] = [
  { host: HOME_HOST, kind: "mastodon", weight: 0.06 },
  { host: "ap.marmalade.example.net", kind: "mastodon", weight: 0, handleHost: "marmalade.example.net" },
  {
    host: "marmalade.example.net",
    kind: "mastodon",
    weight: 0,
    apexOf: { webHost: "ap.marmalade.example.net", by: "redirect" },
  },
  { host: "ap.quince.example.org", kind: "gotosocial", weight: 0, handleHost: "quince.example.org" },
  {
    host: "quince.example.org",
    kind: "gotosocial",
    weight: 0,
    apexOf: { webHost: "ap.quince.example.org", by: "own-answer" },
  },
  { host: "offline.example.net", kind: "mastodon", weight: 0, trouble: "down" },
  { host: "shipwreck.example.com", kind: "mastodon", weight: 0, trouble: "reset" },
  { host: "tangle.example.org", kind: "pleroma", weight: 0, trouble: "down" },
  // Not fediverse at all, though a person named an address there.
  { host: "diary.example.com", kind: "mastodon", weight: 0, trouble: "html" },
];

/** Every host that someone in the world has an address at. */
export const INSTANCES: readonly Instance[] = [
  ...SIZED.map(([host, kind, written], index) => ({
    host,
    kind,
    weight: 1 / (index + 1),
    ...(written === undefined ? {} : { written }),
  })),
  ...SPECIAL,
];

/** Hosts where ordinary people of the world live: up, with handles of their own name. */
export const POPULATED: readonly Instance[] = INSTANCES.filter((instance) => instance.weight > 0);

/** Web hosts whose people have handles at the apex. */
export const SPLIT: readonly Instance[] = INSTANCES.filter((instance) => instance.handleHost !== undefined);

/** Hosts that never answer as an instance would. */
export const UNANSWERING: readonly Instance[] = INSTANCES.filter(
  (instance) => instance.trouble === "down" || instance.trouble === "reset",
);

export const FOREIGN: readonly Instance[] = INSTANCES.filter((instance) => instance.trouble === "html");
