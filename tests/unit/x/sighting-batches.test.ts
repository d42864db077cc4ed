import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import { type Batch, SightingBatches } from "../../../lib/x/sighting-batches.ts";

const sighting = (xId: number, fields: Partial<Sighting> = {}): Sighting => ({
  xId: String(xId),
  screenName: `name_${xId}`,
  displayName: "",
  bio: "",
  links: [],
  location: "",
  ...fields,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => sighting(i));

describe("sightings on their way", () => {
  let sent: Batch[] = [];
  let failures = 0;
  let batches: SightingBatches;

  beforeEach(() => {
    vi.useFakeTimers();
    [sent, failures] = [[], 0];
    batches = new SightingBatches(async (batch) => {
      if (failures-- > 0) throw new Error("nobody is there");
      sent.push(batch);
    });
  });
  afterEach(() => vi.useRealTimers());
  const wait = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms);
  const sizes = () => sent.map(({ viewerId, sightings }) => [viewerId, sightings.length]);

  it("are gathered for a moment, each account once, and two X users are not mixed", async () => {
    batches.add([sighting(1, { bio: "old", followed: true })], "7");
    batches.add([sighting(1, { partial: true }), sighting(2)], "7");
    batches.add([sighting(1)], "8");
    batches.add([], undefined);
    expect(sent).toEqual([]);
    await wait();
    expect(sizes()).toEqual([
      ["7", 2],
      ["8", 1],
    ]);
    expect(sent[0]?.sightings[0]).toMatchObject({ bio: "old", followed: true });
  });

  it("go in parts that a message may carry, and no more of them than a page can truly have", async () => {
    batches.add(many(1_200), "7");
    await wait();
    expect(sizes()).toEqual([
      ["7", 500],
      ["7", 500],
      ["7", 200],
    ]);
    sent = [];
    batches.add(many(20_000), "7");
    await wait();
    expect(sizes()).toHaveLength(10);
  });

  it("count each account once, and what is told of it later comes along though no more may wait", async () => {
    for (let i = 0; i < 5_001; i++) batches.add([sighting(0)], "7");
    batches.add(many(5_000), "7");
    batches.add([sighting(1, { bio: "told later" }), sighting(9_999)], "7");
    await wait();
    expect(sizes()).toEqual(Array.from({ length: 10 }, () => ["7", 500]));
    expect(sent[0]?.sightings[1]?.bio).toBe("told later");
  });

  it("wait while others are on their way, and go after them by themselves", async () => {
    const answers: (() => void)[] = [];
    const slow = new SightingBatches((batch) => {
      sent.push(batch);
      return new Promise<void>((resolve) => answers.push(resolve));
    });
    for (const xId of [1, 2, 3]) {
      slow.add([sighting(xId)], "7");
      await wait(60_000);
    }
    expect(sent).toHaveLength(1);
    answers.shift()?.();
    await wait();
    expect(sent.map(({ sightings }) => sightings.map(({ xId }) => xId))).toEqual([["1"], ["2", "3"]]);
  });

  it("are sent at once when they are asked for, and are there then", async () => {
    batches.add([sighting(1)], "7");
    await batches.flush();
    expect(sent).toHaveLength(1);
    await wait();
    expect(sent).toHaveLength(1);
  });

  it("are sent again where nobody was there, and given up at last, and the next ones go through", async () => {
    failures = 2;
    batches.add([sighting(1)], "7");
    await wait(10_000);
    expect(sent).toHaveLength(1);
    failures = 4;
    batches.add([sighting(2)], "7");
    await wait(20_000);
    batches.add([sighting(3)], "7");
    await wait();
    expect(sent.map(({ sightings }) => sightings[0]?.xId)).toEqual(["1", "3"]);
  });
});
