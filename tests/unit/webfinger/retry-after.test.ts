import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../lib/domain/durations.ts";
import { readRetryAfter, readUsedUp } from "../../../lib/webfinger/retry-after.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const read = (headers: Record<string, string>) => readRetryAfter(new Headers(headers), NOW);

describe("how long a host wants to be left alone", () => {
  it("is not known where it does not say, or says nothing that makes sense", () => {
    expect(read({})).toBeUndefined();
    for (const text of ["", "soon", "-5", "1.5", "1e3", "tomorrow 5"]) {
      expect(read({ "Retry-After": text }), text).toBeUndefined();
    }
    const inMs = String(NOW + MINUTE_MS);
    for (const text of ["soon", "in 90", "90 s", "12345678", inMs, `at ${inMs.slice(0, 10)}`]) {
      expect(read({ "X-RateLimit-Reset": text }), text).toBeUndefined();
    }
  });

  it("is given in seconds, as a date, or as the reset of a limit", () => {
    expect(read({ "Retry-After": "90" })).toBe(90_000);
    expect(read({ "Retry-After": "Fri, 20 Nov 2026 12:03:00 GMT" })).toBe(3 * MINUTE_MS);
    expect(read({ "X-RateLimit-Reset": "2026-11-20T12:04:00.000000Z" })).toBe(4 * MINUTE_MS);
    expect(read({ "X-RateLimit-Reset": String((NOW + 4 * MINUTE_MS) / 1_000) })).toBe(4 * MINUTE_MS);
  });

  it("is what Retry-After says where both are there", () => {
    expect(read({ "Retry-After": "90", "X-RateLimit-Reset": "2026-11-20T15:00:00Z" })).toBe(90_000);
  });

  it("is counted by the clock of the host, not by ours", () => {
    const headers = { Date: "Fri, 20 Nov 2026 13:00:00 GMT", "Retry-After": "Fri, 20 Nov 2026 13:02:00 GMT" };
    expect(read(headers)).toBe(2 * MINUTE_MS);
  });

  it("is a minute at the least and a day at the most", () => {
    expect(read({ "Retry-After": "0" })).toBe(MINUTE_MS);
    expect(read({ "Retry-After": "Fri, 20 Nov 2026 11:00:00 GMT" })).toBe(MINUTE_MS);
    expect(read({ "Retry-After": "999999999999999999999" })).toBe(24 * 60 * MINUTE_MS);
    expect(read({ "X-RateLimit-Reset": "2126-11-20T12:00:00Z" })).toBe(24 * 60 * MINUTE_MS);
  });
});

describe("a count of requests that has come to its end", () => {
  const readCount = (headers: Record<string, string>) => readUsedUp(new Headers(headers), NOW);
  it("asks for a rest until the reset, beside any answer", () => {
    const reset = { "X-RateLimit-Reset": "2026-11-20T12:05:00Z" };
    expect(readCount({ "X-RateLimit-Remaining": "0", ...reset })).toBe(5 * MINUTE_MS);
    expect(readCount({ "X-RateLimit-Remaining": " 0 ", "X-RateLimit-Reset": " 90 " }), "spaces are dropped").toBe(
      90_000,
    );
    expect(readCount({ "RateLimit-Remaining": "0", "RateLimit-Reset": "90" })).toBe(90_000);
    for (const some of ["1", "10", "01", "none"]) {
      expect(readCount({ "X-RateLimit-Remaining": some, ...reset }), some).toBeUndefined();
    }
    expect(readCount(reset)).toBeUndefined();
    expect(readCount({ "X-RateLimit-Remaining": "0" })).toBeUndefined();
  });
});
