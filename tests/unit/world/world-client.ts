import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import type { World } from "../../world/world.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json<T = Record<string, unknown>>(): T;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly token?: string;
}

const agents = new WeakMap<World, Agent>();

/** Keeps connections open between requests, trusts the world's certificate, and finds every name at 127.0.0.1. */
function agentOf(world: World): Agent {
  const known = agents.get(world);
  if (known !== undefined) return known;
  const agent = new Agent({
    keepAlive: true,
    ca: readFileSync(world.caFile),
    lookup: (_host, options, done) =>
      options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4),
  });
  agents.set(world, agent);
  return agent;
}

/** Asks a host of the world by its name, over TLS, trusting the world's certificate and no other. */
export function ask(world: World, url: string, asking: Asking = {}): Promise<Answer> {
  const { hostname, pathname, search } = new URL(url);
  const body =
    asking.body === undefined
      ? asking.form && new URLSearchParams(asking.form).toString()
      : JSON.stringify(asking.body);
  const type = asking.body === undefined ? "application/x-www-form-urlencoded" : "application/json";
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        servername: hostname,
        port: world.tlsPort,
        path: `${pathname}${search}`,
        method: asking.method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          Host: hostname,
          ...(body === undefined ? {} : { "Content-Type": type }),
          ...(asking.token === undefined ? {} : { Authorization: `Bearer ${asking.token}` }),
          ...asking.headers,
        },
        agent: agentOf(world),
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: () => JSON.parse(text) });
        });
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

export const HOME = "https://home.example.org";
export const REDIRECT = "https://extension.example.com/callback";
const VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
const FOLLOW_SCOPES = "read:accounts read:search read:follows write:follows";

export interface Credentials {
  readonly client_id: string;
  readonly client_secret: string;
}

export async function register(world: World, scopes = FOLLOW_SCOPES): Promise<Credentials> {
  const body = { client_name: "Flockover", redirect_uris: REDIRECT, scopes };
  return (await ask(world, `${HOME}/api/v1/apps`, { body })).json<Credentials & Record<string, unknown>>();
}

export function authorizeFields(app: Credentials, scopes = FOLLOW_SCOPES): Record<string, string> {
  return {
    response_type: "code",
    client_id: app.client_id,
    redirect_uri: REDIRECT,
    scope: scopes,
    state: "state-1",
    code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
    code_challenge_method: "S256",
  };
}

/** Presses a button on the page that asks the user; gives the address to which the browser is sent. */
export async function decide(world: World, fields: Record<string, string>, button: "authorize" | "deny"): Promise<URL> {
  const page = await ask(world, `${HOME}/oauth/authorize?${new URLSearchParams(fields)}`);
  const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) =>
      [name, value.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))] as const,
  );
  const form = { ...Object.fromEntries(hidden), decision: button };
  const answer = await ask(world, `${HOME}/oauth/authorize`, { form });
  return new URL(String(answer.headers.location));
}

export function exchangeCode(world: World, app: Credentials, code: string, verifier = VERIFIER): Promise<Answer> {
  const body = { ...app, grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: verifier };
  return ask(world, `${HOME}/oauth/token`, {
    body: { ...body, client_id: app.client_id, client_secret: app.client_secret },
  });
}

/** Signs the wanderer in and gives the token. */
export async function signIn(world: World, scopes = FOLLOW_SCOPES): Promise<string> {
  const app = await register(world, scopes);
  const target = await decide(world, authorizeFields(app, scopes), "authorize");
  const answer = await exchangeCode(world, app, target.searchParams.get("code") ?? "");
  return answer.json<{ access_token: string }>().access_token;
}

export interface ApiAccount {
  readonly id: string;
  readonly acct: string;
  readonly moved?: ApiAccount;
}

/** Searches as a follower would, with resolving. */
export async function searchFor(world: World, token: string, address: string): Promise<ApiAccount[]> {
  const query = new URLSearchParams({ q: address, type: "accounts", resolve: "true", limit: "5" });
  const answer = await ask(world, `${HOME}/api/v2/search?${query}`, { token });
  return answer.json<{ accounts: ApiAccount[] }>().accounts;
}

/** The hit that is exactly this address, if there is one. */
export function exactly(accounts: readonly ApiAccount[], address: string): ApiAccount | undefined {
  return accounts.find(
    ({ acct }) => (acct.includes("@") ? acct : `${acct}@home.example.org`).toLowerCase() === address,
  );
}
