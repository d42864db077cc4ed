/** One figure of a bench, as `npm run bench` prints it: a JSON object a line. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Past this the bench fails. */
  readonly limit: number;
  readonly ok: boolean;
}

export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value: round(value), unit, limit, ok: value >= limit };
}

export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value: round(value), unit, limit, ok: value <= limit };
}

/**
 * How much longer `work` takes than `yardstick`: the median of ratios of runs side by side, because a machine's speed changes from one second
 * to the next.
 */
export function medianRatio(work: () => void, yardstick: () => void, { runs = 41, warmUp = 15 } = {}): number {
  const time = (run: () => void) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  for (let i = 0; i < warmUp; i++) {
    work();
    yardstick();
  }
  return median(Array.from({ length: runs }, () => time(work) / time(yardstick)));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
