import { setTimeout as sleep } from "node:timers/promises";

const SHORTEST_MS = 5;
const LONGEST_MS = 50;

/** Asks again and again, less often after a while, until the answer is not undefined. Rejects with `say()` after the time. */
export async function poll<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs: number,
  say: () => string | Promise<string>,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (let intervalMs = SHORTEST_MS; ; intervalMs = Math.min(2 * intervalMs, LONGEST_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) throw new Error(`${await say()} (waited ${timeoutMs} ms)`);
    await sleep(intervalMs);
  }
}
