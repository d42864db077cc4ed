import { describe, expect, it } from "vitest";
import type { OpenSignInWindow } from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
import { sendJson } from "../../world/server/exchange.ts";
import { agree, elsewhere, error, HOME, html, json, press, REDIRECT_URI, spoil, THIEF } from "./home.ts";
import { enterSignInNetwork, ORIGIN } from "./sign-in-network.ts";

const { network, kept, attempt, calls } = await enterSignInNetwork();

const METADATA = /^\/\.well-known\/oauth-authorization-server$/;
const metadata = (base: string, change: object = {}) => ({
  authorization_endpoint: `${base}/oauth/authorize`,
  token_endpoint: `${base}/oauth/token`,
  app_registration_endpoint: `${base}/api/v1/apps`,
  ...change,
});

describe("the registration of the app", () => {
  it("is made once and kept", async () => {
    for (let i = 0; i < 3; i++) await attempt();
    expect(calls("/api/v1/apps")).toBe(1);
    expect(kept.get(ORIGIN)).toMatchObject({ instance: ORIGIN, redirectUri: REDIRECT_URI });
    expect(network.world.home.apps).toMatchObject([{ name: "Flockover", redirectUris: [REDIRECT_URI] }]);
  });

  it("is renewed once where the window shows that the instance has forgotten it", async () => {
    await attempt();
    network.world.home.apps.length = 0;
    // What a browser makes of the error page of an unknown app.
    const openSignInWindow = (url: string) =>
      press(url, "authorize").catch(() => Promise.reject(new SignInError("refused")));
    expect(await attempt({ openSignInWindow })).toBe("wanderer@home.example.org");
    expect(calls("/api/v1/apps")).toBe(2);
  });

  it.each([
    ["the instance says at the token that it has forgotten it", { clientSecret: "forgotten" }],
    ["other scopes are wanted by now", { scope: "read" }],
  ])("is renewed once where %s", async (_why, change) => {
    await attempt();
    const registration = kept.get(ORIGIN);
    if (registration !== undefined) kept.set(ORIGIN, { ...registration, ...change });
    expect(await attempt()).toBe("wanderer@home.example.org");
    expect(calls("/api/v1/apps")).toBe(2);
  });

  it("is renewed once where the window comes back with an error that is about it", async () => {
    await attempt();
    let windows = 0;
    const openSignInWindow: OpenSignInWindow = async (url) =>
      windows++ > 0
        ? agree(url)
        : `${REDIRECT_URI}?error=unauthorized_client&state=${new URL(url).searchParams.get("state")}`;
    expect(await attempt({ openSignInWindow })).toBe("wanderer@home.example.org");
    expect(calls("/api/v1/apps")).toBe(2);
  });

  it("is not renewed where it was made a moment ago, and the user sees no second window", async () => {
    let windows = 0;
    const openSignInWindow: OpenSignInWindow = async () => {
      windows++;
      throw new SignInError("refused");
    };
    expect(await attempt({ openSignInWindow })).toBe("refused");
    expect([windows, calls("/api/v1/apps")]).toEqual([1, 1]);
  });

  it("is not renewed again and again where the instance takes none", async () => {
    await attempt();
    spoil(network, /^\/oauth\/token$/, error(401, "invalid_client"));
    expect(await attempt()).toBe("refused");
    expect(calls("/api/v1/apps")).toBe(2);
  });

  it("ends as rate-limited after five in ten minutes", async () => {
    for (let i = 0; i < 5; i++) {
      kept.clear();
      await attempt();
    }
    kept.clear();
    expect(await attempt()).toBe("rate-limited");
  });
});

describe("an instance that knows no fine scopes", () => {
  const askedScopes = (openSignInWindow: OpenSignInWindow = agree) => {
    const asked: (string | null)[] = [];
    const watch = (url: string) => {
      asked.push(new URL(url).searchParams.get("scope"));
      return openSignInWindow(url);
    };
    return attempt({ openSignInWindow: watch }).then((outcome) => ({ outcome, asked }));
  };

  it("and says so at the registration is asked for the coarse ones, and the user sees one window", async () => {
    const forward = forwardTo(network.world);
    let registrations = 0;
    network.play(HOME, (exchange) => {
      if (exchange.url.pathname !== "/api/v1/apps" || registrations++ > 0) return forward(exchange);
      sendJson(exchange, 422, { error: "Validation failed: Scopes doesn't match configured on the server." });
    });
    expect(await askedScopes()).toEqual({ outcome: "wanderer@home.example.org", asked: ["read follow"] });
    expect(await askedScopes()).toEqual({ outcome: "wanderer@home.example.org", asked: ["read follow"] });
    expect(registrations).toBe(2);
  });

  it("and says so in the window is asked anew for the coarse ones, which are kept", async () => {
    const refuseFine: OpenSignInWindow = async (url) => {
      const { searchParams } = new URL(url);
      if (!searchParams.get("scope")?.includes(":")) return agree(url);
      return `${REDIRECT_URI}?error=invalid_scope&state=${searchParams.get("state")}`;
    };
    const fine = "read:accounts read:search read:follows write:follows";
    expect(await askedScopes(refuseFine)).toEqual({
      outcome: "wanderer@home.example.org",
      asked: [fine, "read follow"],
    });
    expect((await askedScopes(refuseFine)).asked).toEqual(["read follow"]);
  });

  it("or any other is not asked for ever", async () => {
    const refuse: OpenSignInWindow = async (url) =>
      `${REDIRECT_URI}?error=invalid_scope&state=${new URL(url).searchParams.get("state")}`;
    const { outcome, asked } = await askedScopes(refuse);
    expect(outcome).toBe("refused");
    expect(asked).toHaveLength(2);
    const coarse = json(200, metadata(ORIGIN, { scopes_supported: ["read", "write", "follow"] }));
    spoil(network, METADATA, coarse);
    expect(await askedScopes(refuse), "nor for others where it has said which ones it knows").toEqual({
      outcome: "refused",
      asked: ["read follow"],
    });
  });
});

describe("the metadata of OAuth", () => {
  it("tells where the instance takes what", async () => {
    spoil(network, METADATA, json(200, metadata(ORIGIN, { authorization_endpoint: `${ORIGIN}/elsewhere` })));
    const opened: string[] = [];
    const openSignInWindow = async (url: string) => {
      opened.push(new URL(url).pathname);
      throw new SignInError("closed");
    };
    expect(await attempt({ openSignInWindow })).toBe("closed");
    expect(opened).toEqual(["/elsewhere"]);
  });

  it.each([
    ["leads to another host", () => json(200, metadata(`https://${THIEF}`))],
    [
      "leads to another host for the token only",
      () => json(200, metadata(ORIGIN, { token_endpoint: `https://${THIEF}/t` })),
    ],
    [
      "has a path that is another host once it stands by itself",
      () => json(200, metadata(ORIGIN, { token_endpoint: `${ORIGIN}//${THIEF}/t` })),
    ],
    [
      "has no place to register, as Misskey's",
      () => json(200, { ...metadata(ORIGIN), app_registration_endpoint: undefined }),
    ],
    ["is a page", () => html(200)],
    ["is an error", () => html(500)],
    ["redirects", () => elsewhere],
    ["is nonsense", () => json(200, { authorization_endpoint: 7 })],
  ])("is not believed where it %s", async (_what, answer) => {
    spoil(network, METADATA, answer());
    expect(await attempt()).toBe("wanderer@home.example.org");
    expect(network.hostile.requests.filter(({ host }) => host === THIEF)).toEqual([]);
  });
});
