import { readFileSync } from "node:fs";
import { setGlobalProxyFromEnv } from "node:http";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { forwardTo } from "../world/hostile/forward.ts";
import { type HostileServer, isHostile, startHostileServer } from "../world/hostile/hostile-server.ts";
import { type Lead, makeTunnel } from "../world/hostile/tunnel.ts";
import type { Handler } from "../world/server/exchange.ts";
import { close, listen } from "../world/server/listen.ts";
import { startWorld, type World, type WorldOptions } from "../world/world.ts";

const HTTP_PORT = 80;

/** The internet as far as a test file is concerned. */
export interface Network {
  readonly world: World;
  readonly hostile: HostileServer;
  /** From the next request on, `handler` answers for `host` in the place of the world. */
  play(host: string, handler: Handler): void;
  /** Has the world answer for every host again. */
  restore(): void;
  leave(): Promise<void>;
}

/**
 * Puts this process into the test world: from now on the unchanged global `fetch` speaks real TLS to the world and to the hostile server,
 * whatever https address it is given, through a CONNECT proxy on this machine; nothing is asked of any other.
 *
 * Every file starts its own world, in its own process: that takes a quarter of a second, and tests can then change the world and read its
 * record directly, which a `globalSetup` (another process) would need a control channel for. Node sets proxy and certificates while it
 * runs (24.5 and later), so no variable has to be there when the process is forked.
 *
 * @param hosts those that `play` may be called for
 */
export async function enterNetwork(options: WorldOptions = {}, hosts: readonly string[] = []): Promise<Network> {
  const [world, hostile] = await Promise.all([startWorld(options), startHostileServer({ hosts })]);
  // Always, and not only while they are played: connections are kept open, and would go on leading to the world.
  const playable = new Set(hosts);
  const forward = forwardTo(world);
  const restore = (): void => {
    for (const host of playable) hostile.play(host, forward);
  };
  restore();
  const hostilePlainPort = Number(new URL(hostile.origin).port);
  const leadTo = (host: string, port: number): Lead => {
    // The world plays public names only: every other one was reached by a redirect that should not have been followed so far.
    const isPublic = /\.(?:com|net|org)$/.test(host);
    if (isPublic && !isHostile(host) && !playable.has(host)) return world.tlsPort;
    return hostile.wireOf(host) ?? (port === HTTP_PORT ? hostilePlainPort : hostile.tlsPort);
  };
  const tunnel = makeTunnel(leadTo);
  const proxy = `http://127.0.0.1:${await listen(tunnel)}`;
  // Whoever starts real servers asks them by their ports whether they are up.
  const direct = options.backends === undefined ? {} : { no_proxy: "127.0.0.1" };
  const forgetProxy = setGlobalProxyFromEnv({ http_proxy: proxy, https_proxy: proxy, ...direct });
  const trusted = getCACertificates("default");
  setDefaultCACertificates([readFileSync(world.caFile, "utf8"), hostile.authority]);
  return {
    world,
    hostile,
    play: (host, handler) => {
      if (!playable.has(host)) throw new Error(`${host} is not among the hosts that were named at the start`);
      hostile.play(host, handler);
    },
    restore,
    leave: async () => {
      forgetProxy();
      setDefaultCACertificates(trusted);
      await Promise.all([close(tunnel), hostile.stop(), world.stop()]);
    },
  };
}
