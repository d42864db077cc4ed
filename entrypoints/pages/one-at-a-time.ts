/**
 * A function that does `work`, never twice at once: called while it is under way, it does it once more afterwards, however often it was
 * called. After each it rests for as long as `restMs` says of how long the work took. `work` must not reject. What it gives resolves once
 * nothing is left to be done.
 */
export function oneAtATime(
  work: () => Promise<void>,
  restMs: (tookMs: number) => number = () => 0,
): () => Promise<void> {
  let working: Promise<void> | undefined;
  let isStale = false;
  const workOff = async () => {
    while (isStale) {
      isStale = false;
      const start = performance.now();
      await work();
      const rest = restMs(performance.now() - start);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    working = undefined;
  };
  return () => {
    isStale = true;
    working ??= workOff();
    return working;
  };
}
