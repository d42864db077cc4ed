import { describe, expect, it } from "vitest";
import type { PendingSignIn } from "../../../lib/domain/sign-in.ts";
import { beginSignIn, finishSignIn, OUT_OF_BAND, signIn } from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { revokeToken } from "../../../lib/mastodon/tokens.ts";
import {
  agree,
  askerOf,
  elsewhere,
  error,
  follow,
  HOME,
  html,
  json,
  press,
  REDIRECT_URI,
  readShownCode,
  reset,
  spoil,
  THIEF,
  text,
  tools,
} from "./home.ts";
import { enterSignInNetwork, ORIGIN } from "./sign-in-network.ts";

const { network, kept, attempt, calls } = await enterSignInNetwork();

describe("signing in", () => {
  it("gives the account, its token and the scopes", async () => {
    const { account, token, scope } = await signIn({ typed: HOME }, agree, tools(kept));
    expect(account).toEqual({
      id: "wanderer@home.example.org",
      instance: ORIGIN,
      displayName: "Wanderer",
      isMastodon: true,
      avatarUrl: expect.stringMatching(/^https:\/\/home\.example\.org\//),
    });
    expect(scope).toBe("read:accounts read:search read:follows write:follows");
    expect(network.world.home.tokens).toEqual([expect.objectContaining({ value: token, scopes: scope.split(" ") })]);
  });

  it("asks for a code that only the holder of the verifier can use, and says so", async () => {
    const opened: URL[] = [];
    const openSignInWindow = (url: string) => {
      opened.push(new URL(url));
      return press(url, "authorize");
    };
    await attempt({ openSignInWindow });
    await attempt({ openSignInWindow });
    const [first, second] = opened.map(({ searchParams }) => Object.fromEntries(searchParams));
    expect(first).toMatchObject({ response_type: "code", code_challenge_method: "S256", redirect_uri: REDIRECT_URI });
    expect(first?.code_challenge).toMatch(/^[\w-]{43}$/);
    expect(first?.state).toMatch(/^[\w-]{43}$/);
    expect(second?.code_challenge).not.toBe(first?.code_challenge);
    expect(second?.state).not.toBe(first?.state);
    expect(network.world.home.codes.map(({ challenge }) => challenge)).toEqual([
      first?.code_challenge,
      second?.code_challenge,
    ]);
  });

  it("ends as denied when the user denies, and registers nothing anew for it", async () => {
    await attempt();
    expect(await attempt({ openSignInWindow: (url) => press(url, "deny") })).toBe("denied");
    expect(calls("/api/v1/apps")).toBe(1);
    expect(kept.size).toBe(1);
  });

  it("ends as closed when the user closes the window, with the registration kept", async () => {
    const openSignInWindow = () => Promise.reject(new SignInError("closed"));
    expect(await attempt({ openSignInWindow })).toBe("closed");
    expect(kept.size).toBe(1);
  });

  it.each([
    ["without a code", REDIRECT_URI],
    ["with no address at all", ""],
  ])("does not take an answer %s, and does not ask twice", async (_what, redirected) => {
    await attempt();
    let windows = 0;
    const openSignInWindow = async () => {
      windows += 1;
      return redirected;
    };
    expect(await attempt({ openSignInWindow })).toBe("refused");
    expect(windows).toBe(1);
    expect(kept.size).toBe(1);
  });

  it.each(["another", ""])("brings no code to the instance that came with the state %j", async (state) => {
    const openSignInWindow = async (url: string) => {
      const back = new URL(await press(url, "authorize"));
      back.searchParams.set("state", state);
      return back.href;
    };
    expect(await attempt({ openSignInWindow })).toBe("refused");
    expect(calls("/oauth/token")).toBe(0);
  });

  it("takes an answer without a state: the verifier binds the code as well", async () => {
    const openSignInWindow = async (url: string) => {
      const back = new URL(await press(url, "authorize"));
      back.searchParams.delete("state");
      return back.href;
    };
    expect(await attempt({ openSignInWindow })).toBe("wanderer@home.example.org");
  });

  it("does not take a code that was issued for another verifier", async () => {
    const openSignInWindow = (url: string) => {
      const other = new URL(url);
      other.searchParams.set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
      return press(other.href, "authorize");
    };
    await attempt();
    expect(await attempt({ openSignInWindow })).toBe("refused");
    expect(calls("/api/v1/apps")).toBe(1);
  });
});

describe("one more account at the same instance", () => {
  it("is asked for, where the instance would give the one that is signed in there", async () => {
    const forced: (string | null)[] = [];
    const openSignInWindow = (url: string) => {
      forced.push(new URL(url).searchParams.get("force_login"));
      return agree(url);
    };
    await attempt({ openSignInWindow }, { typed: HOME, isAnother: (instance) => instance === ORIGIN });
    await attempt({ openSignInWindow }, { typed: HOME, isAnother: (instance) => instance !== ORIGIN });
    await attempt({ openSignInWindow });
    expect(forced).toEqual(["true", null, null]);
  });
});

describe("a code that the user brings", () => {
  const begin = () => beginSignIn({ typed: HOME }, tools(kept, { redirectUri: OUT_OF_BAND }));
  const finish = (pending: PendingSignIn, answer: string) =>
    finishSignIn(pending, answer, Date.now).then(
      ({ account }) => account.id,
      (error: unknown) => (error instanceof SignInError ? error.reason : error),
    );

  it("signs in, as it stands on the page or in an address", async () => {
    const pending = await begin();
    const code = await readShownCode(pending.url);
    expect(await finish(pending, code)).toBe("wanderer@home.example.org");
    const next = await begin();
    const address = `https://${HOME}/oauth/native?code=${await readShownCode(next.url)}&state=${next.state}`;
    expect(await finish(next, address)).toBe("wanderer@home.example.org");
    expect(calls("/api/v1/apps")).toBe(1);
  });

  it("is bound to the sign-in that it was asked for", async () => {
    const [one, other] = [await begin(), await begin()];
    expect(await finish(one, await readShownCode(other.url))).toBe("refused");
    const code = await readShownCode(one.url);
    expect(await finish(one, `https://${HOME}/oauth/native?code=${code}&state=${other.state}`)).toBe("refused");
    expect(await finish(one, code)).toBe("wanderer@home.example.org");
  });

  it("that is mistyped may be brought again", async () => {
    const pending = await begin();
    const code = await readShownCode(pending.url);
    expect(await finish(pending, code.slice(1))).toBe("refused");
    expect(await finish(pending, code)).toBe("wanderer@home.example.org");
    expect(await finish(pending, code)).toBe("refused");
  });
});

describe("an instance in trouble", () => {
  it.each([
    ["registration", "limits it in HTML", /v1\/apps$/, html(429), "rate-limited"],
    ["registration", "breaks", /v1\/apps$/, html(500), "unreachable"],
    ["registration", "hides behind a broken proxy", /v1\/apps$/, text(502), "unreachable"],
    ["registration", "forbids it", /v1\/apps$/, html(403), "refused"],
    ["registration", "answers with a page", /v1\/apps$/, html(200), "not-mastodon"],
    ["registration", "answers something else", /v1\/apps$/, json(200, { ok: true }), "not-mastodon"],
    ["registration", "hangs up", /v1\/apps$/, reset, "unreachable"],
    ["the token", "breaks", /oauth\/token$/, html(500), "unreachable"],
    ["the token", "limits it", /oauth\/token$/, html(429), "rate-limited"],
    ["the token", "refuses it in HTML, as snac does", /oauth\/token$/, html(401), "refused"],
    ["registration", "redirects", /v1\/apps$/, elsewhere, "unreachable"],
    [
      "the token",
      "redirects, which would take the code and our secret along",
      /oauth\/token$/,
      elsewhere,
      "unreachable",
    ],
    ["the token", "hangs up", /oauth\/token$/, reset, "unreachable"],
    ["the account", "forbids it", /verify_credentials$/, error(403, "Your login is currently disabled"), "refused"],
    ["the account", "breaks", /verify_credentials$/, html(503), "unreachable"],
    ["the account", "names nobody", /verify_credentials$/, json(200, {}), "not-mastodon"],
    ["the account", "names nonsense", /verify_credentials$/, json(200, { id: "1", username: "a b" }), "not-mastodon"],
    ["the account", "redirects, which would take the token along", /verify_credentials$/, elsewhere, "unreachable"],
  ] as const)("at %s, which %s, ends in a word", async (_step, _how, path, answer, word) => {
    spoil(network, path, answer);
    expect(await attempt()).toBe(word);
    expect(network.hostile.requests.filter(({ host }) => host === THIEF)).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "http://home.example.org/me.png",
    "",
    null,
  ])("takes %j for no avatar", async (url) => {
    const odd = { id: "1", username: "Wanderer", display_name: "", avatar_static: url };
    spoil(network, /verify_credentials$/, json(200, odd));
    const { account } = await signIn({ typed: HOME }, agree, tools(kept));
    expect(account).toEqual({
      id: "wanderer@home.example.org",
      instance: ORIGIN,
      displayName: "Wanderer",
      isMastodon: true,
    });
  });
});

describe("signing out", () => {
  it("makes the token worthless at the instance", async () => {
    const signedIn = await signIn({ typed: HOME }, agree, tools(kept));
    const { token, app } = signedIn;
    await revokeToken(app, token);
    expect(network.world.home.tokens).toMatchObject([{ value: token, revoked: true }]);
    const { address = "" } = network.world.truth.followable[0] ?? {};
    expect((await follow(askerOf(signedIn), address)).outcome).toEqual({ kind: "signed-out" });
  });

  it("takes the token nowhere else, where the instance redirects", async () => {
    const { token, app } = await signIn({ typed: HOME }, agree, tools(kept));
    spoil(network, /oauth\/revoke$/, elsewhere);
    await revokeToken(app, token);
    expect(network.hostile.requests.filter(({ host }) => host === THIEF)).toEqual([]);
  });

  it("is not held up by an instance that does not answer", async () => {
    const { token, app } = await signIn({ typed: HOME }, agree, tools(kept));
    network.world.setHost(HOME, "reset");
    await expect(revokeToken(app, token)).resolves.toBeUndefined();
  });
});
