import { connect, type Socket } from "node:net";

/** Firefox refused a command. `code` is WebDriver's word for why: "no such element", "javascript error", … */
export class MarionetteError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "MarionetteError";
    this.code = code;
  }
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * Firefox's own remote protocol, spoken directly: WebDriver BiDi cannot open `moz-extension:` pages, and geckodriver, which
 * wraps this protocol, is a download that not every machine can have. A message is its length in bytes, a colon and JSON:
 * `[0, id, command, parameters]` there, `[1, id, error, result]` back.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#receive(bytes));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("Firefox closed the connection")));
  }

  /** Connects to a port on 127.0.0.1. Rejects where nothing listens. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, "127.0.0.1");
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
    });
    return new Marionette(socket);
  }

  /** Sends one command; most wrap their result as `{ value }`, which is taken out. Rejects with a {@link MarionetteError}, or with an Error once the connection is gone. */
  async send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    if (this.#socket.destroyed) throw new Error(`Firefox is gone; not sent: ${command}`);
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return await new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString("latin1", 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString("utf8", colon + 1, end));
      this.#received = this.#received.subarray(end);
      // The greeting is an object and answers nothing.
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error === null) waiting?.resolve(unwrap(result));
    else waiting?.reject(toMarionetteError(error));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function unwrap(result: unknown): unknown {
  return typeof result === "object" && result !== null && "value" in result ? result.value : result;
}

function toMarionetteError(error: unknown): MarionetteError {
  const { error: code = "unknown error", message = "" } = error as { error?: string; message?: string };
  return new MarionetteError(code, message || code);
}
