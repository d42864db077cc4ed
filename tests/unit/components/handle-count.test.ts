import { expect, test } from "vitest";
import { countBeside, countHandles } from "../../../components/handle-count.ts";

const byOutcome = {
  found: 4,
  "not-found": 3,
  gone: 0,
  invalid: 1,
  refused: 0,
  unreachable: 2,
  hidden: 0,
  "rate-limited": 0,
};
const lookups = { waitingForConsent: 0, open: 5, byOutcome };

test("counts each handle once, whatever became of it", () => {
  expect(countHandles(lookups)).toBe(15);
});

test("credits a scan that has met nobody with none", () => {
  expect(countBeside({ seen: 0 }, lookups)).toBe(0);
  expect(countBeside({ seen: 1 }, lookups)).toBe(15);
});
