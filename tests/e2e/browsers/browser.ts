import type { SpareFirefox } from "./spare-firefox.ts";

/**
 * What a test may do with a browser, in the words both drivers share. Selectors are plain CSS and mean the first match;
 * acting on one waits until it is there, for at most {@link ACT_TIMEOUT_MS}, and rejects with the selector in its words.
 */

export const ACT_TIMEOUT_MS = 15_000;

export type BrowserName = "chromium" | "firefox";

export type ColourScheme = "light" | "dark";

export interface Page {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  /** Waits until the element is visible and enabled, then clicks it as a mouse would. */
  click(selector: string): Promise<void>;
  /** Replaces what a field holds, by real key input. */
  type(selector: string, text: string): Promise<void>;
  /** Gives a file field the file at `path`, as the browser's dialogue would; the field itself may be hidden. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** One key, by its DOM name: `Enter`, `Tab`, `a`; with modifiers `Control+a`. It goes to whatever has the focus. */
  press(key: string): Promise<void>;
  /** The rendered text (innerText). */
  text(selector: string): Promise<string>;
  /** How many elements match now; does not wait. */
  count(selector: string): Promise<number>;
  /** Resolves once the first match is visible; with `gone`, once none is there or it is hidden. */
  waitFor(selector: string, options?: { timeoutMs?: number; gone?: boolean }): Promise<void>;
  /**
   * Runs a self-contained function in the page, with the page's own globals (`chrome` or `browser` on extension pages;
   * set them through `window`, as Firefox runs the function beside the page). Argument and result travel as JSON.
   * Rejects with the page's error.
   */
  evaluate<T, A>(f: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /**
   * Like {@link evaluate}, in the isolated world of the extension's content script. Absent in Firefox, which lets no driver in there.
   */
  evaluateInContentScript?<T>(f: () => T | Promise<T>): Promise<T>;
  /** Writes what the viewport shows as a PNG. */
  screenshot(path: string): Promise<void>;
  /** Sets the size of the viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The colours that the person's system asks this page for. */
  preferColours(scheme: ColourScheme): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  /** The browser's own version, as it says it. */
  readonly version: string;
  /**
   * Uncaught errors and calls of console.error so far, of web pages, extension pages, content scripts and the background.
   * Failed requests are not among them.
   */
  readonly errors: readonly string[];
  /** The address of a file of the extension: `chrome-extension://ID/popup.html`, `moz-extension://UUID/popup.html`. */
  extensionUrl(path: string): string;
  /** Opens a new tab, or a window of its own. A page that must stay visible while another is used wants a window. */
  open(url: string, options?: { window?: boolean }): Promise<Page>;
  /** The first tab or window whose address fits, whoever opened it. Default 15 s. */
  waitForPage(matches: (url: string) => boolean, timeoutMs?: number): Promise<Page>;
  /** Every open page but the driver's own blank one. */
  pages(): Promise<Page[]>;
  /** The file that the next download not yet handed out was saved as. Default 15 s. */
  waitForDownload(timeoutMs?: number): Promise<string>;
  /** Kills the background as the browser itself would: what it held in memory is lost, even in the middle of work. */
  stopBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
  /**
   * Puts a build (its folder) in the place of the extension that is there, as an update does, or a reload where it is the same build: its pages
   * close, and content scripts in open pages are cut off from it.
   */
  update(extension: string): Promise<void>;
  /**
   * Takes the network away, as a pulled cable does, or gives it back: the browser knows that it has none, and every request from then on
   * fails. Those under way may still be answered, where the world answers them.
   */
  setOnline(isOnline: boolean): Promise<void>;
  /** Ends the browser from one moment to the next, as a crash or a power cut does (SIGKILL). A profile of one's own can be used again. */
  kill(): Promise<void>;
  /** Resolves when the user closes the browser, or after {@link close}. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Certificates, in PEM. Each browser can be told but one way: Firefox by authority, Chromium by what hosts show. */
export interface Trust {
  readonly authorities: readonly string[];
  readonly certificates: readonly string[];
}

export interface LaunchOptions {
  /** Folder of the built extension; Firefox takes its package, too. */
  extension: string;
  /** Ports on 127.0.0.1: every https host is served at the one, the other is an HTTP proxy that leads to it. */
  world: { tlsPort: number; proxyPort: number };
  headless: boolean;
  /** Folder that outlives the run; without it a new one is made and removed at the end. */
  profile?: string;
  /** The person has asked their system for less motion. */
  reducedMotion?: boolean;
  /** Leaves the prompts for host permissions to a person at the screen. Otherwise asking for one is answered with yes. */
  showPrompts?: boolean;
  /**
   * Whose certificates are taken; without it, everybody's. With it Chromium goes through the proxy as Firefox always does, http and local
   * names too.
   */
  trust?: Trust;
  /** Where a Firefox is left for the next when it is closed, and taken from; without it, it ends. */
  spare?: SpareFirefox;
  /** Is given what the browser prints. */
  log?: (line: string) => void;
}
