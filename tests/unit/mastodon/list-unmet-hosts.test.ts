import { afterAll, afterEach, expect, it } from "vitest";
import { toPublicHost } from "../../../lib/domain/host.ts";
import { isShippedHost, SHIPPED_HOSTS } from "../../../lib/domain/known-hosts.ts";
import { listUnmetHosts } from "../../run/list-unmet-hosts.ts";
import { enterNetwork } from "../network-setup.ts";
import { error, HOME, json, spoil } from "./home.ts";

const PEERS = /instance\/peers$/;

const network = await enterNetwork({}, [HOME]);
afterEach(() => network.restore());
afterAll(() => network.leave());

it("an instance that has met every shipped host but two names those", async () => {
  const [first = "", ...others] = SHIPPED_HOSTS;
  const last = others.pop();
  spoil(network, PEERS, json(200, [...others.map((host) => host.toUpperCase()), "elsewhere.example.com"]));
  expect(await listUnmetHosts(HOME)).toEqual({
    shipped: SHIPPED_HOSTS.size,
    peers: others.length + 1,
    unmet: [first, last],
  });
});

it("an instance of the world has met none of them", async () => {
  const { peers, unmet } = await listUnmetHosts(HOME);
  expect(peers).toBeGreaterThan(0);
  expect(unmet).toEqual([...SHIPPED_HOSTS]);
});

it("one that keeps its peers to itself has not said that it misses any", async () => {
  spoil(network, PEERS, error(401, "This method requires an authenticated user"));
  expect(await listUnmetHosts(HOME)).toMatchObject({ peers: 0, unmet: [] });
});

it("what ships is in the form that handles are compared in", () => {
  expect([...SHIPPED_HOSTS].filter((host) => toPublicHost(host) !== host)).toEqual([]);
  expect([...SHIPPED_HOSTS].every(isShippedHost)).toBe(true);
});
