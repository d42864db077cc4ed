import { describe, expect, it } from "vitest";
import { packHosts, unpackHosts } from "../../../lib/domain/host-set.ts";

const many = Array.from({ length: 60_000 }, (_, i) => `h${i.toString(36)}.example.org`);

describe("a packed set of hosts", () => {
  it("holds what was put in, and nothing else to speak of", () => {
    const has = unpackHosts(packHosts(many));
    expect(many.every(has)).toBe(true);
    const others = Array.from({ length: 60_000 }, (_, i) => `o${i.toString(36)}.example.net`);
    expect(others.filter(has).length).toBeLessThan(10);
  });

  it("is small: 300 kB hold the peers of a large instance", () => {
    expect(packHosts(many).byteLength).toBeLessThan(190_000);
    const most = Array.from({ length: 130_000 }, (_, i) => `h${i.toString(36)}.example.org`);
    expect(packHosts(most).byteLength).toBeLessThanOrEqual(300_000);
  });

  it("can be empty", () => {
    expect(unpackHosts(packHosts([]))("example.org")).toBe(false);
  });
});
