import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { recordFault } from "./fault-record.ts";
import { Machine } from "./machine.ts";
import { Servers } from "./people.ts";

vi.setConfig({ testTimeout: 60_000 });

it("people whose proof went away while they were queued are looked for once, and followed as asked", async () => {
  const servers = new Servers();
  const found: string[] = [];
  const machine = new Machine({
    ask: servers.ask,
    take: (step, now) => {
      if (step.kind === "find") found.push(step.job.address);
      if (found.length > 10) throw new Error("They are looked for again and again");
      return servers.take(step, now);
    },
  });
  const addresses = ["a@heron.example.org", "b@heron.example.org"];
  await machine.insist((life) => life.queueFollows(addresses));
  await machine.runAll();
  recordFault({
    fault: "proof taken back while a follow is queued",
    times: addresses.length,
    expected: "looked for once, followed once",
    found: `looked for ${found.length / addresses.length} times, followed ${servers.followed.size / addresses.length} times`,
  });
  expect(found.sort()).toEqual(addresses);
  expect([...servers.followed.keys()].sort()).toEqual(addresses);
});
