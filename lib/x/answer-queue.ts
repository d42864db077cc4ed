import type { Answer } from "./answer-channel.ts";
import { AwaitedPins } from "./awaited-pins.ts";
import { type ReadAnswer, readAnswer } from "./read-answer.ts";

/** True answers have up to 2 MB; longer ones are forged. UTF-16 units. */
const LENGTH_LIMIT = 4_000_000;
/** What may wait to be read; the observer keeps as much before the reader starts. */
const WAITING_LIMIT = 100;
const WAITING_LENGTH_LIMIT = 20_000_000;
/** A page makes a few requests a second; a script that forges answers gets no more than this read. */
const RATE_LIMIT = 1_000;
const RATE_WINDOW_MS = 60_000;

/** An answer that was read, with who was signed in when it came. */
export interface QueuedAnswer {
  readonly answer: Answer;
  readonly viewerId: string | undefined;
}

/** A scrolled page gets several answers a second: one that comes right after another waits for more, as reading them together is cheaper. */
const GATHER_MS = 500;
/** So long is read at a stretch, or one answer: the page shall not notice. */
const STRETCH_MS = 10;

/** Calls back when the browser has nothing better to do, and after `IDLE_TIMEOUT_MS` in any case. */
export type RunWhenIdle = (run: () => void) => void;

const IDLE_TIMEOUT_MS = 300;

/** Reads answers in order when the page is idle: the page is told of its answer first, and no task of ours is long. */
export class AnswerQueue {
  readonly #onRead: (read: ReadAnswer, queued: QueuedAnswer) => void;
  readonly #runWhenIdle: RunWhenIdle;
  readonly #waiting: QueuedAnswer[] = [];
  readonly #pins = new AwaitedPins();
  #waitingLength = 0;
  #readAt = Number.NEGATIVE_INFINITY;
  #window = { endsAt: 0, count: 0 };
  #dropped = 0;

  constructor(onRead: (read: ReadAnswer, queued: QueuedAnswer) => void, runWhenIdle: RunWhenIdle = whenIdle) {
    this.#onRead = onRead;
    this.#runWhenIdle = runWhenIdle;
  }

  /** How many answers were dropped, unread, since the page was loaded: too long, or too many. */
  get dropped(): number {
    return this.#dropped;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(answer: Answer, viewerId: string | undefined): void {
    if (!this.#hasRoomFor(answer)) {
      this.#dropped++;
      return;
    }
    this.#waiting.push({ answer, viewerId });
    this.#waitingLength += answer.text.length;
    if (this.#waiting.length === 1) this.#readSoon();
  }

  /** Reads what waits at once: the page is being left, and there is no later. */
  readAll(): void {
    while (this.#waiting.length > 0) this.#readNext();
  }

  #readSoon(): void {
    const run = () => this.#runWhenIdle(() => this.#readStretch());
    const waitMs = this.#readAt + GATHER_MS - performance.now();
    if (waitMs > 0) setTimeout(run, waitMs);
    else run();
  }

  #readStretch(): void {
    const start = performance.now();
    try {
      do this.#readNext();
      while (this.#waiting.length > 0 && performance.now() - start < STRETCH_MS);
    } finally {
      this.#readAt = performance.now();
      if (this.#waiting.length > 0) this.#runWhenIdle(() => this.#readStretch());
    }
  }

  #hasRoomFor({ text }: Answer): boolean {
    const now = performance.now();
    if (now >= this.#window.endsAt) this.#window = { endsAt: now + RATE_WINDOW_MS, count: 0 };
    return (
      ++this.#window.count <= RATE_LIMIT &&
      text.length <= LENGTH_LIMIT &&
      this.#waiting.length < WAITING_LIMIT &&
      this.#waitingLength + text.length <= WAITING_LENGTH_LIMIT
    );
  }

  #readNext(): void {
    const queued = this.#waiting[0];
    if (queued === undefined) return;
    try {
      this.#onRead(readAnswer(queued.answer, this.#pins), queued);
    } finally {
      this.#waiting.shift();
      this.#waitingLength -= queued.answer.text.length;
    }
  }
}

function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
}
