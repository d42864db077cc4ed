import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../lib/domain/durations.ts";
import { settleFollow } from "../../../lib/domain/follow-job.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { claimFollowStep, listFollowJobs, saveFollowJobs, settleFollowJob } from "../../../lib/store/follow-jobs.ts";
import { nextPeopleDueAt, savePeopleAnswer } from "../../../lib/store/people.ts";
import { shiftTimes } from "../../../lib/store/shift-times.ts";
import { accountRow } from "./account-row.ts";
import { db, NOW } from "./empty-store.ts";

const ME = "me@home.example.org";

it("what was read before the clock was set back is as old as it was", async () => {
  const address = "a@one.example.org";
  const person = { address, homeId: "1", displayName: "A", readAt: NOW };
  const firstPage = { kind: "following", startedAt: NOW } as const;
  const relationships = { kind: "relationships", homeIds: ["1"] } as const;
  await saveAccount(db, accountRow(ME));
  await saveFollowJobs(db, ME, [address], NOW);
  await savePeopleAnswer(db, ME, firstPage, { kind: "following", people: [] }, NOW);
  await savePeopleAnswer(db, ME, { kind: "person", address }, { kind: "person", person }, NOW);
  await savePeopleAnswer(db, ME, relationships, { kind: "relationships", byHomeId: new Map([["1", "none"]]) }, NOW);

  await shiftTimes(db, -10 * DAY_MS);
  const now = NOW - 10 * DAY_MS;
  expect(await nextPeopleDueAt(db, ME, now), "whom the account follows is read daily").toBe(now + DAY_MS);
  const claim = (at: number) =>
    claimFollowStep(db, { accountId: ME, now: at, leaseUntil: at, mayFollow: true }).then((step) => step?.kind);
  expect(await claim(now + 2 * HOUR_MS), "and it is not taken for granted that nobody has followed them since").toBe(
    "relationships",
  );
  expect(await claim(now)).toBe("follow");
});

it("what was asked for before the clock was set back is not counted with what is asked for since", async () => {
  const [before, since] = ["a@one.example.org", "b@one.example.org"];
  await saveAccount(db, accountRow(ME));
  await saveFollowJobs(db, ME, [before], NOW);
  await settleFollowJob(db, { accountId: ME, address: before }, settleFollow({ kind: "following" }, 0, NOW));

  await shiftTimes(db, -DAY_MS);
  await saveFollowJobs(db, ME, [since], NOW - DAY_MS + 1);
  expect((await listFollowJobs(db, ME)).map(({ address }) => address)).toEqual([since]);
});
