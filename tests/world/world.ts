import { HOME_HOST } from "./fediverse/instances.ts";
import { fediverseHosts } from "./fediverse-hosts.ts";
import { HomeState } from "./home/home-state.ts";
import { OWN_INSTANCES, wandererAt } from "./home/own-instances.ts";
import { BUCKETS, RateLimits } from "./home/rate-limits.ts";
import { makePopulation, withAdded } from "./people/population.ts";
import { hashOf } from "./random.ts";
import { makeCertificate } from "./server/certificate.ts";
import { makeConnectProxy } from "./server/connect-proxy.ts";
import type { HostBehaviour } from "./server/host-behaviour.ts";
import { makeHostServer } from "./server/host-server.ts";
import { close, listen } from "./server/listen.ts";
import type { RecordedRequest } from "./server/recorded-request.ts";
import { type Truth, truthOf } from "./truth.ts";
import type { WorldOptions } from "./world-options.ts";
import { XRateLimits } from "./x/x-rate-limits.ts";
import { xHandlers } from "./x/x-site.ts";
import { viewerFollowing } from "./x/x-viewer.ts";

export type { HostBehaviour } from "./server/host-behaviour.ts";
export type { RecordedRequest } from "./server/recorded-request.ts";
export type { Truth } from "./truth.ts";
export type { WorldOptions } from "./world-options.ts";

/** A running world. Every host of it is one TLS port of 127.0.0.1, told apart by name. */
export interface World {
  readonly tlsPort: number;
  /** An HTTP proxy: every CONNECT goes to the TLS port. */
  readonly proxyPort: number;
  /** PEM file of the authority to trust. */
  readonly caFile: string;
  /** The certificate that every host shows (PEM); that authority has signed it. */
  readonly certificate: string;
  readonly truth: Truth;
  /** Every request to a host of the world, in order. Hosts that nobody plays answer 404 and are not recorded. */
  readonly requests: readonly RecordedRequest[];
  /** What the home instance holds. */
  readonly home: HomeState;
  /** What another instance holds at which the user has an account; `OWN_INSTANCES` lists them. */
  homeAt(host: string): HomeState;
  /** A day begins at the home instance, with so many of its follows used up. */
  beginDay(followsUsed: number): void;
  /** Hands a host to a real server, e.g. `http://127.0.0.1:8101`. */
  route(host: string, backend: string): void;
  /** Changes how a host behaves, from the next request on. */
  setHost(host: string, behaviour: HostBehaviour): void;
  /** Whether anybody gets through to any host. While not, connections break, those that are open too. */
  setReachable(isReachable: boolean): void;
  /** Uses up what X grants of an operation in its window: the next call gets 429. */
  exhaustX(operation: string): void;
  /** Forgets follows, apps, tokens, the record, rate counters and changed behaviours. Routes stay. */
  reset(): void;
  stop(): Promise<void>;
}

/** An instance of the user's knows its own people, and a quarter of all others, before anybody asks for them. */
const isKnownAt = (host: string, address: string): boolean => address.endsWith(`@${host}`) || hashOf(address) % 4 === 0;

/** Starts the TLS server and the proxy on free ports of 127.0.0.1. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = 1, population: kind = "declared", layout = "v3", windowScale = 1, answerDelayMs = 0 } = options;
  const now = options.now ?? Date.now;
  const population = withAdded(makePopulation(seed, kind, options.followed), options.extraPeople ?? []);
  const { people, strangers } = population;
  const viewer = viewerFollowing(population.followed.length);
  const truth = truthOf(population, viewer);

  const homes = new Map(
    OWN_INSTANCES.map(({ host }) => {
      const known = [...people.keys()].filter((address) => strangers.has(address) || isKnownAt(host, address));
      const followed = host === HOME_HOST ? truth.followedAtHome : [];
      const state = new HomeState(wandererAt(host), people, followed, known);
      return [host, { state, limits: new RateLimits(windowScale, now) }] as const;
    }),
  );
  const homeAt = (host: string): HomeState => {
    const own = homes.get(host);
    if (own === undefined) throw new Error(`The user has no account at ${host}`);
    return own.state;
  };
  const hosts = fediverseHosts({ people, homes, windowScale, answerDelayMs, now });
  const xLimits = new XRateLimits(windowScale, now);
  const xSide = { viewer, followed: truth.following, suggested: truth.suggested, layout, limits: xLimits };
  for (const [host, handler] of xHandlers(xSide)) hosts.play(host, handler);
  for (const [host, backend] of Object.entries(options.backends ?? {})) hosts.route(host, backend);

  const certificate = await makeCertificate(hosts.names());
  const requests: RecordedRequest[] = [];
  const ending = new AbortController();
  const startedAt = performance.now();
  const server = makeHostServer(certificate, hosts, requests, () => performance.now() - startedAt, ending.signal);
  let isReachable = true;
  server.on("connection", (socket) => {
    if (!isReachable) socket.destroy();
  });
  const tlsPort = await listen(server);
  const proxy = makeConnectProxy(() => tlsPort);
  const proxyPort = await listen(proxy);

  return {
    tlsPort,
    proxyPort,
    caFile: certificate.caFile,
    certificate: certificate.cert,
    truth,
    requests,
    home: homeAt(HOME_HOST),
    homeAt,
    beginDay: (followsUsed) => {
      const limits = homes.get(HOME_HOST)?.limits;
      limits?.begin();
      for (let i = 0; i < followsUsed; i++) limits?.count(BUCKETS.follows, HOME_HOST);
    },
    route: (host, backend) => hosts.route(host, backend),
    setHost: (host, behaviour) => hosts.setBehaviour(host, behaviour),
    setReachable: (reachable) => {
      isReachable = reachable;
      if (!isReachable) server.closeAllConnections();
    },
    exhaustX: (operation) => xLimits.exhaust(operation),
    reset: () => {
      const own = [...homes.values()].flatMap(({ state, limits }) => [state, limits]);
      for (const part of [...own, xLimits, hosts]) part.reset();
      requests.length = 0;
    },
    stop: async () => {
      ending.abort();
      server.closeAllConnections();
      await Promise.all([close(proxy), close(server), certificate.remove()]);
    },
  };
}
