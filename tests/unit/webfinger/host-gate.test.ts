import { describe, expect, it } from "vitest";
import { inTurn } from "../../../lib/webfinger/host-gate.ts";

const NEVER = new AbortController().signal;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Requests that end when the test says so, by number. */
function held() {
  const started: number[] = [];
  const ends = new Map<number, () => void>();
  const ask = (number: number, host = "one.example.org", signal = NEVER) =>
    inTurn(host, signal, () => {
      started.push(number);
      return new Promise<void>((resolve) => ends.set(number, resolve));
    });
  return { started, ends, ask };
}

describe("the gate to a host", () => {
  it("lets two through, and the others in their order as places come free", async () => {
    const { started, ends, ask } = held();
    const all = [1, 2, 3, 4].map((number) => ask(number));
    await aWhile();
    expect(started).toEqual([1, 2]);
    ends.get(2)?.();
    await aWhile();
    expect(started).toEqual([1, 2, 3]);
    for (const number of [1, 3]) ends.get(number)?.();
    await aWhile();
    ends.get(4)?.();
    await Promise.all(all);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it("keeps nobody waiting for another host", async () => {
    const { started, ends, ask } = held();
    const all = [ask(1), ask(2), ask(3, "two.example.org")];
    await aWhile();
    expect(started).toEqual([1, 2, 3]);
    for (const end of ends.values()) end();
    await Promise.all(all);
  });

  it("gives a place back after a failure, and skips who has given up", async () => {
    const { started, ends, ask } = held();
    const failing = inTurn("one.example.org", NEVER, () => Promise.reject(new Error("reset")));
    await expect(failing).rejects.toThrow("reset");
    const giving = new AbortController();
    const first = [ask(1), ask(2)];
    const givenUp = ask(3, "one.example.org", giving.signal);
    const last = ask(4);
    giving.abort(new Error("too late"));
    await expect(givenUp).rejects.toThrow("too late");
    ends.get(1)?.();
    await aWhile();
    expect(started).toEqual([1, 2, 4]);
    for (const number of [2, 4]) ends.get(number)?.();
    await Promise.all([...first, last]);
  });

  it("keeps to two where somebody ends while nobody waits", async () => {
    const { started, ends, ask } = held();
    const all = [ask(1), ask(2)];
    await aWhile();
    ends.get(1)?.();
    await aWhile();
    all.push(ask(3), ask(4));
    await aWhile();
    expect(started).toEqual([1, 2, 3]);
    for (const number of [2, 3]) ends.get(number)?.();
    await aWhile();
    ends.get(4)?.();
    await Promise.all(all);
  });

  it("keeps the turn of those who wait where somebody gives up who has had theirs", async () => {
    const { started, ends, ask } = held();
    const giving = new AbortController();
    const all = [ask(1), ask(2), ask(3, "one.example.org", giving.signal), ask(4)];
    await aWhile();
    ends.get(1)?.();
    await aWhile();
    giving.abort(new Error("too late"));
    ends.get(2)?.();
    await aWhile();
    expect(started).toEqual([1, 2, 3, 4]);
    for (const number of [3, 4]) ends.get(number)?.();
    await Promise.all(all);
  });

  it("turns away at once who comes too late", async () => {
    const { started, ends, ask } = held();
    const all = [ask(1), ask(2)];
    await expect(ask(3, "one.example.org", AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
    for (const number of [1, 2]) ends.get(number)?.();
    await Promise.all(all);
    expect(started).toEqual([1, 2]);
  });
});
