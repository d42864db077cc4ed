import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer, request } from "node:http";
import { Agent, createServer as createTlsServer, request as secureRequest } from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type SnacPair, startSnacPair } from "../world/snac.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/flockover", import.meta.url));
const ALDER = "alder.example.org";
const BIRCH = "birch.example.net";
const REDIRECT = "https://extension.example.com/signed-in";

/** The world as far as snac needs it: TLS for every host in front of the backends, and a proxy that leads there. */
const backends = new Map<string, string>();
const closing: (() => Promise<unknown>)[] = [];
let front: AddressInfo;
let certificate: string;
let pair: SnacPair;

function listen(server: Server): Promise<AddressInfo> {
  closing.push(() => new Promise((closed) => server.close(closed)));
  return new Promise((listening) => {
    server.listen(0, "127.0.0.1", () => listening(server.address() as AddressInfo));
  });
}

beforeAll(async () => {
  const pems = await generate([{ name: "commonName", value: "Flockover test world" }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [ALDER, BIRCH].map((value) => ({ type: 2, value })) }],
  });
  certificate = pems.cert;
  const tls = createTlsServer({ key: pems.private, cert: pems.cert }, (incoming, outgoing) => {
    const backend = backends.get(incoming.headers.host ?? "");
    if (backend === undefined) {
      outgoing.writeHead(404).end();
      return;
    }
    const { method, url, headers } = incoming;
    // No connection is used twice: snac closes them at its own time, and the next request would be lost.
    const onward = request(`${backend}${url}`, { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  front = await listen(tls);
  const proxy = createHttpServer((_, outgoing) => outgoing.writeHead(403).end());
  proxy.on("connect", (_, client) => {
    const inside = connect(front.port, front.address, () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(inside).pipe(client);
    });
    inside.on("error", () => client.destroy());
    client.on("error", () => inside.destroy());
  });
  const { port: proxyPort } = await listen(proxy);

  const folder = await mkdtemp(join(tmpdir(), "flockover-test-"));
  closing.push(() => rm(folder, { recursive: true }));
  const caFile = join(folder, "ca.pem");
  await writeFile(caFile, pems.cert);
  pair = await startSnacPair({ proxyPort, caFile, hosts: [ALDER, BIRCH], cacheDir: CACHE });
  if (pair.kind === "running") {
    for (const server of pair.servers) backends.set(server.host, server.backend);
  }
}, 60_000);

afterAll(async () => {
  if (pair?.kind === "running") await pair.stop();
  await Promise.all(closing.map((close) => close()));
});

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

/** Asks one of the servers as the outside does: by https and by name, trusting nothing but the world's certificate. */
function ask(host: string, path: string, form?: Record<string, string>, token?: string): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = secureRequest(
      {
        host: front.address,
        port: front.port,
        servername: host,
        path,
        method: form === undefined ? "GET" : "POST",
        headers: {
          host,
          ...(form !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        agent: new Agent({ ca: certificate, keepAlive: false }),
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => done({ status: answer.statusCode ?? 0, location: answer.headers.location, text }));
      },
    );
    asked.on("error", failed);
    asked.end(form === undefined ? "" : new URLSearchParams(form).toString());
  });
}

/** Signs in as a browser would: the app, the page with the form, the form itself, and the code for a token. */
async function signIn(host: string, name: string, password: string): Promise<string> {
  const app = JSON.parse(
    (await ask(host, "/api/v1/apps", { client_name: "Flockover", redirect_uris: REDIRECT, scopes: "read" })).text,
  );
  const wanted = {
    response_type: "code",
    client_id: app.client_id,
    redirect_uri: REDIRECT,
    scope: "read",
    state: "s1",
  };
  const page = await ask(host, `/oauth/authorize?${new URLSearchParams(wanted)}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`<form method="post" action="https://${host}/oauth/x-snac-login">`);
  const entered = { login: name, passwd: password, redir: REDIRECT, cid: app.client_id, state: "s1" };
  const back = new URL((await ask(host, "/oauth/x-snac-login", entered)).location ?? "");
  expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
  expect(back.searchParams.get("state")).toBe("s1");
  const granted = await ask(host, "/oauth/token", {
    grant_type: "authorization_code",
    client_id: app.client_id,
    client_secret: app.client_secret,
    redirect_uri: REDIRECT,
    code: back.searchParams.get("code") ?? "",
  });
  return JSON.parse(granted.text).access_token;
}

test("a person on one real server follows a person on the other", { timeout: 60_000 }, async ({ skip }) => {
  if (pair.kind === "unavailable") {
    console.log(`real servers: ${pair.reason}`);
    return skip(pair.reason);
  }
  const [alder, birch] = pair.servers;
  const alice = await alder.addUser("alice");
  await birch.addUser("bob");

  const token = await signIn(ALDER, alice.name, alice.password);
  const me = JSON.parse((await ask(ALDER, "/api/v1/accounts/verify_credentials", undefined, token)).text);
  expect(me.username).toBe("alice");

  const query = new URLSearchParams({ q: `bob@${BIRCH}`, type: "accounts", resolve: "true", limit: "1" });
  const found = JSON.parse((await ask(ALDER, `/api/v2/search?${query}`, undefined, token)).text);
  const [bob] = found.accounts;
  expect(bob.acct).toBe(`bob@${BIRCH}`);

  expect(await birch.followersOf("bob")).toEqual([]);
  const followed = await ask(ALDER, `/api/v1/accounts/${bob.id}/follow`, {}, token);
  expect(followed.status).toBe(200);

  const patience = { timeout: 30_000, interval: 100 };
  await vi.waitFor(async () => expect(await birch.followersOf("bob")).toEqual([`https://${ALDER}/alice`]), patience);
  await vi.waitFor(async () => expect(await alder.followingOf("alice")).toEqual([`https://${BIRCH}/bob`]), patience);
  await pair.stop();
  await expect(fetch(alder.backend)).rejects.toThrow();
  await expect(fetch(birch.backend)).rejects.toThrow();
});
