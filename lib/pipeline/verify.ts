import type { Handle } from "../domain/handle.ts";
import { parseHandle } from "../domain/handle.ts";
import type { Settlement } from "../domain/job.ts";
import { type LookupOutcome, settleLookup } from "../domain/lookup.ts";
import { LEASE_MS, type Work } from "./runner.ts";

const CONCURRENCY = 16;
/** Politeness: a small server should not feel that a thousand people's friends are being looked up. */
const PER_HOST = 2;

/** A look-up that was claimed. */
export interface ClaimedLookup {
  readonly address: string;
  readonly host: string;
  readonly attempts: number;
}

export interface VerifyTools {
  readonly now: () => number;
  readonly claim: (options: {
    room: number;
    now: number;
    leaseUntil: number;
    mayAsk: (host: string) => boolean;
  }) => Promise<readonly ClaimedLookup[]>;
  readonly lookup: (handle: Handle) => Promise<LookupOutcome>;
  readonly settle: (address: string, settlement: Settlement<LookupOutcome>, now: number) => Promise<void>;
  /** Called after each settled look-up. */
  readonly onSettled: (outcome: LookupOutcome) => void;
}

/** Candidate → Match: asks each handle's own host, and writes down what it says. */
export function verifyWork({ now, claim, lookup, settle, onSettled }: VerifyTools): Work<ClaimedLookup> {
  return {
    concurrency: CONCURRENCY,
    claim: (room, inFlight) => {
      const asked = new Map<string, number>();
      const count = (host: string) => asked.set(host, (asked.get(host) ?? 0) + 1);
      for (const { host } of inFlight) count(host);
      const mayAsk = (host: string) => {
        if ((asked.get(host) ?? 0) >= PER_HOST) return false;
        count(host);
        return true;
      };
      return claim({ room, now: now(), leaseUntil: now() + LEASE_MS, mayAsk });
    },
    perform: async ({ address, attempts }) => {
      const handle = parseHandle(address);
      const outcome: LookupOutcome = handle === undefined ? { kind: "invalid" } : await lookup(handle);
      await settle(address, settleLookup(outcome, attempts, now()), now());
      onSettled(outcome);
    },
  };
}
