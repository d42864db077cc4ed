import { ACT_TIMEOUT_MS } from "./browser.ts";
import type { Downloads } from "./downloads.ts";

/** What the start of either browser leaves behind. */
export interface Launched {
  readonly version: string;
  /** The extension's. */
  readonly id: string;
  readonly errors: readonly string[];
  readonly downloads: Downloads;
  readonly closed: Promise<void>;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What both drivers do alike with what they have started. */
export abstract class DrivenBrowser<Parts extends Launched> {
  readonly version: string;
  readonly errors: readonly string[];
  readonly closed: Promise<void>;
  protected readonly parts: Parts;
  #ended: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.version = parts.version;
    this.errors = parts.errors;
    this.closed = parts.closed;
    this.parts = parts;
  }

  async waitForDownload(timeoutMs = ACT_TIMEOUT_MS): Promise<string> {
    return await this.parts.downloads.next(timeoutMs);
  }

  async kill(): Promise<void> {
    await this.parts.kill();
  }

  async close(): Promise<void> {
    this.#ended ??= this.parts.end();
    await this.#ended;
  }
}
