import { type Marionette, MarionetteError } from "./marionette.ts";

export type Send = (command: string, parameters?: Record<string, unknown>) => Promise<unknown>;

/**
 * One Marionette connection shared by all pages. Marionette has one current window and one current context for everybody, so
 * whoever uses it gets a turn to itself, with the window switched first.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /**
   * Sends commands to one tab while nobody else does. `select` brings the tab to the front, as clicks and keys need it; a
   * look from outside leaves another tab visible.
   */
  async inPage<T>(handle: string, select: boolean, work: (send: Send) => Promise<T>): Promise<T> {
    return await this.#inTurn(async (send) => {
      await send("WebDriver:SwitchToWindow", { handle, focus: select });
      return await work(send);
    });
  }

  /** Sends one command that is about no tab in particular. */
  async inBrowser(command: string, parameters?: Record<string, unknown>): Promise<unknown> {
    return await this.#inTurn((send) => send(command, parameters));
  }

  /** Runs the body of an async function of `args` with the rights of the browser itself, in the window of a tab. */
  async privileged(handle: string, body: string, args: readonly unknown[]): Promise<unknown> {
    return await this.#inTurn(async (send) => {
      await send("WebDriver:SwitchToWindow", { handle, focus: false });
      await send("Marionette:SetContext", { value: "chrome" });
      try {
        const script = `const done = arguments[1]; (async (args) => { ${body} })(arguments[0]).then(done);`;
        return await send("WebDriver:ExecuteAsyncScript", { script, args: [args] });
      } finally {
        await send("Marionette:SetContext", { value: "content" });
      }
    });
  }

  async #inTurn<T>(work: (send: Send) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => work((command, parameters) => this.#marionette.send(command, parameters)));
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }
}

type Settled = { value?: unknown; error?: string; pending?: true };

/** Kept in the page while a call runs; a symbol, so that no code of the page trips over it. */
const CALLS = 'window[Symbol.for("flockover.calls")]';

/**
 * Calls a function, given as source, in the current page. What it returns at once is handed back; a promise is kept in the page
 * under `key`, for {@link askCall}: nobody else could use the browser while it is waited for.
 * Rejects with the message and stack of the page's error.
 */
export async function startCall(send: Send, source: string, args: readonly unknown[], key: string): Promise<Settled> {
  const script = `
    const [args, key] = arguments;
    const fail = (error) => ({ error: error && error.stack ? error + "\\n" + error.stack : String(error) });
    try {
      const value = (${source})(...args);
      if (typeof value?.then !== "function") return { value };
      const calls = (${CALLS} ??= new Map());
      calls.set(key, { pending: true });
      value.then((value) => calls.set(key, { value }), (error) => calls.set(key, fail(error)));
      return { pending: true };
    } catch (error) {
      return fail(error);
    }`;
  return await execute(send, script, [args, key]);
}

/** How a call that was pending stands. Rejects with the page's error, and where the page has gone elsewhere meanwhile. */
export async function askCall(send: Send, key: string): Promise<Settled> {
  const script = `
    const [key] = arguments;
    const call = ${CALLS}?.get(key) ?? { error: "the page went elsewhere during the call" };
    if (!call.pending) ${CALLS}?.delete(key);
    return call;`;
  return await execute(send, script, [key]);
}

async function execute(send: Send, script: string, args: readonly unknown[]): Promise<Settled> {
  // sandbox null: the script sees the globals of the page, among them `browser` on the extension's pages.
  const settled = (await send("WebDriver:ExecuteScript", { script, args, sandbox: null })) as Settled | null;
  // The page left for another while the script ran, as `location.reload()` has it do.
  if (settled === null) return {};
  if (settled.error !== undefined) throw new MarionetteError("javascript error", settled.error);
  return settled;
}
