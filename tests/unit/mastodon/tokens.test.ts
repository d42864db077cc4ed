import { afterAll, beforeEach, expect, it } from "vitest";
import { renewToken, revokeToken } from "../../../lib/mastodon/tokens.ts";
import { enterNetwork } from "../network-setup.ts";
import { accountRow } from "../store/account-row.ts";
import { elsewhere, error, HOME, html, json, reset, spoil, THIEF } from "./home.ts";

const NOW = Date.UTC(2026, 9, 1);
const network = await enterNetwork({}, [HOME]);
beforeEach(() => network.restore());
afterAll(() => network.leave());

const { app } = accountRow("me@home.example.org");
if (app === undefined) throw new Error("an account has an app");
const renew = () => renewToken(app, "once", () => NOW);

it.each([
  ["an end", { refresh_token: "next", expires_in: 600 }, { refreshToken: "next", expiresAt: NOW + 600_000 }],
  ["no other refresh token", { refresh_token: null, expires_in: 600 }, { expiresAt: NOW + 600_000 }],
  ["no end", {}, {}],
  ["null for an end", { expires_in: null }, {}],
  ["an end that makes no sense", { expires_in: "soon" }, {}],
  ["an end of 0, which is none", { expires_in: 0 }, {}],
  ["an end of -1, which is none", { expires_in: -1 }, {}],
])("a token that comes with %s is taken as that", async (_what, answer, issued) => {
  spoil(network, /oauth\/token$/, json(200, { access_token: "new", token_type: "Bearer", ...answer }));
  expect(await renew()).toEqual({ token: "new", ...issued });
});

it.each([
  ["a refresh token that was used before", error(400, "invalid_grant"), "refused"],
  ["an app that it does not know", html(401), "refused"],
  ["too many calls", html(429), "unreachable"],
  ["trouble of its own", html(500), "unreachable"],
  ["a page", html(200), "unreachable"],
  ["something else", json(200, {}), "unreachable"],
  ["a hang-up", reset, "unreachable"],
  ["a redirect, which would take our secret along", elsewhere, "unreachable"],
] as const)("a renewal that is answered with %s is not one: the user signs in again only where it is final", async (_what, answer, word) => {
  spoil(network, /oauth\/token$/, answer);
  expect(await renew()).toBe(word);
  expect(network.hostile.requests.filter(({ host }) => host === THIEF)).toEqual([]);
});

it("a token that the instance will not hear of is forgotten here all the same", async () => {
  spoil(network, /oauth\/revoke$/, html(500));
  await expect(revokeToken(app, "old")).resolves.toBeUndefined();
});
