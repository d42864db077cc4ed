import { expect, test } from "vitest";
import { restsUntil } from "../../../components/unproven-sentences.ts";

const NOW = Date.UTC(2026, 9, 5);
const rows = [{ dueAt: NOW + 3 }, { dueAt: NOW + 2 }, { dueAt: NOW - 1 }, {}];

test("servers in trouble rest until the first of their handles is due", () => {
  expect(restsUntil("unreachable", rows, NOW)).toBe(NOW + 2);
  expect(restsUntil("rate-limited", rows, NOW)).toBe(NOW + 2);
  expect(restsUntil("hidden", [{ dueAt: NOW }, {}], NOW)).toBeUndefined();
});

test("a server that has answered does not rest, though it is asked again another day", () => {
  expect(restsUntil("not-found", rows, NOW)).toBeUndefined();
});
