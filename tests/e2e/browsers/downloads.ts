import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { poll } from "./poll.ts";

/** Ending of a file that is still being written. Firefox puts empty files beside it, before and after: of the final name, or of a passing one. */
export const UNFINISHED = ".part";

/** The folder that a browser saves to. */
export class Downloads {
  readonly folder: string;
  readonly #handedOut = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The path of the next file. Rejects after the time. */
  async next(timeoutMs: number): Promise<string> {
    const name = await poll(
      () => this.#finished(),
      timeoutMs,
      () => "nothing was downloaded",
    );
    this.#handedOut.add(name);
    return join(this.folder, name);
  }

  #finished(): string | undefined {
    const files = readdirSync(this.folder);
    if (files.some((file) => file.endsWith(UNFINISHED))) return undefined;
    return files.find((file) => !this.#handedOut.has(file) && this.#sizeOf(file) > 0);
  }

  #sizeOf(file: string): number {
    return statSync(join(this.folder, file), { throwIfNoEntry: false })?.size ?? 0;
  }
}
