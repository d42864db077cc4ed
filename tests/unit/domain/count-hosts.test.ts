import { expect, test } from "vitest";
import { countHosts } from "../../../lib/domain/count-hosts.ts";

test("counts hosts, the one with the most first, and equals by name", () => {
  expect(countHosts(["x", "z", "y", "z"])).toEqual([
    ["z", 2],
    ["x", 1],
    ["y", 1],
  ]);
});
