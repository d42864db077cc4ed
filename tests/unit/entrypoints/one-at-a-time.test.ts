import { expect, test } from "vitest";
import { oneAtATime } from "../../../entrypoints/pages/one-at-a-time.ts";

test("does the work once more for whoever asked while it was under way, and tells each when it is done", async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const work = oneAtATime(async () => {
    log.push("begins");
    await new Promise<void>((resolve) => ends.push(resolve));
    log.push("ends");
  });
  const asked = [work(), work(), work()].map((done) => done.then(() => log.push("told")));
  ends.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toEqual(["begins", "ends", "begins"]);
  ends.shift()?.();
  await Promise.all(asked);
  expect(log).toEqual(["begins", "ends", "begins", "ends", "told", "told", "told"]);

  const again = work();
  ends.shift()?.();
  await again;
  expect(log.slice(-2)).toEqual(["begins", "ends"]);
});
