import { describe, expect, it } from "vitest";
import {
  countSilentVisits,
  NO_SILENT_PAGES,
  noteVisit,
  type PageStatus,
  type SilentPages,
} from "../../../lib/domain/page-status.ts";

const nothing: PageStatus = { page: "follows", gave: "nothing", notUnderstood: 2, dropped: 1 };
const tally = (...statuses: readonly PageStatus[]) => statuses.reduce<SilentPages>(noteVisit, NO_SILENT_PAGES);

describe("pages of X that gave nothing", () => {
  it("are counted by their kind, with what came along", () => {
    const pages = tally(nothing, nothing, { ...nothing, page: "home" });
    expect(pages).toEqual({ visits: { follows: 2, home: 1 }, notUnderstood: 6, dropped: 3, isDismissed: false });
    expect(countSilentVisits(pages)).toBe(3);
  });

  it.each(["answers", "rows"] as const)("are forgotten where a page of their kind gives %s", (gave) => {
    const pages = tally(nothing, nothing, { ...nothing, page: "home" }, { ...nothing, gave });
    expect(pages.visits).toEqual({ home: 1 });
  });

  it("are as many as a forger says, and no more than can be shown", () => {
    const pages = tally(...Array.from({ length: 5_000 }, () => ({ ...nothing, notUnderstood: 1_000_000 })));
    expect(pages).toMatchObject({ visits: { follows: 999 }, notUnderstood: 999, dropped: 999 });
  });
});
