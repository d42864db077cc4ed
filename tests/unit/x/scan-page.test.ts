import { beforeEach, describe, expect, it, vi } from "vitest";
import { scanPage } from "../../../lib/x/scan-page.ts";

const scrollBy = vi.fn();
let wantsStill: boolean;

beforeEach(() => {
  scrollBy.mockClear();
  wantsStill = false;
  vi.stubGlobal("scrollBy", scrollBy);
  vi.stubGlobal("matchMedia", () => ({ matches: wantsStill }));
});

function stepFrom(y: number): string {
  vi.stubGlobal("scrollY", y);
  scanPage.scroll(580);
  expect(scrollBy).toHaveBeenLastCalledWith(expect.objectContaining({ top: 580 }));
  return scrollBy.mock.lastCall?.[0].behavior;
}

describe("a step of the scan", () => {
  it("is smooth, so that the eye can follow", () => {
    expect([0, 580, 1_160].map(stepFrom)).toEqual(["smooth", "smooth", "smooth"]);
  });

  it("is a jump for whoever wants no motion", () => {
    wantsStill = true;
    expect(stepFrom(0)).toBe("instant");
  });

  it("is a jump where the last one did not move the page, and smooth again after it", () => {
    expect([100, 100, 680].map(stepFrom)).toEqual(["smooth", "instant", "smooth"]);
  });
});
