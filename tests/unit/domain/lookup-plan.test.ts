import { describe, expect, it } from "vitest";
import { LookupPlan } from "../../../lib/domain/lookup-plan.ts";

describe("a plan of look-ups", () => {
  it("asks a host two things at once at the most, what is in flight included", () => {
    const plan = new LookupPlan(["a@one.example", "b@one.example", "c@one.example", "x@two.example"]);
    expect(plan.take(10, ["z@one.example"])).toEqual(["a@one.example", "x@two.example"]);
    expect(plan.take(10, ["z@one.example", "a@one.example"])).toEqual([]);
    expect(plan.take(10, [])).toEqual(["b@one.example", "c@one.example"]);
    expect(plan.take(10, [])).toEqual([]);
  });

  it("begins with the host that has the most to ask, which would be the last to end", () => {
    const many = Array.from({ length: 9 }, (_, i) => `u${i}@many.example`);
    const plan = new LookupPlan(["a@one.example", "b@two.example", ...many]);
    expect(plan.take(2, [])).toEqual(["u0@many.example", "u1@many.example"]);
  });

  it("keeps the order in which the look-ups of one host fell due", () => {
    const plan = new LookupPlan(["a@one.example", "b@one.example", "c@one.example"]);
    expect([...plan.take(2, []), ...plan.take(2, [])]).toEqual(["a@one.example", "b@one.example", "c@one.example"]);
  });

  it("ends within the bound that sixteen at once and two a host set", () => {
    // 1,000 look-ups on 300 hosts in a Zipf split, each taking one tick.
    const weights = Array.from({ length: 300 }, (_, i) => 1 / (i + 1));
    const sum = weights.reduce((a, b) => a + b, 0);
    const addresses = weights.flatMap((weight, h) =>
      Array.from({ length: Math.max(1, Math.round((1_000 * weight) / sum)) }, (_, i) => `u${i}@h${h}.example`),
    );
    const plan = new LookupPlan(addresses);
    let ticks = 0;
    for (let done = 0; done < addresses.length; ticks++) done += plan.take(16, []).length;
    const largest = addresses.filter((address) => address.endsWith("@h0.example")).length;
    expect(ticks).toBeLessThanOrEqual(1.05 * Math.max(addresses.length / 16, largest / 2));
  });
});
