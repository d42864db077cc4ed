import { describe, expect, it, vi } from "vitest";
import { MINUTE_MS } from "../../../lib/domain/durations.ts";
import type { PeopleAnswer, PeopleQuestion } from "../../../lib/domain/people-question.ts";
import { type ReadPeopleTools, readPeopleWork } from "../../../lib/pipeline/read-people.ts";
import { createRunner } from "../../../lib/pipeline/runner.ts";

const NOW = 1_800_000_000_000;
const ME = "me@home.example.org";
const relationships: PeopleQuestion = { kind: "relationships", homeIds: ["1"] };
const strangers: PeopleAnswer = { kind: "relationships", byHomeId: new Map([["1", "none"]]) };

/** Questions in memory, each asked until its answer is kept, and an instance that answers as the test says. */
function world(
  answers: readonly (() => ReturnType<ReadPeopleTools["ask"]> | Awaited<ReturnType<ReadPeopleTools["ask"]>>)[],
) {
  const log: string[] = [];
  const left = [...answers];
  let followed = 0;
  let restUntil = 0;
  let isKept = false;
  const run = createRunner(
    readPeopleWork({
      now: () => NOW,
      listReady: async (now) => (restUntil > now ? [] : [{ id: ME }]),
      nextQuestion: async () => (isKept ? undefined : relationships),
      ask: async () => {
        log.push("ask");
        const answer = left.shift();
        if (answer === undefined) throw new Error("asked too often");
        return answer();
      },
      countFollowed: () => followed,
      save: async (_asked, answer) => {
        isKept = answer.kind !== "silent";
        log.push(`keep ${answer.kind}`);
      },
      rest: async (_accountId, until) => {
        restUntil = until;
        log.push(`rest ${(until - NOW) / MINUTE_MS} min`);
      },
      signedOut: async () => {
        restUntil = Number.POSITIVE_INFINITY;
        log.push("signed out");
      },
      onSaved: () => void log.push("told"),
    }),
  );
  const follow = () => {
    followed++;
  };
  return { run, log, follow };
}

describe("reading what the instance says of people", () => {
  it("asks, and keeps the answer", async () => {
    const { run, log } = world([() => ({ answer: strangers })]);
    await run();
    expect(log).toEqual(["ask", "keep relationships", "told"]);
  });

  it("asks an instance one thing at a time, however often it is called", async () => {
    let answerIt = () => {};
    const { run, log } = world([
      () =>
        new Promise((resolve) => {
          answerIt = () => resolve({ answer: strangers });
        }),
    ]);
    const runs = [run(), run()];
    await vi.waitFor(() => expect(log).toEqual(["ask"]));
    runs.push(run());
    await new Promise((resolve) => setTimeout(resolve, 1));
    answerIt();
    await Promise.all(runs);
    expect(log).toEqual(["ask", "keep relationships", "told"]);
  });

  it("asks once more where somebody was followed while the answer was on its way", async () => {
    const { run, log, follow } = world([
      () => {
        follow();
        return { answer: strangers };
      },
      () => ({ answer: strangers }),
    ]);
    await run();
    expect(log).toEqual(["ask", "ask", "keep relationships", "told"]);
  });

  it("leaves an instance alone that gave no answer, or wants to be left alone", async () => {
    const silent = world([() => ({ answer: { kind: "silent" } })]);
    await silent.run();
    expect(silent.log).toEqual(["ask", "rest 10 min", "keep silent", "told"]);
    const busy = world([() => ({ answer: strangers, restUntil: NOW + 3 * MINUTE_MS })]);
    await busy.run();
    expect(busy.log).toEqual(["ask", "rest 3 min", "keep relationships", "told"]);
  });

  it("notes that the instance knows the token no more", async () => {
    const { run, log } = world([() => ({ answer: { kind: "signed-out" } })]);
    await run();
    expect(log.slice(0, 2)).toEqual(["ask", "signed out"]);
  });
});
