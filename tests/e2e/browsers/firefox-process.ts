import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type ProfileOptions, prefsOf, writeProfile } from "./firefox-profile.ts";
import { FirefoxSession } from "./firefox-session.ts";
import { Marionette } from "./marionette.ts";
import { poll } from "./poll.ts";

const START_TIMEOUT_MS = 60_000;
const PAGE_LOAD_TIMEOUT_MS = 60_000;
const QUIT_TIMEOUT_MS = 10_000;

export interface StartOptions {
  path: string;
  headless: boolean;
  acceptInsecureCerts: boolean;
  /** Folder that outlives the browser; without it one of its own, that goes with it. */
  profile?: string | undefined;
}

/** Where what the browser prints goes at the time. */
interface Listener {
  errors: string[];
  log?: ((line: string) => void) | undefined;
}

/** A Firefox that runs and takes commands. */
export class FirefoxProcess {
  readonly closed: Promise<void>;
  readonly session: FirefoxSession;
  /** The driver's own blank tab. */
  readonly home: string;
  #listener: Listener = { errors: [] };
  readonly #child: ChildProcess;
  readonly #marionette: Marionette;
  readonly #scratch: string;
  readonly #isKept: boolean;

  private constructor(child: ChildProcess, marionette: Marionette, home: string, scratch: string, isKept: boolean) {
    this.#child = child;
    this.#marionette = marionette;
    this.session = new FirefoxSession(marionette);
    this.home = home;
    this.#scratch = scratch;
    this.#isKept = isKept;
    this.closed = new Promise((resolve) => child.once("exit", () => resolve()));
    this.#watchOutput();
  }

  /** Rejects where it does not come up. */
  static async start(options: StartOptions, prefs: ProfileOptions): Promise<FirefoxProcess> {
    const scratch = mkdtempSync(join(tmpdir(), "flockover-firefox-"));
    const profile = options.profile ?? join(scratch, "profile");
    rmSync(join(profile, "MarionetteActivePort"), { force: true });
    writeProfile(profile, prefs);
    const child = startProcess(options.path, profile, options.headless);
    try {
      const marionette = await Marionette.connect(await readPort(profile, child));
      await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: options.acceptInsecureCerts });
      await marionette.send("WebDriver:SetTimeouts", { pageLoad: PAGE_LOAD_TIMEOUT_MS });
      const home = String(await marionette.send("WebDriver:GetWindowHandle"));
      return new FirefoxProcess(child, marionette, home, scratch, options.profile !== undefined);
    } catch (error) {
      child.kill("SIGKILL");
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
      throw error;
    }
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** From now on what it prints goes there. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  /** What its profile said at the start may be another's. */
  async setPrefs(options: ProfileOptions): Promise<void> {
    await this.privileged(SET_PREFS, [prefsOf(options)]);
  }

  /** Like {@link FirefoxSession.privileged}, in the driver's own tab. */
  async privileged(body: string, args: readonly unknown[]): Promise<unknown> {
    return await this.session.privileged(this.home, body, args);
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.closed;
    this.#marionette.disconnect();
  }

  async end(): Promise<void> {
    // A profile that is thrown away need not be written to its end, which takes a second or two.
    await (this.#isKept ? this.#quit() : this.kill());
    rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Asks Firefox to end, and makes it where it does not. */
  async #quit(): Promise<void> {
    await this.#marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), QUIT_TIMEOUT_MS);
    await this.closed;
    clearTimeout(timer);
    this.#marionette.disconnect();
  }

  #watchOutput(): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        if (LOGGED.test(line) || UNCAUGHT.test(line)) this.#listener.errors.push(line);
        this.#listener.log?.(line);
      });
    }
  }
}

const SET_PREFS = `
  for (const [name, value] of Object.entries(args[0])) {
    if (typeof value === "boolean") Services.prefs.setBoolPref(name, value);
    else if (typeof value === "number") Services.prefs.setIntPref(name, value);
    else Services.prefs.setStringPref(name, value);
  }`;

/** `console.error: "text"` of a page, but not `console.error: Module:`, which is Firefox about itself. */
const LOGGED = /^console\.error: (?![\w. -]+:\s*$)/;
const UNCAUGHT = /^JavaScript error: (?:moz-extension|https):/;

function startProcess(path: string, profile: string, headless: boolean): ChildProcess {
  const args = ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile];
  const child = spawn(path, headless ? ["--headless", ...args] : args, {
    stdio: ["ignore", "pipe", "pipe"],
    // Only with this does a released Firefox let the profile name another server of remote settings: none.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
  });
  // A run that is broken off leaves no browser behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

async function readPort(profile: string, child: ChildProcess): Promise<number> {
  return await poll(
    () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}`);
      try {
        return Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8")) || undefined;
      } catch {
        return undefined;
      }
    },
    START_TIMEOUT_MS,
    () => "Firefox did not open its remote port",
  );
}
