import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageStatus } from "../../../lib/domain/page-status.ts";
import { parsePageKind, parseScreenName } from "../../../lib/x/page-path.ts";
import { PageVisits } from "../../../lib/x/page-visits.ts";

describe("a path on X", () => {
  it.each([
    ["/home", "home"],
    ["/otter", "profile"],
    ["/otter/with_replies", "profile"],
    ["/otter/media/", "profile"],
    ["/otter/following", "follows"],
    ["/otter/verified_followers", "follows"],
    ["/otter/followers_you_follow", "follows"],
    ["/otter/creator-subscriptions/subscriptions", "follows"],
    ["/otter/status/1999999999999999999", "post"],
    ["/otter/status/1999999999999999999/retweets", "post"],
    ["/search", "search"],
    ["/i/lists/12/members", "list"],
    ["/settings/account", undefined],
    ["/messages", undefined],
    ["/i/bookmarks", undefined],
    ["/compose/post", undefined],
    ["/otter/lists", undefined],
    ["/", undefined],
  ])("%s is %s", (path, kind) => expect(parsePageKind(path)).toBe(kind));

  it("begins with somebody's name, or with a page of X's own", () => {
    expect(parseScreenName("/Otter_1/following")).toBe("Otter_1");
    expect(parseScreenName("/otter?x=1")).toBe("otter");
    for (const path of ["/home", "/I/flow", "/Settings", "/", "", "otter", "/o-tter", `/${"o".repeat(21)}`]) {
      expect(parseScreenName(path), path).toBeUndefined();
    }
  });
});

describe("a visit of a page", () => {
  const PATH = "/otter/following";
  let statuses: PageStatus[] = [];
  let live = true;
  let known = false;
  let dropped = 0;
  let visits: PageVisits;

  beforeEach(() => {
    vi.useFakeTimers();
    [statuses, live, known, dropped] = [[], true, false, 0];
    visits = new PageVisits({
      onStatus: (status) => statuses.push(status),
      isLive: () => live,
      showsKnown: () => known,
      dropped: () => dropped,
    });
    visits.arrive(PATH);
  });
  afterEach(() => vi.useRealTimers());

  const wait = () => vi.advanceTimersByTime(15_000);
  const gave = () => statuses.map((status) => `${status.page} gave ${status.gave}`);

  it("that gives accounts says so once", () => {
    visits.noteAnswer("accounts", PATH);
    visits.noteAnswer("accounts", PATH);
    visits.noteRows(PATH);
    wait();
    expect(gave()).toEqual(["follows gave answers"]);
  });

  it("that gives nothing is noticed after a while, once", () => {
    visits.noteAnswer("other", PATH);
    wait();
    wait();
    expect(gave()).toEqual(["follows gave nothing"]);
  });

  it("that gives rows alone, or accounts after all, says so", () => {
    wait();
    visits.noteRows(PATH);
    visits.noteAnswer("accounts", PATH);
    expect(gave()).toEqual(["follows gave nothing", "follows gave rows", "follows gave answers"]);
  });

  it("of a kind that gave accounts before tells nothing new, until one of them gave nothing", () => {
    for (const path of ["/a/following", "/b/following", "/c/following"]) visits.noteAnswer("accounts", path);
    expect(gave()).toEqual(["follows gave answers"]);
    visits.arrive("/d/following");
    wait();
    visits.noteAnswer("accounts", "/e/following");
    visits.noteAnswer("accounts", "/f/following");
    expect(gave().slice(1)).toEqual(["follows gave nothing", "follows gave answers"]);
  });

  it("counts the answers that were not understood, and those that were dropped, once each", () => {
    visits.noteAnswer("not-understood", PATH);
    visits.noteAnswer("not-understood", PATH);
    dropped = 3;
    wait();
    visits.noteAnswer("accounts", "/home");
    expect(statuses).toEqual([
      { page: "follows", gave: "nothing", notUnderstood: 2, dropped: 3 },
      { page: "home", gave: "answers", notUnderstood: 0, dropped: 0 },
    ]);
  });

  it("is excused where X itself had nothing: an error, an empty list", () => {
    visits.noteAnswer("refused", PATH);
    wait();
    visits.noteAnswer("empty", "/search");
    wait();
    expect(statuses).toEqual([]);
  });

  it("is not judged while nobody looks, but when somebody does", () => {
    live = false;
    wait();
    wait();
    expect(statuses).toEqual([]);
    live = true;
    wait();
    expect(gave()).toEqual(["follows gave nothing"]);
  });

  it("is not judged where X draws from its store who was known before", () => {
    known = true;
    wait();
    expect(statuses).toEqual([]);
  });

  it("owes nothing where no account need be", () => {
    visits.arrive("/settings");
    wait();
    visits.noteAnswer("accounts", "/settings");
    expect(statuses).toEqual([]);
  });

  it("ends when the next begins, and when the script ends", () => {
    vi.advanceTimersByTime(8_000);
    visits.arrive("/home");
    vi.advanceTimersByTime(8_000);
    expect(statuses).toEqual([]);
    visits.stop();
    wait();
    expect(statuses).toEqual([]);
  });
});
