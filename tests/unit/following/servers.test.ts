import { IDBFactory } from "fake-indexeddb";
import { afterAll, describe, expect, it } from "vitest";
import { countFollows } from "../../../lib/domain/follow-progress.ts";
import { listFollowJobs, undoFollowJobs } from "../../../lib/store/follow-jobs.ts";
import { OWN_INSTANCES } from "../../world/home/own-instances.ts";
import { enterCrowd, SimulatedRun } from "./simulated-run.ts";

/** More than Pixelfed tells the relationships of at once. */
const COUNT = 25;

const { clock, network, people } = await enterCrowd(COUNT);
const [before = ""] = people;
afterAll(() => network.leave());

describe.each(OWN_INSTANCES)("$dress.name $dress.version", ({ host, dress }) => {
  it("has a whole run end with exactly the selection, and taking back with what was followed before", async () => {
    globalThis.indexedDB = new IDBFactory();
    const home = network.world.homeAt(host);
    const all = () => [...home.following(), ...home.requested()].sort();
    home.known.add(before);
    home.follow(before, "following");
    const atFirst = all();
    const run = new SimulatedRun(clock);
    await run.signIn(host);
    await run.ask(people);
    await run.finish();
    expect(all()).toEqual([...new Set([...atFirst, ...people])].sort());
    expect(Math.max(...home.allFollowCalls().values()), "nobody is asked for twice").toBe(1);
    const jobs = await listFollowJobs(await run.open(), run.accountId);
    const { undoable, done, requested } = countFollows(jobs);
    expect(done).toBe(COUNT);
    expect(requested > 0).toBe(dress.follows === "requested first");
    // It was learned of each of them whether they were followed before, however few the server tells at once.
    expect([...undoable].sort()).toEqual(people.filter((address) => address !== before).sort());
    await undoFollowJobs(await run.open(), run.accountId, undoable, clock.time);
    await run.finish();
    expect(all()).toEqual(atFirst);
    run.close();
  });
});
