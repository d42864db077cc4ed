import type { FollowStep, StepResult } from "../../lib/domain/follow-step.ts";
import type { LookupOutcome } from "../../lib/domain/lookup.ts";
import type { Sighting } from "../../lib/domain/sighting.ts";

const HOSTS = ["heron.example.org", "sardine.example.org", "moss.example.com", "lighthouse.example.com"];

/** X accounts that declare somebody each; every seventh is nobody at their server. */
export function makeSightings(count: number): Sighting[] {
  return Array.from({ length: count }, (_, i) => ({
    xId: String(1_000 + i),
    screenName: `p${i}`,
    displayName: `Person ${i}`,
    bio: `Mastodon: @${userOf(i)}@${HOSTS[i % HOSTS.length]}`,
    links: [],
    location: "",
    followed: true,
  }));
}

export function addressesOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${userOf(i)}@${HOSTS[i % HOSTS.length]}`);
}

export const isThere = (address: string): boolean => !address.startsWith("nobody");

function userOf(i: number): string {
  return i % 7 === 6 ? `nobody${i}` : `person${i}`;
}

/** The servers, and what reached them. Each answer takes a few turns of the event loop. */
export class Servers {
  isUp = true;
  readonly asked = new Map<string, number>();
  readonly followed = new Map<string, number>();

  readonly ask = async (address: string): Promise<LookupOutcome> => {
    await turns(3);
    if (!this.isUp) return { kind: "unreachable" };
    this.asked.set(address, (this.asked.get(address) ?? 0) + 1);
    if (!isThere(address)) return { kind: "not-found" };
    return { kind: "found", account: { address, actorUrl: `https://${address.split("@")[1]}/users/${address}` } };
  };

  readonly take = async (step: FollowStep, now: number): Promise<StepResult> => {
    await turns(3);
    if (!this.isUp) return { outcome: { kind: "unreachable" } };
    if (step.kind === "relationships") {
      const relationship = (id: string) => (this.followed.has(id) ? "following" : "none");
      return { outcome: { kind: "told", byHomeId: new Map(step.homeIds.map((id) => [id, relationship(id)])) } };
    }
    if (step.kind === "list") return { outcome: { kind: "listed", refused: new Set() } };
    const { accountId, address } = step.job;
    if (step.kind === "find") {
      const person = { accountId, address, homeId: address, displayName: "", readAt: now };
      return { outcome: { kind: "found", person } };
    }
    this.followed.set(address, (this.followed.get(address) ?? 0) + 1);
    await turns(2);
    return { outcome: { kind: "following" } };
  };
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
