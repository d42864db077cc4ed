/** Prints a heading, does the work, prints how long it took, and hands on what came of it. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  try {
    return await work();
  } finally {
    console.log(`   ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

let started = performance.now();

/** Prints one line of a walk: the seconds since the first line, and what was reached. */
export function printStep(text: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

/** Makes now the moment from which {@link printStep} counts. */
export function startClock(): void {
  started = performance.now();
}
