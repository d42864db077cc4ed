import { expect, test } from "vitest";
import { countHandles } from "../../../components/handle-count.ts";

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
