import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INSTANCES } from "../../world/fediverse/instances.ts";
import type { Jrd } from "../../world/fediverse/jrd.ts";
import { startWorld, type World } from "../../world/world.ts";
import { type Answer, ask } from "./world-client.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ORIGIN = { Origin: "chrome-extension://abcdefghijklmnop" };

function finger(address: string, host = address.split("@")[1] ?? ""): Promise<Answer> {
  const resource = new URLSearchParams({ resource: `acct:${address}` });
  return ask(world, `https://${host}/.well-known/webfinger?${resource}`, { headers: ORIGIN });
}

const subjectOf = (answer: Answer): string =>
  answer.json<Jrd & Record<string, unknown>>().subject.slice(5).toLowerCase();
const kindOf = (address: string) => INSTANCES.find(({ host }) => host === address.split("@")[1])?.kind;

/** Asks as Mastodon does: redirects followed, and a second query when the subject is another. */
async function prove(address: string): Promise<string | undefined> {
  let answer = await finger(address);
  if (answer.status === 301) {
    const next = new URL(String(answer.headers.location));
    answer = await ask(world, next.href, { headers: ORIGIN });
  }
  if (answer.status !== 200) return undefined;
  const subject = subjectOf(answer);
  return subject === address ? subject : prove(subject);
}

describe("WebFinger", () => {
  it("proves exactly the provable addresses", async () => {
    const proven = new Set<string>();
    for (const outcome of ["found", "locked", "moved"] as const) {
      for (const address of world.truth.byOutcome[outcome]) {
        const canonical = await prove(address);
        expect(canonical, address).toBeDefined();
        if (canonical !== undefined) proven.add(canonical);
      }
    }
    expect(proven).toEqual(new Set(world.truth.provable));
  });

  it("gives every found person a self link of an ActivityPub type, readable across origins", async () => {
    for (const address of world.truth.byOutcome.found.slice(0, 60)) {
      const answer = await finger(address);
      if (answer.status === 301) continue;
      expect(answer.headers["access-control-allow-origin"], address).toBe("*");
      expect(answer.headers["content-type"]).toContain("application/jrd+json");
      expect(answer.json<Jrd & Record<string, unknown>>().links).toContainEqual(
        expect.objectContaining({ rel: "self", type: "application/activity+json" }),
      );
    }
  });

  it("says 410 for who is gone and, for who never was, what the host's software says", async () => {
    for (const address of world.truth.byOutcome.gone) expect((await finger(address)).status, address).toBe(410);
    for (const address of world.truth.byOutcome.wrong) {
      expect((await finger(address)).status, address).toBe(kindOf(address) === "pixelfed" ? 400 : 404);
    }
  });

  it("gets no answer that helps from hosts that are down or something else", async () => {
    for (const address of world.truth.byOutcome.down) {
      const status = await finger(address).then(
        (answer) => answer.status,
        () => "dropped",
      );
      expect([503, "dropped"], address).toContain(status);
    }
    for (const address of world.truth.byOutcome.foreign) {
      expect((await finger(address)).headers["content-type"], address).toContain("text/html");
    }
  });

  it("refuses another host's names as each software does", async () => {
    const status = async (host: string): Promise<number> =>
      (await finger("someone@elsewhere.example.com", host)).status;
    expect(await status("mastodon.example.org")).toBe(404);
    expect(await status("nebelhorn.example.net")).toBe(400);
    expect(await status("key.example.net")).toBe(422);
    expect(await status("pixel.example.com")).toBe(400);
    expect(await status("akkord.example.org")).toBe(404);
    const friendica = await finger("someone@elsewhere.example.com", "friends.example.net");
    expect([friendica.status, friendica.headers["access-control-allow-origin"]]).toEqual([404, undefined]);
  });

  it("on Mastodon has CORS headers only for a request with an Origin", async () => {
    const url = "https://mastodon.example.org/.well-known/webfinger";
    const without = await ask(world, url);
    expect([without.status, without.headers["access-control-allow-origin"]]).toEqual([400, undefined]);
    expect((await ask(world, url, { headers: ORIGIN })).headers["access-control-allow-origin"]).toBe("*");
  });

  it("is told by host-meta and nodeinfo", async () => {
    expect((await ask(world, "https://key.example.net/.well-known/host-meta")).text).toContain('rel="lrdd"');
    expect((await ask(world, "https://key.example.net/nodeinfo/2.0")).text).toContain('"name":"misskey"');
  });
});
