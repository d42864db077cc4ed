import type { Answer } from "./answer-channel.ts";
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

/** Calls back when the browser has nothing better to do, and after `IDLE_TIMEOUT_MS` in any case. */
export type RunWhenIdle = (run: () => void) => void;

const IDLE_TIMEOUT_MS = 300;

/**
 * Reads answers one by one when the page is idle: the page is told of its answer first, and no task of ours is longer than one
 * answer takes.
 */
export class AnswerQueue {
  readonly #onRead: (read: ReadAnswer, queued: QueuedAnswer) => void;
  readonly #runWhenIdle: RunWhenIdle;
  readonly #waiting: QueuedAnswer[] = [];
  #waitingLength = 0;
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
    if (this.#waiting.length === 1) this.#runWhenIdle(() => this.#readNext());
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
      this.#onRead(readAnswer(queued.answer), queued);
    } finally {
      this.#waiting.shift();
      this.#waitingLength -= queued.answer.text.length;
      if (this.#waiting.length > 0) this.#runWhenIdle(() => this.#readNext());
    }
  }
}

function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
}
