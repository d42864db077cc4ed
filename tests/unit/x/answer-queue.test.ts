import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import { AnswerQueue } from "../../../lib/x/answer-queue.ts";
import { type ReadAnswer, readAnswer } from "../../../lib/x/read-answer.ts";
import { post, timeline, tweetResult, user } from "./x-objects.ts";

const text = (...items: readonly object[]) =>
  JSON.stringify(timeline(...items.map((result) => ({ user_results: { result } }))));
const answer = (body: string, status = 200) => ({ url: "", status, rateLimit: [], text: body });

describe("reading an answer", () => {
  const kindOf = (body: string, status = 200) => readAnswer({ text: body, status }).kind;

  it("tells what it gave in one word", () => {
    expect(kindOf(text(user("1")))).toBe("accounts");
    expect(kindOf(text())).toBe("empty");
    expect(kindOf('{"data":{"user":{}}}')).toBe("empty");
    expect(kindOf('{"data":{"user":{"result":{"__typename":"UserUnavailable"}}}}')).toBe("empty");
    expect(kindOf('{"badge_count":7}')).toBe("other");
    expect(kindOf('{"screen_name":"me","language":"en"}')).toBe("other");
    expect(kindOf("Rate limit exceeded", 429)).toBe("refused");
    expect(kindOf(text(user("1")), 500)).toBe("refused");
  });

  it("notices that accounts are there which it cannot read", () => {
    const v4 = { __typename: "User", rest_id: "1", identity: { handle: "name", title: "Name" } };
    expect(kindOf(text(v4))).toBe("not-understood");
    expect(kindOf(text({ ...v4, identity: { screen_name: "name" } }))).toBe("not-understood");
    expect(kindOf('{"screen_name":')).toBe("not-understood");
    expect(kindOf("")).toBe("other");
  });
});

describe("the queue of answers", () => {
  let idle: (() => void)[] = [];
  let read: (readonly [ReadAnswer["kind"], string | undefined])[] = [];
  let queue: AnswerQueue;
  const runIdle = () => {
    while (idle.length > 0) idle.shift()?.();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    idle = [];
    read = [];
    queue = new AnswerQueue(
      ({ kind }, { viewerId }) => read.push([kind, viewerId]),
      (run) => idle.push(run),
    );
  });
  afterEach(() => vi.useRealTimers());

  it("reads answers in order, when the page is idle, each for who was signed in when it came", () => {
    queue.add(answer(text(user("1"))), "7");
    queue.add(answer("{}"), "8");
    expect(read).toEqual([]);
    expect(queue.isEmpty).toBe(false);
    runIdle();
    expect(read).toEqual([
      ["accounts", "7"],
      ["other", "8"],
    ]);
    expect([queue.isEmpty, queue.dropped]).toEqual([true, 0]);
  });

  it("reads a pinned post that comes without its author, who came in an answer before", () => {
    const found: (readonly Sighting[])[] = [];
    const onRead = (one: ReadAnswer) => one.kind === "accounts" && found.push(one.sightings);
    queue = new AnswerQueue(onRead, (run) => idle.push(run));
    const orphan = { ...post("9", { rest_id: "1" }, { full_text: "hello" }), core: { user_results: {} } };
    const entry = { content: { itemContent: tweetResult(orphan) } };
    queue.add(answer(text(user("1", { pinned_items: { tweet_ids_str: ["9"] } }))), undefined);
    queue.add(answer(JSON.stringify({ instructions: [{ type: "TimelinePinEntry", entry }] })), undefined);
    runIdle();
    expect(found.map(([one]) => one?.pinnedPost)).toEqual([undefined, "hello"]);
  });

  it("reads the first at once, and those that follow on its heels together", () => {
    queue.add(answer("{}"), "1");
    runIdle();
    for (const viewer of ["2", "3"]) queue.add(answer("{}"), viewer);
    expect(idle).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(idle).toHaveLength(1);
    runIdle();
    expect(read.map(([, viewer]) => viewer)).toEqual(["1", "2", "3"]);
    vi.advanceTimersByTime(500);
    queue.add(answer("{}"), "4");
    expect(idle).toHaveLength(1);
  });

  it("reads no longer than a moment at a stretch", () => {
    const slow = new AnswerQueue(
      ({ kind }) => {
        read.push([kind, undefined]);
        vi.advanceTimersByTime(4);
      },
      (run) => idle.push(run),
    );
    for (let i = 0; i < 5; i++) slow.add(answer("{}"), undefined);
    idle.shift()?.();
    expect(read).toHaveLength(3);
    idle.shift()?.();
    expect(read).toHaveLength(5);
  });

  it("reads all that waits where the page is being left", () => {
    for (let i = 0; i < 5; i++) queue.add(answer("{}"), undefined);
    queue.readAll();
    expect([read.length, queue.isEmpty]).toEqual([5, true]);
    runIdle();
    expect(read).toHaveLength(5);
  });

  it("drops what is too long, too many at once, or too many in a minute, and counts it", () => {
    queue.add(answer("x".repeat(10_000_000)), undefined);
    expect(queue.dropped).toBe(1);
    for (let i = 0; i < 150; i++) queue.add(answer("{}"), undefined);
    expect(queue.dropped).toBe(51);
    runIdle();
    for (let i = 0; i < 2_000; i++) {
      queue.add(answer("{}"), undefined);
      queue.readAll();
    }
    expect(read).toHaveLength(100 + 849);
    vi.advanceTimersByTime(60_000);
    queue.add(answer("{}"), undefined);
    runIdle();
    expect(read).toHaveLength(950);
  });

  it("holds no more than twenty million characters", () => {
    for (let i = 0; i < 10; i++) queue.add(answer("x".repeat(4_000_000)), undefined);
    expect(queue.dropped).toBe(5);
    runIdle();
    expect(read).toHaveLength(5);
  });

  it("goes on with the next where somebody stumbles over one", () => {
    const fragile = new AnswerQueue(
      ({ kind }) => {
        read.push([kind, undefined]);
        if (kind === "other") throw new Error("stumbled");
      },
      (run) => idle.push(run),
    );
    fragile.add(answer("{}"), undefined);
    fragile.add(answer(text()), undefined);
    expect(runIdle).toThrow("stumbled");
    runIdle();
    expect(read.map(([kind]) => kind)).toEqual(["other", "empty"]);
  });
});
