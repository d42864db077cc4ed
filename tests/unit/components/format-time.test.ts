import { expect, test } from "vitest";
import { formatTime } from "../../../components/format-time.ts";

test("a time of today has no date, any other has", () => {
  const now = new Date(2026, 10, 23, 12, 0).getTime();
  expect(formatTime(new Date(2026, 10, 23, 14, 5).getTime(), now, "de")).toBe("14:05");
  expect(formatTime(new Date(2026, 10, 24, 14, 5).getTime(), now, "de")).toMatch(/24\. Nov.*14:05/);
});
