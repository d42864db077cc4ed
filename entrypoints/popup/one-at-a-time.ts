/**
 * A function that does `work`, never twice at once: called while it is under way, it does it once more afterwards, however often it was
 * called. After each it rests for as long as `restMs` says of how long the work took. `work` must not reject.
 */
export function oneAtATime(work: () => Promise<void>, restMs: (tookMs: number) => number = () => 0): () => void {
  let isWorking = false;
  let isStale = false;
  const workOff = async () => {
    isWorking = true;
    while (isStale) {
      isStale = false;
      const start = performance.now();
      await work();
      const rest = restMs(performance.now() - start);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    isWorking = false;
  };
  return () => {
    isStale = true;
    if (!isWorking) void workOff();
  };
}
