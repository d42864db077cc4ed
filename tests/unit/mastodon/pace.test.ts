import { describe, expect, it } from "vitest";
import { parseTypedHost } from "../../../lib/mastodon/find-instance.ts";
import { readReset, readRest } from "../../../lib/mastodon/pace.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const headers = (remaining: string, reset: string) =>
  new Headers({ "X-RateLimit-Limit": "300", "X-RateLimit-Remaining": remaining, "X-RateLimit-Reset": reset });

describe("the pace that an instance sets", () => {
  it("is no rest as long as calls are left, or nothing is said", () => {
    expect(readRest(headers("1", "2026-11-20T12:05:00.000000Z"), NOW)).toBeUndefined();
    expect(readRest(new Headers(), NOW)).toBeUndefined();
  });

  it("is a rest until a moment after the reset when none is left", () => {
    expect(readRest(headers("0", "2026-11-20T12:05:00.000000Z"), NOW)).toBe(NOW + 5 * 60_000 + 1_000);
  });

  it("is a short rest where the reset lies in the past, because clocks differ", () => {
    expect(readReset(headers("0", "2026-11-20T11:00:00Z"), NOW)).toBe(NOW + 1_000);
  });

  it("is never longer than a day, and five minutes where the reset makes no sense", () => {
    expect(readReset(headers("0", "2126-11-20T11:00:00Z"), NOW)).toBe(NOW + 24 * 3_600_000 + 1_000);
    expect(readReset(headers("0", "soon"), NOW)).toBe(NOW + 5 * 60_000);
    expect(readReset(undefined, NOW)).toBe(NOW + 5 * 60_000);
  });
});

describe("what a person types to sign in", () => {
  it.each([
    ["mastodon.example.org", "mastodon.example.org"],
    [" Mastodon.Example.ORG/ ", "mastodon.example.org"],
    ["@me@mastodon.example.org", "mastodon.example.org"],
    ["me@mastodon.example.org", "mastodon.example.org"],
    ["https://mastodon.example.org/@me", "mastodon.example.org"],
    ["bücher.example.org", "xn--bcher-kva.example.org"],
    ["", undefined],
    ["me", undefined],
    ["localhost", undefined],
    ["https://127.0.0.1/", undefined],
    ["mastodon.example.org:3000", undefined],
    ["mastodon example org", undefined],
  ])("%j names the host %j", (typed, host) => {
    expect(parseTypedHost(typed)).toBe(host);
  });
});
