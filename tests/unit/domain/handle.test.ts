import { describe, expect, it } from "vitest";
import { formatAddress, parseHandle } from "../../../lib/domain/handle.ts";
import { isPublicHost, toPublicHost } from "../../../lib/domain/host.ts";

describe("a host", () => {
  it.each([
    ["mastodon.example.org", "mastodon.example.org"],
    ["Mastodon.EXAMPLE.org", "mastodon.example.org"],
    ["bücher.example.net", "xn--bcher-kva.example.net"],
    ["日本語.example.org", "xn--wgv71a119e.example.org"],
    ["xn--bcher-kva.example.net", "xn--bcher-kva.example.net"],
    ["example.com", "example.com"],
  ])("%s is %s", (written, host) => {
    expect(toPublicHost(written)).toBe(host);
  });

  it.each([
    "localhost",
    "printer",
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "[::1]",
    "10.0.0.1.",
    "nas.local",
    "birds.test",
    "birds.example",
    "birds.invalid",
    "birds.internal",
    "abc.onion",
    "router.lan",
    "fridge.home.arpa",
    "example.org:8080",
    "example.org/path",
    "user@example.org",
    "exa mple.org",
    "-a.example.org",
    "a-.example.org",
    "a..example.org",
    ".example.org",
    "example.org.",
    "example.123",
    `${"a".repeat(64)}.example.org`,
    `${"abcdefgh.".repeat(30)}org`,
    "",
    "．",
  ])("%j is not one that may be asked", (written) => {
    expect(toPublicHost(written)).toBeUndefined();
    expect(isPublicHost(written)).toBe(false);
  });
});

describe("a handle", () => {
  it.each([
    ["@Anna@Example.ORG", "anna@example.org"],
    ["anna@example.org", "anna@example.org"],
    ["acct:anna.b-c_d@example.org", "anna.b-c_d@example.org"],
    [" @anna@bücher.example.org ", "anna@xn--bcher-kva.example.org"],
  ])("%j reads as %s", (text, address) => {
    const handle = parseHandle(text);
    expect(handle && formatAddress(handle)).toBe(address);
  });

  it.each([
    "anna",
    "@anna",
    "@anna@",
    "anna@localhost",
    ".anna@example.org",
    "anna-@example.org",
    "än@example.org",
    "a@b@example.org",
    "anna@example.org/x",
  ])("%j is none", (text) => {
    expect(parseHandle(text)).toBeUndefined();
  });
});
