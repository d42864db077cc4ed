import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS } from "../../../lib/domain/durations.ts";
import { readBudget, readReset, readRest } from "../../../lib/mastodon/pace.ts";

const NOW = Date.UTC(2026, 9, 1);
const words = fc.oneof(
  fc.nat().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.constantFrom("0", "-1", "1e9", "400", "NaN", "soon", "2026-13-45T99:99Z"),
);
const headers = fc
  .dictionary(
    fc.constantFrom("Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Date"),
    words,
  )
  .map((fields) => new Headers(fields));

it("whatever a server says of its limits, a rest is between now and a day from now", () => {
  fc.assert(
    fc.property(headers, (headers) => {
      const ends = [readReset(headers, NOW), readRest(headers, NOW), readBudget(headers, NOW)?.resetAt];
      for (const end of ends) {
        if (end === undefined) continue;
        expect(end).toBeGreaterThan(NOW);
        expect(end).toBeLessThanOrEqual(NOW + DAY_MS + 1_000);
      }
    }),
  );
});
