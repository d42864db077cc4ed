import type { Instance } from "./fediverse/instances.ts";
import { backendHandler } from "./server/backend.ts";
import type { Handler } from "./server/exchange.ts";
import type { HostBehaviour } from "./server/host-behaviour.ts";
import type { HostTable } from "./server/host-server.ts";

/** Who plays which host, and how each behaves now. */
export class Hosts implements HostTable {
  private readonly instances: ReadonlyMap<string, Instance>;
  private readonly handlers = new Map<string, Handler>();
  private readonly backends = new Map<string, Handler>();
  private readonly changed = new Map<string, HostBehaviour>();

  constructor(instances: ReadonlyMap<string, Instance>) {
    this.instances = instances;
  }

  names(): string[] {
    return [...this.handlers.keys(), ...this.backends.keys()];
  }

  play(host: string, handler: Handler): void {
    this.handlers.set(host, handler);
  }

  /** A real server answers for this host from now on. */
  route(host: string, backend: string): void {
    this.backends.set(host.toLowerCase(), backendHandler(backend));
  }

  setBehaviour(host: string, behaviour: HostBehaviour): void {
    this.changed.set(host.toLowerCase(), behaviour);
  }

  /** Every host behaves as at the start again; routes stay. */
  reset(): void {
    this.changed.clear();
  }

  handlerOf(host: string): Handler | undefined {
    return this.backends.get(host) ?? this.handlers.get(host);
  }

  behaviourOf(host: string): HostBehaviour {
    return this.changed.get(host) ?? this.instances.get(host)?.trouble ?? "up";
  }

  /** The instance a server would meet at this host, if it answers as one at present. */
  answering(host: string): Instance | undefined {
    const works = ["up", "slow", "no-cors"].includes(this.behaviourOf(host)) && !this.backends.has(host);
    return works ? this.instances.get(host) : undefined;
  }
}
