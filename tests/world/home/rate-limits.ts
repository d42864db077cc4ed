/** One bucket after a call was counted. */
export interface BucketState {
  readonly limit: number;
  /** Never below 0. */
  readonly remaining: number;
  /** When the window ends, ms since the epoch. */
  readonly resetAt: number;
  readonly exceeded: boolean;
}

export interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
}

const MINUTE_MS = 60_000;

/** Mastodon's numbers (config/initializers/rack_attack.rb, app/lib/rate_limiter.rb). */
export const BUCKETS = {
  perToken: { name: "token", limit: 300, windowMs: 5 * MINUTE_MS },
  perUser: { name: "user", limit: 1500, windowMs: 5 * MINUTE_MS },
  perAddress: { name: "ip", limit: 300, windowMs: 5 * MINUTE_MS },
  paging: { name: "paging", limit: 300, windowMs: 15 * MINUTE_MS },
  apps: { name: "apps", limit: 5, windowMs: 10 * MINUTE_MS },
  follows: { name: "follows", limit: 400, windowMs: 24 * 60 * MINUTE_MS },
} as const satisfies Record<string, Bucket>;

/** Counters in fixed windows that begin at whole multiples of their length since the epoch, so that a day's window is a UTC day; or when told. */
export class RateLimits {
  private readonly counts = new Map<string, number>();
  private readonly scale: number;
  private readonly now: () => number;
  /** When a window of every length began, ms since the epoch. */
  private start = 0;

  /** @param scale windows are this many times shorter than Mastodon's */
  constructor(scale: number, now: () => number) {
    this.scale = scale;
    this.now = now;
  }

  /** Counts one call against a bucket of `holder`. */
  count(bucket: Bucket, holder: string): BucketState {
    const { key } = this.window(bucket, holder);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return this.peek(bucket, holder);
  }

  /** The bucket as it is, without counting. */
  peek(bucket: Bucket, holder: string): BucketState {
    const { key, resetAt } = this.window(bucket, holder);
    const used = this.counts.get(key) ?? 0;
    return {
      limit: bucket.limit,
      remaining: Math.max(0, bucket.limit - used),
      resetAt,
      exceeded: used > bucket.limit,
    };
  }

  /** Has new windows begin now, the day's among them. */
  begin(): void {
    this.counts.clear();
    this.start = this.now();
  }

  reset(): void {
    this.counts.clear();
    this.start = 0;
  }

  private window(bucket: Bucket, holder: string): { key: string; resetAt: number } {
    const length = bucket.windowMs / this.scale;
    const index = Math.floor((this.now() - this.start) / length);
    return { key: `${bucket.name}:${holder}:${index}`, resetAt: this.start + (index + 1) * length };
  }
}

/** The three headers; Reset is ISO 8601 in UTC with six decimals. */
export function rateLimitHeaders(state: BucketState): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(state.limit),
    "X-RateLimit-Remaining": String(state.remaining),
    "X-RateLimit-Reset": new Date(Math.ceil(state.resetAt)).toISOString().replace("Z", "000Z"),
  };
}

/** The bucket nearest to its end. */
export function closest(states: readonly BucketState[]): BucketState | undefined {
  return states.toSorted((a, b) => Number(b.exceeded) - Number(a.exceeded) || a.remaining - b.remaining)[0];
}
