import { describe, expect, it } from "vitest";
import { ROOT, VERSION } from "./package-files.ts";
import { readReleaseNotes } from "./release-notes.ts";
import { unwrapLines } from "./unwrap-lines.ts";

describe("the notes of a release", () => {
  it("are there for the version of package.json, an item a line", () => {
    const lines = readReleaseNotes(ROOT, VERSION).split("\n");
    expect(lines.filter((line) => line.startsWith("- ")).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith(" "))).toEqual([]);
  });

  it("are asked for in vain where nobody has written any", () => {
    expect(() => readReleaseNotes(ROOT, "99.0.0")).toThrow("CHANGELOG.md says nothing of 99.0.0");
  });
});

it.each([
  ["a paragraph\nof two lines", "a paragraph of two lines"],
  ["one\n\nand another", "one\n\nand another"],
  ["- an item\n  that goes on\n- the next", "- an item that goes on\n- the next"],
  ["A heading\n• an item\n• the next", "A heading\n• an item\n• the next"],
])("the lines of %j are unwrapped", (wrapped, unwrapped) => {
  expect(unwrapLines(wrapped)).toBe(unwrapped);
});
