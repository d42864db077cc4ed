import { instanceHandler } from "./fediverse/instance-server.ts";
import { INSTANCES, type Instance } from "./fediverse/instances.ts";
import { homeHandler } from "./home/home-server.ts";
import type { HomeState } from "./home/home-state.ts";
import { OWN_INSTANCES, wandererAt } from "./home/own-instances.ts";
import type { RateLimits } from "./home/rate-limits.ts";
import { Hosts } from "./hosts.ts";
import { NEVER_ASKED } from "./people/never-asked.ts";
import type { Directory } from "./people/person.ts";
import { sendHtml } from "./server/exchange.ts";

interface FediverseSide {
  readonly people: Directory;
  /** What each of the user's own instances holds, by host. */
  readonly homes: ReadonlyMap<string, { readonly state: HomeState; readonly limits: RateLimits }>;
  readonly windowScale: number;
  readonly answerDelayMs: number;
  readonly now: () => number;
}

/** Sets up every host of the fediverse side: the instances, the user's own among them, and the hosts nobody should ask. */
export function fediverseHosts({ people, homes, windowScale, answerDelayMs, now }: FediverseSide): Hosts {
  const instances = new Map<string, Instance>(INSTANCES.map((instance) => [instance.host, instance]));
  for (const { webHost } of people.values()) {
    if (!instances.has(webHost)) instances.set(webHost, { host: webHost, kind: "mastodon", weight: 0 });
  }
  const hosts = new Hosts(instances);
  for (const host of NEVER_ASKED) {
    hosts.play(host, (exchange) => sendHtml(exchange, 200, "<!doctype html><title>Not of the fediverse</title>"));
  }
  for (const instance of instances.values()) {
    hosts.play(instance.host, instanceHandler(instance, people, answerDelayMs));
  }
  for (const { host, dress, kind } of OWN_INSTANCES) {
    const own = homes.get(host);
    if (own === undefined) continue;
    const rest = instanceHandler({ host, kind, weight: 0 }, people, answerDelayMs);
    const answering = (asked: string) => hosts.answering(asked);
    hosts.play(host, homeHandler({ host, user: wandererAt(host), dress, ...own, now, answering }, windowScale, rest));
  }
  return hosts;
}
