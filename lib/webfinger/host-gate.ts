/** Politeness: no host gets more of our requests at a time. */
const PER_HOST = 2;

/** The requests to one host. */
interface Gate {
  busy: number;
  /** Lets those in who wait for their turn. */
  readonly waiting: (() => void)[];
}

/** Of hosts that are being asked. */
const gates = new Map<string, Gate>();

/**
 * Runs `ask` once fewer than two other requests to `host` are under way, first come, first served. Look-ups are planned by the host of their
 * handle; this holds for the host that is really asked, which host-meta or a JRD's subject may have named. In memory, as requests are.
 * Rejects where `signal` aborts before its turn has come.
 */
export async function inTurn<T>(host: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const gate = gates.get(host) ?? { busy: 0, waiting: [] };
  gates.set(host, gate);
  if (gate.busy < PER_HOST) gate.busy++;
  else await turn(gate, signal);
  try {
    return await ask();
  } finally {
    // The place goes to whoever waits longest.
    const next = gate.waiting.shift();
    if (next === undefined) gate.busy--;
    else next();
    if (gate.busy === 0) gates.delete(host);
  }
}

/** A place that somebody leaves. */
function turn({ waiting }: Gate, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      waiting.splice(waiting.indexOf(admit), 1);
      reject(signal.reason);
    };
    const admit = () => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    };
    waiting.push(admit);
    signal.addEventListener("abort", giveUp);
  });
}
