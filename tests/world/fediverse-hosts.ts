import { instanceHandler } from "./fediverse/instance-server.ts";
import { HOME_HOST, INSTANCES, type Instance } from "./fediverse/instances.ts";
import { homeHandler } from "./home/home-server.ts";
import type { HomeState } from "./home/home-state.ts";
import type { RateLimits } from "./home/rate-limits.ts";
import { Hosts } from "./hosts.ts";
import { NEVER_ASKED } from "./people/never-asked.ts";
import type { Directory } from "./people/person.ts";
import { sendHtml } from "./server/exchange.ts";

interface FediverseSide {
  readonly people: Directory;
  readonly home: HomeState;
  readonly limits: RateLimits;
  readonly windowScale: number;
  readonly answerDelayMs: number;
  readonly now: () => number;
}

/** Sets up every host of the fediverse side: the instances, the home instance among them, and the hosts nobody should ask. */
export function fediverseHosts({ people, home, limits, windowScale, answerDelayMs, now }: FediverseSide): Hosts {
  const instances = new Map<string, Instance>(INSTANCES.map((instance) => [instance.host, instance]));
  for (const { webHost } of people.values()) {
    if (!instances.has(webHost)) instances.set(webHost, { host: webHost, kind: "mastodon", weight: 0 });
  }
  const hosts = new Hosts(instances);
  for (const host of NEVER_ASKED) {
    hosts.play(host, (exchange) => sendHtml(exchange, 200, "<!doctype html><title>Not of the fediverse</title>"));
  }
  for (const instance of instances.values()) {
    const handler = instanceHandler(instance, people, answerDelayMs);
    const asHome = { state: home, limits, now, answering: (host: string) => hosts.answering(host) };
    hosts.play(instance.host, instance.host === HOME_HOST ? homeHandler(asHome, windowScale, handler) : handler);
  }
  return hosts;
}
