import { formatAddress, type Handle } from "../../lib/domain/handle.ts";
import { createRunner } from "../../lib/pipeline/runner.ts";
import { CONCURRENCY, verifyWork } from "../../lib/pipeline/verify.ts";
import { lookupHandle } from "../../lib/webfinger/lookup-handle.ts";
import { enterNetwork } from "../unit/network-setup.ts";
import { xAccount } from "../world/people/x-account.ts";
import { atMost, type Figure } from "./bench.ts";

const CANDIDATES = 1_000;
const HOSTS = 300;
const ANSWER_MS = 150;
const PER_HOST = 2;

/**
 * How long proving takes beside what politeness alone makes of it: 1,000 handles on 300 hosts, of which a few have many (Zipf), each answer
 * 150 ms late. Everything is as in the extension but for the database; what that can bear, the bench of the queue tells.
 */
export async function bench(): Promise<Figure[]> {
  const handles = zipfHandles();
  const network = await enterNetwork({
    answerDelayMs: ANSWER_MS,
    population: "true-rate",
    followed: 40,
    extraPeople: handles.map(declaring),
  });
  try {
    const tookMs = new Map<string, number[]>();
    const due = new Set(handles.map(formatAddress));
    let proven = 0;
    const run = createRunner(
      verifyWork({
        now: Date.now,
        isOffline: () => false,
        atOnce: async () => CONCURRENCY,
        listDue: async () => [...due],
        claim: async (addresses) =>
          addresses.filter((address) => due.delete(address)).map((address) => ({ address, attempts: 0 })),
        lookup: async (handle) => {
          const askedAt = performance.now();
          const outcome = await lookupHandle(handle);
          const took = tookMs.get(handle.host) ?? [];
          took.push(performance.now() - askedAt);
          tookMs.set(handle.host, took);
          return outcome;
        },
        isFediverse: async () => true,
        settle: async (_address, { outcome }) => {
          if (outcome.kind === "found") proven++;
        },
        onSettled: () => {},
      }),
    );
    const start = performance.now();
    await run();
    const wallMs = performance.now() - start;
    if (proven !== CANDIDATES) throw new Error(`${proven} of ${CANDIDATES} were proven`);
    const asked = network.world.requests.filter(({ path }) => path.startsWith("/.well-known/webfinger"));
    const byHost = Map.groupBy(asked, ({ host }) => host);
    const largest = Math.max(...[...byHost.values()].map(({ length }) => length));
    const boundMs = Math.max((asked.length * ANSWER_MS) / CONCURRENCY, (largest * ANSWER_MS) / PER_HOST);
    // The same with what the answers really took: on a busy machine they are later than that, and no order of asking can help it.
    const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0);
    const sums = [...tookMs.values()].map(sum);
    const realBoundMs = Math.max(sum(sums) / CONCURRENCY, Math.max(...sums) / PER_HOST);
    return [
      atMost("proving, 1,000 handles on 300 hosts", wallMs / boundMs, "× the bound", 1.15),
      atMost("proving, beside what the answers took", wallMs / realBoundMs, "× the bound", 1.15),
    ];
  } finally {
    await network.leave();
  }
}

/** The host of rank n has 1/n as many people as the first; every host has somebody. */
function zipfHandles(): Handle[] {
  const weights = Array.from({ length: HOSTS }, (_, i) => 1 / (i + 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const counts = weights.map((weight) => Math.max(1, Math.round((weight / sum) * CANDIDATES)));
  counts[0] = (counts[0] ?? 0) + CANDIDATES - counts.reduce((all, count) => all + count, 0);
  return counts.flatMap((count, host) =>
    Array.from({ length: count }, (_, i) => ({ user: `person${i}`, host: `host${host}.example.net` })),
  );
}

function declaring(handle: Handle, i: number) {
  const address = formatAddress(handle);
  const one = { address, canonical: address, spelling: "handle", field: "bio", outcome: "found" } as const;
  const xId = String(1_800_000_000_000_000 + i);
  return xAccount({ xId, screenName: `extra_${i}`, bio: `Now @${address}`, declares: [one] });
}
