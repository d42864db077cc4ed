import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../lib/x/read-answer.ts";
import { readScanAnswer } from "../../../lib/x/scan-answer.ts";
import { xAccount } from "../../world/people/x-account.ts";
import { LAYOUTS, userObject } from "../../world/x/x-layouts.ts";
import { cursorEntry, instructions, userEntry, whoToFollowEntry } from "../../world/x/x-timeline.ts";
import { viewerFollowing } from "../../world/x/x-viewer.ts";

const viewer = viewerFollowing(1_034);
const followed = Array.from({ length: 6 }, (_, i) => xAccount({ xId: String(100 + i), screenName: `name_${i}` }));
const stranger = xAccount({ xId: "7", screenName: "stranger", followed: false });

const urlOf = (operation: string, variables?: object) =>
  `https://x.com/i/api/graphql/-Wq7uN3C_vxXBwUKtSwS6A/${operation}` +
  (variables === undefined ? "" : `?variables=${encodeURIComponent(JSON.stringify(variables))}`);
const OWN = urlOf("Following", { userId: viewer.xId });

function read(url: string, body: unknown, status = 200) {
  const answer = { url, status, rateLimit: ["50", "49", "1800000000"], text: JSON.stringify(body) };
  return readScanAnswer(answer, readAnswer(answer), viewer.xId);
}

function listOf(accounts: typeof followed, { first = true, last = false } = {}) {
  const entries = [
    ...accounts.map((account, i) => userEntry(account, "v3", i, "FollowingSgs")),
    whoToFollowEntry([stranger], "v3", 3),
    cursorEntry("Bottom", "cursor|6", 9),
  ];
  const timeline = { timeline: { instructions: instructions(entries, first, last) } };
  return { data: { user: { result: { __typename: "User", timeline } } } };
}

describe("an answer, to the scan,", () => {
  it("is a page of the list, without who is suggested in it", () => {
    expect(read(OWN, listOf(followed))).toEqual({
      kind: "people",
      ids: followed.map(({ xId }) => xId),
      cursor: "cursor|6",
      isFirst: true,
      isLast: false,
      rateLimit: ["50", "49", "1800000000"],
    });
  });

  it("is the last page when X says so, though a cursor is there, and though nobody is in it", () => {
    expect(read(OWN, listOf(followed, { first: false, last: true }))).toMatchObject({ isFirst: false, isLast: true });
    expect(read(OWN, listOf([], { first: false, last: true }))).toMatchObject({ ids: [], isLast: true });
  });

  it.each([
    ["TimelineClearCache", { type: "TimelineClearCache" }, true],
    ["TimelineTerminateTimeline", { type: "TimelineTerminateTimeline", direction: "Top" }, true],
    ["neither", { type: "TimelineShowAlert" }, false],
  ])("begins the list anew where X says so: %s", (_what, instruction, isFirst) => {
    const entries = followed.map((account, i) => userEntry(account, "v3", i, "FollowingSgs"));
    const body = { timeline: { instructions: [instruction, { type: "TimelineAddEntries", entries }] } };
    expect(read(OWN, body)).toMatchObject({ kind: "people", isFirst });
  });

  it("has a cursor only where it is a text", () => {
    const odd = { entryId: "cursor-bottom-1", content: { cursorType: "Bottom", value: 7 } };
    expect(read(OWN, { instructions: [{ entries: [odd] }] })).toMatchObject({ kind: "people", cursor: undefined });
  });

  it("of an unknown operation takes five who are all followed, for that is nobody else's list", () => {
    expect(read(urlOf("FriendsOfMine"), listOf(followed.slice(0, 5)))?.kind).toBe("people");
    expect(read(urlOf("FriendsOfMine"), listOf(followed.slice(0, 4)))).toBeUndefined();
  });

  it("without an owner in its address is the viewer's where they follow half of it", () => {
    const half = followed.map((one, i) => ({ ...one, followed: i % 2 === 0 }));
    expect(read(urlOf("Following"), listOf(half))?.kind).toBe("people");
    expect(read(urlOf("Following"), listOf(half.slice(1)))).toBeUndefined();
  });

  it.each([
    [0, { kind: "total", following: 0 }],
    [1_000_000, { kind: "total", following: 1_000_000 }],
    [1_000_001, undefined],
    [-1, undefined],
    [1.5, undefined],
    ["12", undefined],
    [null, undefined],
  ])("believes a total of %j or not", (following, total) => {
    const body = { data: { user: { result: { ...userObject(viewer, "v3"), relationship_counts: { following } } } } };
    expect(read(urlOf("UserByScreenName"), body)).toEqual(total);
  });

  it.each([
    ["its own address", OWN, true, true],
    ["a POST, which does not say whose it is", urlOf("Following"), true, false],
    ["an operation of another name", urlOf("UserFollowingTimeline", { userId: viewer.xId }), true, true],
    ["an operation that nobody has heard of", urlOf("FriendsOfMine"), true, false],
    ["somebody else's address", urlOf("Following", { userId: "12" }), false, false],
  ])("is known by %s: whether all or none of them are followed", (_what, url, ifFollowed, ifNot) => {
    expect(read(url, listOf(followed))?.kind === "people").toBe(ifFollowed);
    const strangers = followed.map((one) => ({ ...one, followed: false }));
    expect(read(url, listOf(strangers))?.kind === "people").toBe(ifNot);
  });

  it.each(LAYOUTS)("tells the total, in layout %s", (layout) => {
    const body = { data: { user: { result: userObject(viewer, layout) } } };
    expect(read(urlOf("UserByScreenName"), body)).toEqual({ kind: "total", following: 1_034 });
    expect(
      read(urlOf("UserByScreenName"), { data: { user: { result: userObject(stranger, layout) } } }),
    ).toBeUndefined();
  });

  it.each([
    ["a 429", 429, {}, { kind: "refused", isLimit: true }],
    ["an error of X's server", 503, {}, { kind: "refused", isLimit: false }],
    ["errors without a list", 200, { errors: [{ message: "Over capacity" }] }, { kind: "refused", isLimit: false }],
  ])("is a refusal: %s", (_what, status, body, meaning) => {
    expect(read(OWN, body, status)).toMatchObject(meaning);
    expect(read(urlOf("HomeTimeline"), body, status)).toBeUndefined();
  });

  it.each([
    ["nothing", null],
    ["a number", 3],
    ["instructions that are none", { data: { instructions: [null, 3, "x", { entries: [null, 1, { entryId: {} }] }] } }],
    ["a forged total", { data: { rest_id: viewer.xId, relationship_counts: { following: -1e99 } } }],
  ])("never throws: %s", (_what, body) => {
    expect(() => read(OWN, body)).not.toThrow();
    expect(() => read(urlOf("HomeTimeline"), body)).not.toThrow();
  });

  it("is nobody's where its address names an owner that is no id: any script in the page could have made it up", () => {
    for (const userId of [{ toString: 1, valueOf: 1 }, [{}], null, true])
      expect(() => read(urlOf("Following", { userId }), listOf(followed))).not.toThrow();
  });
});
