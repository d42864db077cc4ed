import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../lib/domain/durations.ts";
import type { FollowJob } from "../../../lib/domain/follow-job.ts";
import type { FollowStep } from "../../../lib/domain/follow-step.ts";
import { queuedJob } from "../../../lib/domain/job.ts";
import type { Person } from "../../../lib/domain/person.ts";
import { takeFollowStep } from "../../../lib/mastodon/take-follow-step.ts";
import { enterSignedIn, error, html, json, spoil } from "./home.ts";

const entered = await enterSignedIn();
const take = (step: FollowStep) => takeFollowStep(entered.me, step, { now: Date.now });

const SOMEBODY = "somebody@birch.example.net";
const STRANGERS_ID = "7";

/** A step for `SOMEBODY`, whose id was read so long ago. */
function step(kind: "follow" | "unfollow", ageMs: number): FollowStep {
  const job: FollowJob = { ...queuedJob(0), accountId: entered.me.id, address: SOMEBODY, askedAt: 0 };
  const readAt = Date.now() - ageMs;
  const person: Person = { address: SOMEBODY, homeId: STRANGERS_ID, displayName: "", relationship: "none", readAt };
  return { kind, job, person };
}

it("follows nobody by an id that was read more than a day ago: it may be a stranger's by now, and is looked up again", async () => {
  const asked: string[] = [];
  spoil(entered.network, /^\/api\//, (exchange) => {
    asked.push(exchange.url.pathname);
    json(
      200,
      exchange.request.method === "POST" ? { following: true } : { accounts: [{ id: "8", acct: SOMEBODY }] },
    )(exchange);
  });
  expect((await take(step("follow", DAY_MS + MINUTE_MS))).outcome).toMatchObject({
    kind: "found",
    person: { homeId: "8" },
  });
  expect(asked).toEqual(["/api/v2/search"]);
  expect((await take(step("follow", DAY_MS - MINUTE_MS))).outcome).toEqual({ kind: "following" });
  expect(asked).toEqual(["/api/v2/search", `/api/v1/accounts/${STRANGERS_ID}/follow`]);
});

const used = { "X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "Retry-After": "180" };
it.each([
  ["a token it does not know", error(401, "The access token is invalid"), { kind: "signed-out" }],
  ["a refusal", error(403, "This action is not allowed"), { kind: "refused" }],
  ["no such call", error(404, "Not found"), { kind: "refused" }],
  ["trouble of its own", html(502), { kind: "unreachable" }],
  ["too many calls", json(429, {}, used), { kind: "rate-limited", retryAt: expect.closeTo(Date.now() + 180_000, -5) }],
] as const)("takes %s for how the account stands to people as what it is", async (_what, answer, outcome) => {
  spoil(entered.network, /relationships$/, answer);
  expect((await take({ kind: "relationships", accountId: entered.me.id, homeIds: ["1"] })).outcome).toEqual(outcome);
});

it("tells with the relationships what is left of the calls", async () => {
  spoil(entered.network, /relationships$/, json(200, [{ id: "1", following: true, requested: false }], used));
  const { outcome, budget, restUntil } = await take({
    kind: "relationships",
    accountId: entered.me.id,
    homeIds: ["1"],
  });
  expect(outcome).toEqual({ kind: "told", byHomeId: new Map([["1", "following"]]) });
  expect(budget).toMatchObject({ of: "calls", limit: 300, remaining: 0 });
  expect(restUntil).toBeLessThan(Date.now() + HOUR_MS);
});
