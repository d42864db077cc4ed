import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { AppRegistration } from "../../../lib/domain/sign-in.ts";
import { beginSignIn, finishSignIn, OUT_OF_BAND, signIn } from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { revokeToken } from "../../../lib/mastodon/tokens.ts";
import { type SnacPair, startSnacPair } from "../../world/snac.ts";
import { enterNetwork, type Network } from "../network-setup.ts";
import { askerOf, follow, tools } from "./home.ts";

/** The code that signs in, against servers that were not written for it. */

const ALDER = "alder.example.org";
const BIRCH = "birch.example.net";
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/flockover", import.meta.url));
const UNROUTED = "http://127.0.0.1:1";

let network: Network;
let pair: SnacPair;
beforeAll(async () => {
  // Named at the start, so that the world's certificate has them; where they are is known only when they run.
  network = await enterNetwork({ backends: { [ALDER]: UNROUTED, [BIRCH]: UNROUTED } });
  const { proxyPort, caFile } = network.world;
  pair = await startSnacPair({ proxyPort, caFile, hosts: [ALDER, BIRCH], cacheDir: CACHE });
  if (pair.kind === "running") for (const { host, backend } of pair.servers) network.world.route(host, backend);
}, 60_000);
afterAll(async () => {
  if (pair?.kind === "running") await pair.stop();
  await network.leave();
});

/** Fills in snac's own sign-in page. Gives the answer, which leads back or shows the code. */
async function enter(url: string, name: string, password: string): Promise<Response> {
  const page = await fetch(url);
  if (!page.ok) throw new SignInError("refused");
  const asked = new URL(url).searchParams;
  const [redir, cid, state] = ["redirect_uri", "client_id", "state"].map((field) => asked.get(field) ?? "");
  const body = new URLSearchParams({
    login: name,
    passwd: password,
    redir: redir ?? "",
    cid: cid ?? "",
    state: state ?? "",
  });
  return fetch(new URL("/oauth/x-snac-login", url), { method: "POST", body, redirect: "manual" });
}

test(
  "a real snac is signed in to by window and by code, follows, and forgets the token",
  { timeout: 60_000 },
  async ({ skip }) => {
    if (pair.kind === "unavailable") {
      console.log(`real servers: ${pair.reason}`);
      return skip(pair.reason);
    }
    const [alder, birch] = pair.servers;
    const { name, password } = await alder.addUser("willow");
    await birch.addUser("hazel");
    const kept = new Map<string, AppRegistration>();
    const byWindow = async (url: string) => (await enter(url, name, password)).headers.get("Location") ?? "";

    const first = await signIn({ typed: `@willow@${ALDER}` }, byWindow, tools(kept));
    expect(first.account).toMatchObject({ id: `willow@${ALDER}`, instance: `https://${ALDER}` });
    const { outcome } = await follow(askerOf(first), `hazel@${BIRCH}`);
    expect(outcome).toEqual({ kind: "following" });
    const patience = { timeout: 30_000, interval: 100 };
    await vi.waitFor(
      async () => expect(await birch.followersOf("hazel")).toEqual([`https://${ALDER}/willow`]),
      patience,
    );

    await vi.waitFor(
      async () => expect(await alder.followingOf("willow")).toEqual([`https://${BIRCH}/hazel`]),
      patience,
    );

    // Its app is gone with the token: the next sign-in finds that out, and registers anew.
    await revokeToken(first.app, first.token);
    const again = await follow(askerOf(first), `hazel@${BIRCH}`);
    expect(again.outcome).toEqual({ kind: "signed-out" });
    const second = await signIn({ typed: ALDER }, byWindow, tools(kept));
    expect(second.account.id).toBe(`willow@${ALDER}`);

    const pending = await beginSignIn({ typed: ALDER }, tools(new Map(), { redirectUri: OUT_OF_BAND }));
    const shown = await (await enter(pending.url, name, password)).text();
    const third = await finishSignIn(pending, shown.replace(/<[^>]*>/g, " ").trim(), Date.now);
    expect(third.account.id).toBe(`willow@${ALDER}`);

    await pair.stop();
    await expect(fetch(alder.backend)).rejects.toThrow();
    await expect(fetch(birch.backend)).rejects.toThrow();
  },
);
