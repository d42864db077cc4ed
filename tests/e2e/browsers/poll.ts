import { setTimeout as sleep } from "node:timers/promises";

const SHORTEST_MS = 5;
const LONGEST_MS = 50;
/** One answer that took long does not make the next come late. */
const LONGEST_REST_MS = 250;

/**
 * Asks again and again, less often after a while, until the answer is not undefined. Rejects with `say()` after the time. About half of the
 * time is left to the browser, as what is waited for is at work there too.
 */
export async function poll<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs: number,
  say: () => string | Promise<string>,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (let intervalMs = SHORTEST_MS; ; intervalMs = Math.min(2 * intervalMs, LONGEST_MS)) {
    const askedAt = performance.now();
    const answer = await ask();
    const tookMs = performance.now() - askedAt;
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) throw new Error(`${await say()} (waited ${timeoutMs} ms)`);
    await sleep(Math.max(intervalMs, Math.min(tookMs, LONGEST_REST_MS)));
  }
}
