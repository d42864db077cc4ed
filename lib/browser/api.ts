import type { Browser } from "webextension-polyfill";

type Api = Pick<Browser, "runtime" | "i18n">;

/**
 * The browser's own API, for what both browsers do alike without the polyfill. That has 10 kB, and a content script is paid for by
 * every page of X.
 */
export const api: Api = (globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
