/** Politeness: no host gets more of our requests at a time. */
const PER_HOST = 2;

const busy = new Map<string, number>();
const waiting = new Map<string, (() => void)[]>();

/**
 * Runs `ask` once fewer than two other requests to `host` are under way, first come, first served. Look-ups are planned by the host of their
 * handle; this holds for the host that is really asked, which host-meta or a JRD's subject may have named. In memory, as requests are.
 * Rejects where `signal` aborts before its turn has come.
 */
export async function inTurn<T>(host: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  await enter(host, signal);
  try {
    return await ask();
  } finally {
    leave(host);
  }
}

async function enter(host: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const now = busy.get(host) ?? 0;
  if (now < PER_HOST) {
    busy.set(host, now + 1);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const queue = waiting.get(host) ?? [];
    waiting.set(host, queue);
    const giveUp = () => {
      queue.splice(queue.indexOf(admit), 1);
      reject(signal.reason);
    };
    const admit = () => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    };
    queue.push(admit);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Hands the place on to whoever waits longest. */
function leave(host: string): void {
  const next = waiting.get(host)?.shift();
  if (next !== undefined) {
    next();
    return;
  }
  waiting.delete(host);
  const now = busy.get(host) ?? 1;
  if (now > 1) busy.set(host, now - 1);
  else busy.delete(host);
}
