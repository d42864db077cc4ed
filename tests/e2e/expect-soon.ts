import { expect } from "@playwright/test";

/** Between looks; the last goes for all that follow. Playwright's own are a second apart in the end. */
const INTERVALS_MS = [20, 50, 100];

/** Reads again and again until what `read` gives is as expected. */
export function expectSoon<T>(read: () => T | Promise<T>, message = "") {
  return expect.poll(read, { intervals: INTERVALS_MS, message });
}
