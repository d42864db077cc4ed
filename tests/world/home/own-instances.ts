import type { ServerKind } from "../fediverse/instances.ts";
import { HOME_HOST } from "../fediverse/instances.ts";
import type { Person } from "../people/person.ts";
import type { Dress } from "./dress.ts";
import { GOTOSOCIAL } from "./dresses/gotosocial.ts";
import { HOLLO } from "./dresses/hollo.ts";
import { INDIEKIT } from "./dresses/indiekit.ts";
import { MASTODON, MASTODON_4_2, MASTODON_4_6 } from "./dresses/mastodon.ts";
import { PIXELFED } from "./dresses/pixelfed.ts";
import { AKKOMA, PLEROMA } from "./dresses/pleroma.ts";
import { SNAC } from "./dresses/snac.ts";

/** A server at which the user of the world has an account, and how it answers what is not its API. */
export interface OwnInstance {
  readonly host: string;
  readonly dress: Dress;
  readonly kind: ServerKind;
}

/** The home instance first; the others are there to be signed in to. */
export const OWN_INSTANCES: readonly OwnInstance[] = [
  { host: HOME_HOST, dress: MASTODON, kind: "mastodon" },
  { host: "attic.example.org", dress: MASTODON_4_2, kind: "mastodon" },
  { host: "terrace.example.com", dress: MASTODON_4_6, kind: "mastodon" },
  { host: "sloth.example.net", dress: GOTOSOCIAL, kind: "gotosocial" },
  { host: "anthill.example.org", dress: PLEROMA, kind: "pleroma" },
  { host: "burrow.example.net", dress: AKKOMA, kind: "pleroma" },
  { host: "darkroom.example.com", dress: PIXELFED, kind: "pixelfed" },
  { host: "hollow.example.org", dress: HOLLO, kind: "mastodon" },
  { host: "snail.example.net", dress: SNAC, kind: "pleroma" },
  { host: "inkwell.example.com", dress: INDIEKIT, kind: "mastodon" },
];

/** The user of the world at one of them: the same name everywhere. */
export function wandererAt(host: string): Person {
  return { user: "wanderer", host, webHost: host, displayName: "Wanderer", state: "active", bot: false };
}
