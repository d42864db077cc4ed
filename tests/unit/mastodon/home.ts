import { afterAll, beforeEach } from "vitest";
import { knownOutcome } from "../../../lib/domain/follow-step.ts";
import type { AppRegistration } from "../../../lib/domain/sign-in.ts";
import type { Asker } from "../../../lib/mastodon/account-entity.ts";
import type { CallOptions } from "../../../lib/mastodon/client.ts";
import { type FollowResult, findPerson, followPerson } from "../../../lib/mastodon/follow-person.ts";
import {
  type OpenSignInWindow,
  type SignedIn,
  type SignInOrder,
  type SignInTools,
  signIn,
} from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { hostOf } from "../../world/hostile/behaviour.ts";
import { forwardTo } from "../../world/hostile/forward.ts";
import { type Handler, send, sendHtml, sendJson } from "../../world/server/exchange.ts";
import { enterNetwork, type Network } from "../network-setup.ts";

export const HOME = "home.example.org";
export const REDIRECT_URI = "https://flockover.example.net/back";

/** A user at the page of an instance, who presses one of its buttons. Gives the address that the window is sent back to. */
export async function press(url: string, decision: "authorize" | "deny"): Promise<string> {
  return (await decide(url, decision)).headers.get("Location") ?? "";
}

/** The answer to the button; or to the page itself, where that sends the window back without asking. */
async function decide(url: string, decision: "authorize" | "deny"): Promise<Response> {
  const page = await fetch(url, { redirect: "manual" });
  if (page.status === 302) return page;
  if (!page.ok) throw new Error(`The page could not be loaded: ${page.status}`);
  const fields = [...(await page.text()).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = "", value = ""]) => [
      name,
      value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ],
  );
  const body = new URLSearchParams([...fields, ["decision", decision]]);
  return fetch(new URL("/oauth/authorize", url), { method: "POST", body, redirect: "manual" });
}

/** What signing in needs, with the registrations in `kept`, by instance. */
export function tools(kept: Map<string, AppRegistration>, change: Partial<SignInTools> = {}): SignInTools {
  return {
    redirectUri: REDIRECT_URI,
    now: Date.now,
    mayRead: async () => true,
    loadRegistration: async (instance) => kept.get(instance),
    saveRegistration: async (registration) => void kept.set(registration.instance, registration),
    ...change,
  };
}

/** The user agrees in the window. */
export const agree = (url: string): Promise<string> => press(url, "authorize");

/** The same, where a page that cannot be loaded is what browsers make of it. */
export const agreeKnown = (url: string): Promise<string> =>
  agree(url).catch(() => Promise.reject(new SignInError("refused")));

/** The user agrees on a page that shows the code in place of sending it back. */
export async function readShownCode(url: string): Promise<string> {
  const page = await decide(url, "authorize");
  const code = /<input id="code" readonly value="([^"]+)">/.exec(await page.text())?.[1];
  if (code === undefined) throw new Error("The page shows no code");
  return code;
}

/** What a test has otherwise than `tools`, and how the user behaves in the window. */
export type Attempt = Partial<SignInTools & { readonly openSignInWindow: OpenSignInWindow }>;

/** Signs in at home; gives the account, or the word for why not. */
export function attemptSignIn(
  kept: Map<string, AppRegistration>,
  { openSignInWindow = agree, ...change }: Attempt = {},
  order: SignInOrder = { typed: HOME },
): Promise<unknown> {
  return signIn(order, openSignInWindow, tools(kept, change)).then(
    ({ account }) => account.id,
    (error: unknown) => (error instanceof SignInError ? error.reason : error),
  );
}

/** The wanderer, signed in. */
export async function signedIn(typed = HOME, withLists = false): Promise<Asker> {
  return askerOf(await signIn({ typed, withLists }, agree, tools(new Map())));
}

/** The network with the home instance in it; before each test all is as at first, and `me` has signed in anew. */
export async function enterSignedIn(): Promise<{ readonly network: Network; readonly me: Asker }> {
  const entered = { network: await enterNetwork({}, [HOME]), me: await signedIn() };
  beforeEach(async () => {
    entered.network.restore();
    entered.network.world.reset();
    entered.me = await signedIn();
  });
  afterAll(() => entered.network.leave());
  return entered;
}

/** Whoever has signed in, as they ask their instance from then on. */
export function askerOf({ account: { id, instance }, homeId, token }: SignedIn): Asker {
  return { id, homeId, instance, token };
}

/** Finds the person, then follows them, unless the instance has said before that it would be in vain: the two calls that each takes. */
export async function follow(
  asker: Asker,
  address: string,
  options: CallOptions = { now: Date.now },
): Promise<FollowResult> {
  const { outcome, ...pace } = await findPerson(asker, address, options);
  if (outcome.kind !== "found") return { outcome, ...pace };
  const { restUntil } = pace;
  if (restUntil !== undefined) return { outcome: { kind: "rate-limited", retryAt: restUntil }, ...pace };
  const known = knownOutcome(outcome.person);
  return known === undefined ? followPerson(asker, outcome.person.homeId, options) : { outcome: known, ...pace };
}

/** From now on, the home instance's calls whose path matches are answered by `answer`, and all others as before. */
export function spoil(network: Network, path: RegExp, answer: Handler): void {
  const forward = forwardTo(network.world);
  network.play(HOME, (exchange) => (path.test(exchange.url.pathname) ? answer(exchange) : forward(exchange)));
}

/** Where `elsewhere` leads: nothing may arrive there. */
export const THIEF = hostOf("thief");

/** Answers in the ways of Mastodon's API, of web servers in front of it, and of broken connections. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (exchange) =>
    sendJson(exchange, status, body, headers);
export const error = (status: number, sentence: string): Handler => json(status, { error: sentence });
export const html =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (exchange) =>
    sendHtml(exchange, status, "<!doctype html><h1>Sorry</h1>", headers);
export const text =
  (status: number): Handler =>
  (exchange) =>
    send(exchange, status, "error code: 1020", { "Content-Type": "text/plain" });
export const elsewhere: Handler = (exchange) => send(exchange, 307, "", { Location: `https://${THIEF}/` });
export const reset: Handler = ({ request }) => void request.socket.destroy();
export const resetMidBody: Handler = ({ request, response }) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
  response.write('{"accounts":[', () => request.socket.destroy());
};
