import { readFileSync } from "node:fs";
import type { Behaviour, Word } from "../world/hostile/behaviour.ts";
import { BEHAVIOURS } from "../world/hostile/behaviours.ts";
import { type HostileServer, isHostile, startHostileServer } from "../world/hostile/hostile-server.ts";
import { makeTunnel } from "../world/hostile/tunnel.ts";
import { close, listen } from "../world/server/listen.ts";
import type { World } from "../world/world.ts";
import type { BrowserName, Trust } from "./browsers/browser.ts";

/**
 * Those that a browser meets in every run: each kind of fault that code of ours or a rule of the browser has to stop. All others are met in the
 * long form, and in Node always.
 */
const ALWAYS = [
  "body-without-end",
  "certificate-expired",
  "certificate-for-another-host",
  "certificate-of-unknown-authority",
  "certificate-signed-by-itself",
  "gzip-bomb",
  "headers-without-measure",
  "host-meta-at-localhost",
  "html-as-jrd",
  "latin-1",
  "actor-in-javascript",
  "list-of-people",
  "obliging",
  "redirect-loop",
  "redirect-to-another-port",
  "redirect-to-http",
  "redirect-to-ip-as-a-number",
  "redirect-to-ipv4",
  "redirect-to-ipv6",
  "redirect-to-local-name",
  "redirect-to-localhost",
  "redirect-to-private-network",
  "redirect-to-single-label",
  "redirect-with-302",
  "reset-before-tls",
  "reset-mid-body",
  "retry-after-seconds",
  "status-403",
  "status-410",
  "status-500",
  "subject-elsewhere",
  "subject-number",
  "ten-megabytes",
];

/** Hosts to which some behaviour leads, and that nobody may be led to. */
const FORBIDDEN = /^(?:localhost|intranet|printer\.local|[\d.]+|\[.*\]):|:8443$|^http:\/\/[^/]*\.hostile\./;

/** Browsers take some of what is no HTTP for an answer without a status that counts: one that proves nothing. */
const ODD: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["another-protocol", "nonsense-status"],
  firefox: ["another-protocol", "reset-mid-headers", "switching-protocols"],
};

/** The word in which asking a host ends in this browser, where it may read every answer. */
export function wordIn(driver: BrowserName, { name, word }: Behaviour): Word {
  return ODD[driver].includes(name) ? "invalid" : word;
}

/** Those that are met in this run. */
export function behavioursMet(): Behaviour[] {
  const isLong = process.env.FLOCKOVER_LONG === "1";
  return BEHAVIOURS.filter(({ name }) => isLong || ALWAYS.includes(name));
}

/** The hostile server as browsers meet it: with its own certificates and its broken connections. */
export interface HostileNetwork extends Pick<HostileServer, "requests"> {
  /** What a browser is launched with. */
  readonly launch: { world: World; trust: Trust };
  /** Where the browser wanted to go that it may not, in order: `host:port` of a connection, or the address of a plain request. */
  readonly strayed: readonly string[];
  stop(): Promise<void>;
}

export async function startHostileNetwork(world: World): Promise<HostileNetwork> {
  const hostile = await startHostileServer({ letsRead: true });
  const strayed: string[] = [];
  const note = (where: string) => {
    if (FORBIDDEN.test(where)) strayed.push(where);
  };
  const tunnel = makeTunnel((host, port) => {
    note(`${host}:${port}`);
    if (/\.(?:com|net|org)$/.test(host) && !isHostile(host)) return world.tlsPort;
    return hostile.wireOf(host) ?? hostile.tlsPort;
  }, note);
  const proxyPort = await listen(tunnel);
  return {
    launch: {
      world: { ...world, proxyPort },
      trust: {
        authorities: [hostile.authority, readFileSync(world.caFile, "utf8")],
        certificates: [hostile.certificate, world.certificate],
      },
    },
    strayed,
    requests: hostile.requests,
    stop: async () => {
      await Promise.all([close(tunnel), hostile.stop()]);
    },
  };
}
