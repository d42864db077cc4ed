import { type Handle, hostOf, parseHandle } from "../domain/handle.ts";
import type { Settlement } from "../domain/job.ts";
import { type LookupOutcome, settleLookup } from "../domain/lookup.ts";
import { LookupPlan } from "../domain/lookup-plan.ts";
import { LostNetwork, type NetworkTools } from "./lost-network.ts";
import { LEASE_MS, type Work } from "./runner.ts";

/** Requests at once, to all hosts together. */
export const CONCURRENCY = 16;

/** A look-up that was claimed. */
export interface ClaimedLookup {
  readonly address: string;
  readonly attempts: number;
}

export interface VerifyTools extends NetworkTools {
  /** How many look-ups may be in flight at present, at most `CONCURRENCY`. */
  readonly atOnce: () => Promise<number>;
  /** Addresses of all look-ups that are due, in the order in which they fell due. */
  readonly listDue: (now: number) => Promise<readonly string[]>;
  /** Claims those of `addresses` that are still due. */
  readonly claim: (
    addresses: readonly string[],
    options: { now: number; leaseUntil: number },
  ) => Promise<readonly ClaimedLookup[]>;
  readonly lookup: (handle: Handle) => Promise<LookupOutcome>;
  /** Whether a host is known to be of the fediverse, so that its "nobody" counts. */
  readonly isFediverse: (host: string) => Promise<boolean>;
  readonly settle: (address: string, settlement: Settlement<LookupOutcome>, now: number) => Promise<void>;
  /** Called after each settled look-up. */
  readonly onSettled: (outcome: LookupOutcome) => void;
}

/** Candidate → Match: asks each handle's own host, and writes down what it says. */
export function verifyWork(tools: VerifyTools): Work<ClaimedLookup> {
  const { now, atOnce, listDue, claim, lookup, isFediverse, settle, onSettled } = tools;
  const lostNetwork = new LostNetwork(tools);
  let plan = new LookupPlan([]);
  return {
    concurrency: CONCURRENCY,
    claim: async (room, inFlight) => {
      if (lostNetwork.isPausing()) return [];
      const asked = inFlight.map(({ address }) => address);
      const places = (await atOnce()) - inFlight.length;
      if (places <= 0) return [];
      for (let isFresh = false; ; ) {
        const planned = plan.take(Math.min(room, places), asked);
        if (planned.length > 0) {
          const claimed = await claim(planned, { now: now(), leaseUntil: now() + LEASE_MS });
          if (claimed.length > 0) return claimed;
        } else if (isFresh) {
          return [];
        } else {
          plan = new LookupPlan(await listDue(now()));
          isFresh = true;
        }
      }
    },
    perform: async ({ address, attempts }) => {
      const handle = parseHandle(address);
      const isNetworkLost = lostNetwork.begin();
      const outcome: LookupOutcome = handle === undefined ? { kind: "invalid" } : await lookup(handle);
      if (isNetworkLost(outcome.kind !== "unreachable" && outcome.kind !== "hidden")) return;
      const isAbsent = outcome.kind === "not-found" || outcome.kind === "gone";
      const circumstances = {
        attempts,
        // An instance does not say why it finds nobody.
        isFediverse: isAbsent && outcome.through === undefined && (await isFediverse(hostOf(address))),
        now: now(),
      };
      await settle(address, settleLookup(outcome, circumstances), now());
      onSettled(outcome);
    },
  };
}
