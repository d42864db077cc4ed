import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { AppRegistration } from "../../../lib/domain/sign-in.ts";
import { askAboutPeople } from "../../../lib/mastodon/ask-about-people.ts";
import { beginSignIn, finishSignIn, OUT_OF_BAND, type SignedIn, signIn } from "../../../lib/mastodon/sign-in.ts";
import { renewToken, revokeToken } from "../../../lib/mastodon/tokens.ts";
import type { Dress } from "../../world/home/dress.ts";
import { OWN_INSTANCES } from "../../world/home/own-instances.ts";
import { enterNetwork } from "../network-setup.ts";
import { agree, agreeKnown, askerOf, follow as followAs, press, readShownCode, tools } from "./home.ts";

/** So that no window of the limits ends in the middle of a test, and tokens end when the test says so. */
let now = Date.UTC(2026, 9, 1);

const network = await enterNetwork({ now: () => now });
let kept: Map<string, AppRegistration>;
beforeEach(() => {
  network.world.reset();
  kept = new Map();
});
afterAll(() => network.leave());

const FINE = "read:accounts read:search read:follows write:follows";
const hostOf = (name: string) => OWN_INSTANCES.find(({ dress }) => dress.name === name)?.host ?? "";

/** Signs in; counts the windows that the user saw. */
async function enter(host: string, withLists = false): Promise<SignedIn & { readonly windows: number }> {
  let windows = 0;
  const openWindow = (url: string) => {
    windows++;
    return agreeKnown(url);
  };
  const signedIn = await signIn({ typed: host, withLists }, openWindow, tools(kept, { now: () => now }));
  return { ...signedIn, windows };
}

async function follow(signedIn: SignedIn, address = somebody()) {
  return (await followAs(askerOf(signedIn), address, { now: () => now })).outcome;
}

const somebody = () => network.world.truth.followable.find(({ result }) => result === "following")?.address ?? "";
const paths = (host: string) => network.world.requests.filter((one) => one.host === host).map(({ path }) => path);

describe.each(OWN_INSTANCES)("$dress.name $dress.version", ({ host, dress }) => {
  it("is signed in to, and follows", async () => {
    const signedIn = await enter(host);
    expect(signedIn.account).toMatchObject({ id: `wanderer@${host}`, instance: `https://${host}` });
    expect(signedIn.account.isMastodon ?? false, "whose limits and pages are known").toBe(dress.name === "Mastodon");
    expect(signedIn.windows).toBe(1);
    expect(signedIn.scope).toBe(isCoarse(dress) ? "read follow" : FINE);
    expect(network.world.homeAt(host).apps).toHaveLength(1);
    const address = somebody();
    const isAsked = dress.follows === "requested first";
    expect(await follow(signedIn, address)).toEqual({ kind: isAsked ? "requested" : "following" });
    expect([...network.world.homeAt(host).allFollowCalls()]).toEqual([[address, 1]]);
  });

  it("is signed in to with a code that the user brings", async () => {
    const codeTools = tools(kept, { redirectUri: OUT_OF_BAND, now: () => now });
    const pending = await beginSignIn({ typed: host }, codeTools);
    const signedIn = await finishSignIn(pending, ` ${await readShownCode(pending.url)}\n`, () => now);
    expect(signedIn.account.id).toBe(`wanderer@${host}`);
    await expect(finishSignIn(pending, "another-code", () => now)).rejects.toMatchObject({ reason: "refused" });
  });

  it("is asked for lists only where they are wanted, by the registration that can", async () => {
    await enter(host);
    const { scope } = await enter(host, true);
    expect(scope).toBe(isCoarse(dress) ? "read write follow" : `${FINE} read:lists write:lists`);
    await enter(host, true);
    expect((await enter(host)).scope).toBe(isCoarse(dress) ? "read follow" : FINE);
    expect(network.world.homeAt(host).apps.map(({ scopes }) => scopes.length)).toEqual(
      isCoarse(dress) ? [2, 3] : [4, 6],
    );
  });

  it("tells to the last page whom the account follows", async () => {
    const asker = askerOf(await enter(host));
    const home = network.world.homeAt(host);
    for (const { address } of network.world.truth.followable) {
      home.known.add(address);
      home.follow(address, "following");
    }
    const people: string[] = [];
    for (let next: string | undefined = ""; next !== undefined; ) {
      const question = { kind: "following", startedAt: 0, ...(next && { cursor: next }) } as const;
      const { answer } = await askAboutPeople(asker, question, { now: () => now });
      if (answer.kind !== "following") throw new Error(answer.kind);
      people.push(...answer.people.map(({ address }) => address));
      next = answer.next;
    }
    expect(people.length, "more than two pages").toBeGreaterThan(160);
    expect(people.sort()).toEqual(home.following().sort());
  });

  it("is told to forget the token, and whoever held it must sign in again", async () => {
    const signedIn = await enter(host);
    await revokeToken(signedIn.app, signedIn.token);
    const isForgotten = dress.revocation !== "none";
    expect(network.world.homeAt(host).tokens.map(({ revoked }) => revoked)).toEqual([isForgotten]);
    expect(await follow(signedIn)).toEqual({ kind: isForgotten ? "signed-out" : "following" });
    expect(await follow(await enter(host))).not.toEqual({ kind: "signed-out" });
    expect(network.world.homeAt(host).apps).toHaveLength(1);
  });
});

function isCoarse({ scopes }: Dress): boolean {
  return !scopes.includes("read:accounts");
}

describe("the metadata of OAuth", () => {
  it.each(OWN_INSTANCES)("is asked for at $dress.name $dress.version, and not needed", async ({ host }) => {
    await enter(host);
    expect(paths(host)).toContain("/.well-known/oauth-authorization-server");
  });
});

describe("a token that ends", () => {
  it.each(["Pleroma", "Akkoma", "Pixelfed"])("of %s is renewed, once for each refresh token", async (name) => {
    const signedIn = await enter(hostOf(name));
    const { app, expiresAt = 0, refreshToken = "" } = signedIn;
    expect(expiresAt).toBeGreaterThan(now);
    now = expiresAt;
    expect(await follow(signedIn)).toEqual({ kind: "signed-out" });
    const renewed = await renewToken(app, refreshToken, () => now);
    if (typeof renewed === "string") throw new Error(renewed);
    expect(renewed.expiresAt).toBeGreaterThan(now);
    expect(await follow({ ...signedIn, ...renewed })).toEqual({ kind: "following" });
    expect(await renewToken(app, refreshToken, () => now)).toBe("refused");
  });

  it("is not given up where the instance does not answer", async () => {
    const host = hostOf("Pleroma");
    const { app, refreshToken = "" } = await enter(host);
    network.world.setHost(host, "reset");
    expect(await renewToken(app, refreshToken, () => now)).toBe("unreachable");
    network.world.setHost(host, "broken");
    expect(await renewToken(app, refreshToken, () => now)).toBe("unreachable");
  });

  it("is none at Mastodon", async () => {
    const signedIn = await enter(hostOf("Mastodon"));
    expect(signedIn).not.toHaveProperty("expiresAt");
    expect(signedIn).not.toHaveProperty("refreshToken");
  });
});

describe("snac", () => {
  it("deletes the app with the token: it is registered anew at the next sign-in", async () => {
    const host = hostOf("snac");
    const { app, token } = await enter(host);
    await revokeToken(app, token);
    expect(network.world.homeAt(host).apps).toEqual([]);
    const { account } = await signIn({ typed: host }, agreeKnown, tools(kept));
    expect(account.id).toBe(`wanderer@${host}`);
  });
});

describe("a server that drops the state", () => {
  it("is believed, as the code is bound to the verifier", async () => {
    const host = hostOf("Indiekit");
    const states: (string | null)[] = [];
    const openWindow = async (url: string) => {
      const back = await agree(url);
      states.push(new URL(back).searchParams.get("state"));
      return back;
    };
    expect((await signIn({ typed: host }, openWindow, tools(kept))).account.id).toBe(`wanderer@${host}`);
    expect(states).toEqual([null]);
  });

  it("says no all the same", async () => {
    const openWindow = (url: string) => press(url, "deny");
    await expect(signIn({ typed: hostOf("Indiekit") }, openWindow, tools(kept))).rejects.toMatchObject({
      reason: "denied",
    });
  });
});
