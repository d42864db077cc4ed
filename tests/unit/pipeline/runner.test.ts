import { describe, expect, it } from "vitest";
import { createRunner } from "../../../lib/pipeline/runner.ts";

/** Jobs that end when the test says so. */
function heldWork(names: readonly string[], concurrency: number, onClaim = () => {}) {
  const waiting = [...names];
  const claims: string[][] = [];
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const wake = createRunner<string>({
    concurrency,
    claim: async (room, inFlight) => {
      claims.push([...inFlight]);
      onClaim();
      return waiting.splice(0, room);
    },
    perform: (name) =>
      new Promise<void>((resolve, reject) => {
        ends.set(name, { resolve, reject });
      }),
  });
  return { waiting, claims, ends, wake };
}
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("a runner", () => {
  it("has as many jobs in flight as allowed, and starts the next as soon as one ends", async () => {
    const { ends, claims, wake } = heldWork(["a", "b", "c"], 2);
    const run = wake();
    await aWhile();
    expect([...ends.keys()]).toEqual(["a", "b"]);
    ends.get("b")?.resolve();
    await aWhile();
    expect([...ends.keys()]).toEqual(["a", "b", "c"]);
    expect(claims, "the claim is told what is in flight").toEqual([[], ["a"]]);
    ends.get("a")?.resolve();
    ends.get("c")?.resolve();
    await run;
  });

  it("starts what comes in while a slow job is in flight", async () => {
    const { waiting, ends, wake } = heldWork(["slow"], 2);
    const run = wake();
    await aWhile();
    waiting.push("new");
    expect(wake()).toBe(run);
    await aWhile();
    expect([...ends.keys()]).toEqual(["slow", "new"]);
    ends.get("slow")?.resolve();
    ends.get("new")?.resolve();
    await run;
  });

  it("looks once more when it was called at its very end", async () => {
    const { waiting, ends, wake } = heldWork([], 1);
    const run = wake();
    waiting.push("late");
    wake();
    await aWhile();
    expect([...ends.keys()]).toEqual(["late"]);
    ends.get("late")?.resolve();
    await run;
  });

  it("lets what is in flight end when one fails, claims no more, then throws, and can be called again", async () => {
    const { waiting, ends, wake } = heldWork(["a", "b", "c"], 2);
    const failed = expect(wake()).rejects.toThrow("database gone");
    await aWhile();
    ends.get("a")?.reject(new Error("database gone"));
    await aWhile();
    ends.get("b")?.resolve();
    await failed;
    expect(waiting).toEqual(["c"]);
    const run = wake();
    await aWhile();
    ends.get("c")?.resolve();
    await run;
  });

  it("lets what is in flight end when a claim fails, too, then throws", async () => {
    let isGone = false;
    const { ends, wake } = heldWork(["a"], 2, () => {
      if (isGone) throw new Error("database gone");
    });
    let outcome = "under way";
    const run = wake().catch(({ message }: Error) => {
      outcome = message;
    });
    await aWhile();
    isGone = true;
    wake().catch(() => undefined);
    await aWhile();
    expect(outcome).toBe("under way");
    ends.get("a")?.resolve();
    await run;
    expect(outcome).toBe("database gone");
  });
});
