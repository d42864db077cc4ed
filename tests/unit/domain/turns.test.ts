import { expect, it } from "vitest";
import { Turns } from "../../../lib/domain/turns.ts";

it("does one thing after the other, and goes on after one that failed", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = turns.take(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push("slow");
    throw new Error("it failed");
  });
  const quick = turns.take(async () => done.push("quick"));
  await expect(slow).rejects.toThrow("it failed");
  expect(await quick).toBe(2);
  expect(done).toEqual(["slow", "quick"]);
});
