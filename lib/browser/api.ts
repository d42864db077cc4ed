import type { Browser } from "webextension-polyfill";

type Api = Pick<Browser, "runtime" | "i18n">;

/**
 * The browser's own API, for what both browsers do alike without the polyfill, which has 10 kB: every page of X pays for the size of a
 * content script.
 */
export const api: Api = (globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
