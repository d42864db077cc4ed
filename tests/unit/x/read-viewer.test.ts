import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CurrentViewer, readViewerId } from "../../../lib/x/read-viewer.ts";

describe("who is signed in to X", () => {
  it.each([
    ["twid=u%3D123", "123"],
    ["lang=en; twid=u%3D1234567890123456789; ct0=9", "1234567890123456789"],
    ["lang=en;twid=u=123", "123"],
    ['twid="u=123"; lang=en', "123"],
    ['twid="u%3D123"', "123"],
    ["", undefined],
    ["twid=", undefined],
    ["twid=u%3D", undefined],
    ["twid=g%3D123", undefined],
    ["nottwid=u%3D123; lang=twid", undefined],
  ])("is told by the cookie %j: %s", (cookie, viewerId) => {
    expect(readViewerId({ cookie })).toBe(viewerId);
  });

  describe("where accounts are switched", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });

    it("is read anew, though not for each of many answers at once", () => {
      const page = { cookie: "twid=u%3D7" };
      vi.stubGlobal("document", page);
      const viewer = new CurrentViewer();
      expect(viewer.read()).toBe("7");
      page.cookie = "twid=u%3D8";
      expect(viewer.read()).toBe("7");
      vi.advanceTimersByTime(1_000);
      expect(viewer.read()).toBe("8");
      page.cookie = "";
      vi.advanceTimersByTime(1_000);
      expect(viewer.read()).toBeUndefined();
    });
  });
});
