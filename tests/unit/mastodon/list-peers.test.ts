import { afterAll, afterEach, expect, it } from "vitest";
import { listPeers } from "../../../lib/mastodon/list-peers.ts";
import { enterNetwork } from "../network-setup.ts";
import { error, HOME, html, json, reset, spoil } from "./home.ts";

const PEERS = /instance\/peers$/;

const network = await enterNetwork({}, [HOME]);
afterEach(() => network.restore());
afterAll(() => network.leave());

it("the peers of an instance are the hosts that it has met", async () => {
  const peers = await listPeers(`https://${HOME}`);
  expect(peers).toContain("mastodon.example.org");
  expect(peers).not.toContain(HOME);
});

it("peers are read in lower case, however many there are", async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `Host-${i}.Example.com`);
  spoil(network, PEERS, json(200, many));
  const peers = await listPeers(`https://${HOME}`);
  expect(peers).toHaveLength(100_000);
  expect(peers?.[7]).toBe("host-7.example.com");
});

it("peers are read beside what is none", async () => {
  spoil(network, PEERS, json(200, ["one.example.org", null, { host: "x" }]));
  expect(await listPeers(`https://${HOME}`)).toEqual(["one.example.org"]);
});

it.each([
  ["keeps them to itself", error(401, "This method requires an authenticated user")],
  ["does not know the question", html(404)],
  ["answers with a page", html(200)],
  ["answers something else", json(200, { peers: [] })],
  ["sends more than anybody has", json(200, ["x".repeat(9 * 1024 * 1024)])],
] as const)("an instance that %s has none", async (_what, answer) => {
  spoil(network, PEERS, answer);
  expect(await listPeers(`https://${HOME}`)).toEqual([]);
});

it.each([
  ["is in trouble", html(503)],
  ["has had enough for now", error(429, "Too many requests")],
  ["hangs up", reset],
] as const)("an instance that %s has not said", async (_what, answer) => {
  spoil(network, PEERS, answer);
  expect(await listPeers(`https://${HOME}`)).toBeUndefined();
});
