import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorld, type World } from "../../world/world.ts";
import { ask, authorizeFields, decide, exchangeCode, HOME, REDIRECT, register, signIn } from "./world-client.ts";

let world: World;
let now = Date.UTC(2026, 9, 1);
beforeAll(async () => {
  world = await startWorld({ now: () => now });
});
beforeEach(() => world.reset());
afterAll(() => world.stop());

describe("signing in at the home instance", () => {
  it("goes from registration over the user's consent to a token, with PKCE", async () => {
    const app = await register(world);
    const target = await decide(world, authorizeFields(app), "authorize");
    expect(`${target.origin}${target.pathname}`).toBe(REDIRECT);
    expect(target.searchParams.get("state")).toBe("state-1");
    const answer = await exchangeCode(world, app, target.searchParams.get("code") ?? "");
    const { access_token: token } = answer.json<{ access_token: string }>();
    const me = await ask(world, `${HOME}/api/v1/accounts/verify_credentials`, { token });
    expect(me.json()).toMatchObject({ acct: "wanderer", following_count: 5 });
  });

  it("asks the user by name of the app and lists the scopes", async () => {
    const app = await register(world);
    const page = await ask(world, `${HOME}/oauth/authorize?${new URLSearchParams(authorizeFields(app))}`);
    expect(page.text).toContain("Authorize Flockover to use your account?");
    expect(page.text).toContain("write:follows");
    expect(page.text).toMatch(/id="deny".*\n?.*id="authorize"/);
  });

  it("sends a refusal back as access_denied", async () => {
    const target = await decide(world, authorizeFields(await register(world)), "deny");
    expect(target.searchParams.get("error")).toBe("access_denied");
    expect(target.searchParams.get("state")).toBe("state-1");
  });

  it("refuses a wrong verifier, a used code and an old code", async () => {
    const app = await register(world);
    const code = async (): Promise<string> =>
      (await decide(world, authorizeFields(app), "authorize")).searchParams.get("code") ?? "";
    const wrong = await exchangeCode(world, app, await code(), "another-verifier-of-at-least-forty-three-characters");
    expect([wrong.status, wrong.json().error]).toEqual([400, "invalid_grant"]);
    const used = await code();
    expect((await exchangeCode(world, app, used)).status).toBe(200);
    expect((await exchangeCode(world, app, used)).json().error).toBe("invalid_grant");
    const old = await code();
    now += 10 * 60_000;
    expect((await exchangeCode(world, app, old)).json().error).toBe("invalid_grant");
  });

  it("refuses unknown apps, foreign redirect addresses and scopes beyond the app's", async () => {
    const app = await register(world);
    const page = (fields: Record<string, string>) =>
      ask(world, `${HOME}/oauth/authorize?${new URLSearchParams({ ...authorizeFields(app), ...fields })}`);
    expect((await page({ client_id: "nobody" })).status).toBe(401);
    expect((await page({ redirect_uri: "https://thief.example.net/" })).status).toBe(400);
    expect((await page({ scope: "write" })).headers.location).toContain("error=invalid_scope");
    expect((await exchangeCode(world, { ...app, client_secret: "x" }, "code")).json().error).toBe("invalid_client");
  });

  it("validates registrations and takes five in ten minutes", async () => {
    const post = (body: object) => ask(world, `${HOME}/api/v1/apps`, { body });
    const unknown = await post({ client_name: "a", redirect_uris: REDIRECT, scopes: "read fly" });
    expect([unknown.status, unknown.json().error]).toEqual([
      422,
      "Validation failed: Scopes doesn't match configured on the server.",
    ]);
    expect((await post({ redirect_uris: REDIRECT })).status).toBe(422);
    for (let n = 0; n < 3; n++) await register(world);
    expect((await post({ client_name: "a", redirect_uris: REDIRECT })).status).toBe(429);
  });

  it("revokes a token for good, and gives one token for one app, user and scopes", async () => {
    const app = await register(world);
    const token = async (): Promise<string> => {
      const target = await decide(world, authorizeFields(app), "authorize");
      const answer = await exchangeCode(world, app, target.searchParams.get("code") ?? "");
      return answer.json<{ access_token: string }>().access_token;
    };
    const first = await token();
    expect(await token()).toBe(first);
    const body = { client_id: app.client_id, client_secret: app.client_secret, token: first };
    expect((await ask(world, `${HOME}/oauth/revoke`, { form: body })).status).toBe(200);
    const after = await ask(world, `${HOME}/api/v1/accounts/verify_credentials`, { token: first });
    expect([after.status, after.json().error]).toEqual([401, "The access token was revoked"]);
    expect(await token()).not.toBe(first);
  });

  it("holds tokens to their scopes, in Mastodon's words", async () => {
    const token = await signIn(world, "read:accounts");
    const relations = await ask(world, `${HOME}/api/v1/accounts/relationships?id[]=1`, { token });
    expect([relations.status, relations.json().error]).toEqual([403, "This action is outside the authorized scopes"]);
    const bad = await ask(world, `${HOME}/api/v1/accounts/relationships?id[]=1`, { token: "nonsense" });
    expect([bad.status, bad.json().error]).toEqual([401, "The access token is invalid"]);
  });

  it("answers across origins where Mastodon does", async () => {
    const headers = {
      Origin: "moz-extension://abc",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "authorization, content-type",
    };
    const preflight = (path: string) => ask(world, `${HOME}${path}`, { method: "OPTIONS", headers });
    expect((await preflight("/api/v1/accounts/1/follow")).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "authorization, content-type",
      "access-control-expose-headers": expect.stringContaining("X-RateLimit-Remaining"),
    });
    expect((await preflight("/oauth/token")).headers["access-control-allow-origin"]).toBe("*");
    expect((await preflight("/oauth/authorize")).headers["access-control-allow-origin"]).toBeUndefined();
  });
});
