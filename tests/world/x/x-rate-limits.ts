/** X's window, before scaling. */
const WINDOW_MS = 15 * 60_000;

/**
 * Calls a viewer may make of one operation in a window: as public clients read in the headers of X's answers in 2026, and for its
 * lists of people in August 2024.
 */
const LIMITS: Readonly<Record<string, number>> = { Following: 50, UserTweets: 50, UserByScreenName: 150 };
const OTHER_LIMIT = 150;

interface Window {
  readonly endsAt: number;
  used: number;
}

/** One bucket per operation; a window begins with its first call. */
export class XRateLimits {
  private readonly windows = new Map<string, Window>();
  private readonly scale: number;
  private readonly now: () => number;

  constructor(scale: number, now: () => number) {
    this.scale = scale;
    this.now = now;
  }

  /** Counts a call. @returns the three headers (Reset in whole seconds since the epoch) and whether the call is refused */
  count(operation: string): { headers: Record<string, string>; refused: boolean } {
    const limit = LIMITS[operation] ?? OTHER_LIMIT;
    let window = this.windows.get(operation);
    if (window === undefined || this.now() >= window.endsAt) {
      window = { endsAt: this.now() + WINDOW_MS / this.scale, used: 0 };
      this.windows.set(operation, window);
    }
    window.used += 1;
    return {
      refused: window.used > limit,
      headers: {
        "x-rate-limit-limit": String(limit),
        "x-rate-limit-remaining": String(Math.max(0, limit - window.used)),
        "x-rate-limit-reset": String(Math.ceil(window.endsAt / 1000)),
        "x-world-window-scale": String(this.scale),
      },
    };
  }

  /** Uses up what is granted of an operation, as other tabs of the same person would, in a window that begins now. */
  exhaust(operation: string): void {
    const used = LIMITS[operation] ?? OTHER_LIMIT;
    this.windows.set(operation, { endsAt: this.now() + WINDOW_MS / this.scale, used });
  }

  reset(): void {
    this.windows.clear();
  }
}
