import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseHandle } from "../../../lib/domain/handle.ts";
import { lookupHandle } from "../../../lib/webfinger/lookup-handle.ts";
import { backendHandler } from "../../world/server/backend.ts";
import { redirect } from "../../world/server/exchange.ts";
import { type SnacPair, startSnacPair } from "../../world/snac.ts";
import { startWorld } from "../../world/world.ts";
import { enterNetwork, type Network } from "../network-setup.ts";
import { fedifyHandler } from "./fedify.ts";

const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/flockover", import.meta.url));
const SNAC = ["alder.example.org", "birch.example.net"] as const;
const [PLAIN, APEX, WEB] = ["fedify.example.com", "hazel.example.org", "ap.hazel.example.org"];

let network: Network;
let pair: SnacPair;
beforeAll(async () => {
  // First, as it looks by fetch whether its servers have come up; they ask nobody here, and the world they could ask may go.
  const world = await startWorld({ population: "true-rate", followed: 40 });
  pair = await startSnacPair({ proxyPort: world.proxyPort, caFile: world.caFile, hosts: SNAC, cacheDir: CACHE });
  await world.stop();
  network = await enterNetwork({}, [...SNAC, PLAIN, APEX, WEB]);
  network.play(PLAIN, fedifyHandler({ handleHost: PLAIN, webHost: PLAIN, people: { alice: "1", bob: "2" } }));
  const split = fedifyHandler({ handleHost: APEX, webHost: WEB, people: { alice: "1" } });
  network.play(WEB, split);
  network.play(APEX, split);
}, 60_000);
afterAll(async () => {
  if (pair?.kind === "running") await pair.stop();
  await network.leave();
});

async function lookup(address: string) {
  const handle = parseHandle(address);
  if (handle === undefined) throw new Error(`${address} is no handle`);
  return lookupHandle(handle);
}

const asked = (host: string) => network.hostile.requests.filter((request) => request.host === host).length;

describe("Fedify, a server of other people's making", () => {
  it("confirms its people, with their page", async () => {
    expect(await lookup(`alice@${PLAIN}`)).toEqual({
      kind: "found",
      account: {
        address: `alice@${PLAIN}`,
        actorUrl: `https://${PLAIN}/users/1`,
        profileUrl: `https://${PLAIN}/@alice`,
      },
    });
  });

  it("takes capitals for the same person", async () => {
    expect(await lookup(`Alice@${PLAIN}`)).toMatchObject({ kind: "found", account: { address: `alice@${PLAIN}` } });
  });

  it("knows nobody of another name, and says so without CORS headers", async () => {
    expect((await lookup(`carol@${PLAIN}`)).kind).toBe("not-found");
  });

  it("is one person on a split domain, whichever of its hosts is asked", async () => {
    expect(await lookup(`alice@${APEX}`)).toMatchObject({ kind: "found", account: { address: `alice@${APEX}` } });
    // It answers the web host's name with a subject at either host; whichever it is has to name itself.
    const byWebHost = await lookup(`alice@${WEB}`);
    expect(byWebHost.kind).toBe("found");
    const address = byWebHost.kind === "found" ? byWebHost.account.address : "";
    expect(await lookup(address)).toMatchObject({ kind: "found", account: { address } });
  });

  it("is found where the apex only redirects, and asked once more where the subject is another", async () => {
    network.play(APEX, (exchange) =>
      redirect(exchange, `https://${WEB}${exchange.url.pathname}${exchange.url.search}`),
    );
    const before = asked(WEB);
    expect(await lookup(`alice@${APEX}`)).toMatchObject({ kind: "found", account: { address: `alice@${APEX}` } });
    expect(asked(WEB) - before).toBe(1);
  });
});

describe("two snac servers", () => {
  it("confirm their people and nobody else, with their page", async ({ skip }) => {
    if (pair.kind === "unavailable") return skip(`no real servers here: ${pair.reason}`);
    for (const server of pair.servers) {
      network.play(server.host, backendHandler(server.backend));
      await server.addUser("fern");
      expect(await lookup(`fern@${server.host}`)).toMatchObject({
        kind: "found",
        account: { address: `fern@${server.host}`, actorUrl: `https://${server.host}/fern` },
      });
      expect((await lookup(`moss@${server.host}`)).kind).toBe("not-found");
    }
  });
});
