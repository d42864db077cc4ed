import { beforeEach, expect, it } from "vitest";
import { MINUTE_MS, SECOND_MS } from "../../../lib/domain/durations.ts";
import { LostNetwork } from "../../../lib/pipeline/lost-network.ts";

let now: number;
let isOffline: boolean;
let network: LostNetwork;
beforeEach(() => {
  now = 1_800_000_000_000;
  isOffline = false;
  network = new LostNetwork({ now: () => now, isOffline: () => isOffline });
});

/** A request; `before` and `after`: whether the browser says that there is no network. */
function request(before: boolean, after: boolean, hasAnswered: boolean): boolean {
  isOffline = before;
  const end = network.begin();
  isOffline = after;
  return end(hasAnswered);
}

it("the network is lost where there was no answer, and the browser says that there is none", () => {
  expect(request(false, false, false), "the host is silent").toBe(false);
  expect(request(false, true, true), "it went a moment later").toBe(false);
  expect(network.isPausing()).toBe(false);
  expect(request(false, true, false)).toBe(true);
});

it("nothing is tried for twenty seconds then, unless the clock was put back", () => {
  request(true, true, false);
  const lostAt = now;
  for (const [at, isPausing] of [
    [lostAt, true],
    [lostAt + 20 * SECOND_MS - 1, true],
    [lostAt + 20 * SECOND_MS, false],
    [lostAt - 1, false],
  ] as const) {
    now = at;
    expect(network.isPausing(), String(at - lostAt)).toBe(isPausing);
  }
});

it("a browser that was wrong is not believed for a minute", () => {
  expect(request(true, true, true)).toBe(false);
  now += MINUTE_MS;
  expect(request(true, true, false)).toBe(false);
  expect(network.isPausing()).toBe(false);
  now += 1;
  expect(request(true, true, false)).toBe(true);
});

it.each([
  ["came back", true, false],
  ["went", false, true],
])("a browser was not wrong where the network %s while a request was under way", (_what, before, after) => {
  request(before, after, true);
  expect(request(true, true, false)).toBe(true);
});
