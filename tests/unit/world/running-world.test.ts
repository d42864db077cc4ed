import { existsSync } from "node:fs";
import { createServer, request as plainRequest } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { type TLSSocket, connect as tlsConnect } from "node:tls";
import { afterEach, describe, expect, it, vi } from "vitest";
import { xAccount } from "../../world/people/x-account.ts";
import { startWorld, type World, type WorldOptions } from "../../world/world.ts";
import { ask } from "./world-client.ts";

let world: World | undefined;

async function start(options?: WorldOptions): Promise<World> {
  world = await startWorld(options);
  return world;
}

afterEach(async () => {
  await world?.stop();
  world = undefined;
});

describe("a running world", () => {
  it("stops and leaves nothing open", async () => {
    const servers = (): number => process.getActiveResourcesInfo().filter((name) => name === "TCPServerWrap").length;
    const before = servers();
    const started = await startWorld();
    await ask(started, "https://x.com/home");
    expect(servers()).toBe(before + 2);
    await started.stop();
    expect(servers()).toBe(before);
    expect(existsSync(started.caFile)).toBe(false);
  });

  it("shows a certificate that its own CA file vouches for, for every host in the world", async () => {
    const running = await start();
    for (const host of ["x.com", "mobile.twitter.com", "pbs.twimg.com", "toot.tukan.example.com", "example.net"]) {
      expect((await ask(running, `https://${host}/nothing`)).status, host).toBeGreaterThan(0);
    }
  });

  it("is not trusted without its CA file", async () => {
    const { tlsPort } = await start();
    const refused = new Promise((resolve) => {
      request({ host: "127.0.0.1", servername: "x.com", port: tlsPort, agent: false }).on("error", resolve).end();
    });
    expect(await refused).toMatchObject({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
  });

  it("lets a browser in through its CONNECT proxy, whatever host is named", async () => {
    const running = await start();
    const text = await new Promise<string>((resolve, reject) => {
      const tunnel = plainRequest({ port: running.proxyPort, host: "127.0.0.1", method: "CONNECT", path: "x.com:443" });
      tunnel.on("error", reject);
      tunnel.on("connect", (_answer, socket) => {
        const secure: TLSSocket = tlsConnect({ socket, servername: "x.com", rejectUnauthorized: false }, () => {
          secure.write("GET /home HTTP/1.1\r\nHost: x.com\r\nConnection: close\r\n\r\n");
        });
        let all = "";
        secure.on("data", (chunk: Buffer) => {
          all += chunk.toString("utf8");
        });
        secure.on("end", () => resolve(all));
        secure.on("error", reject);
      });
      tunnel.end();
    });
    expect(text).toContain("Nobody here is real");
  });

  it("records what its hosts were told, and nothing about hosts that nobody plays", async () => {
    const running = await start();
    await ask(running, "https://update.example.com/check");
    const headers = { Origin: "https://x.com", Cookie: "a=1", Authorization: "Bearer secret" };
    await ask(running, "https://home.example.org/api/v1/instance?a=1", { headers });
    expect(running.requests).toHaveLength(1);
    expect(running.requests[0]).toMatchObject({
      host: "home.example.org",
      path: "/api/v1/instance?a=1",
      status: 200,
      origin: "https://x.com",
      cookie: "a=1",
      authorized: true,
    });
    expect(JSON.stringify(running.requests)).not.toContain("secret");
  });

  it("changes how a host behaves while it runs", async () => {
    const running = await start();
    const url = "https://mastodon.example.org/.well-known/nodeinfo";
    running.setHost("mastodon.example.org", "down");
    expect((await ask(running, url)).status).toBe(503);
    running.setHost("mastodon.example.org", "limited");
    expect((await ask(running, url)).headers["retry-after"]).toBe("60");
    running.setHost("mastodon.example.org", "reset");
    await expect(ask(running, url)).rejects.toMatchObject({ code: "ECONNRESET" });
    running.setHost("mastodon.example.org", "no-cors");
    const answer = await ask(running, url, { headers: { Origin: "https://x.com" } });
    expect([answer.status, answer.headers["access-control-allow-origin"]]).toEqual([200, undefined]);
    running.reset();
    const again = await ask(running, url, { headers: { Origin: "https://x.com" } });
    expect(again.headers["access-control-allow-origin"]).toBe("*");
  });

  it("breaks off what is under way, and lets nobody through until it is reachable again", async () => {
    const running = await start();
    const url = "https://mastodon.example.org/.well-known/nodeinfo";
    running.setHost("mastodon.example.org", "hang");
    const broken = expect(ask(running, url)).rejects.toMatchObject({ code: "ECONNRESET" });
    await vi.waitFor(() => expect(running.requests).toHaveLength(1));
    running.setReachable(false);
    await broken;
    running.setHost("mastodon.example.org", "up");
    await expect(ask(running, url)).rejects.toThrow();
    expect(running.requests).toHaveLength(1);
    running.setReachable(true);
    expect((await ask(running, url)).status).toBe(200);
  });

  it("hands a host to a real server that speaks plain http, at the start or later", async () => {
    const backend = createServer((incoming, answer) => answer.end(`${incoming.headers.host}${incoming.url}`));
    await new Promise<void>((resolve) => void backend.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
    const running = await start({ backends: { "alpha.example.com": origin } });
    running.route("beta.example.com", origin);
    expect((await ask(running, "https://alpha.example.com/a?b=c")).text).toBe("alpha.example.com/a?b=c");
    expect((await ask(running, "https://beta.example.com/x")).text).toBe("beta.example.com/x");
    backend.close();
  });

  it("takes in people that a test adds, and settles whom they declare", async () => {
    const address = "guest@pond.example.com";
    const declares = [{ address, canonical: address, spelling: "handle", field: "bio", outcome: "found" } as const];
    const guest = xAccount({ xId: "4200000001", screenName: "pond_guest", bio: `@${address}`, declares });
    const running = await start({ extraPeople: [guest] });
    expect(running.truth.following.at(-1)).toBe(guest);
    expect(running.truth.provable).toContain(address);
    const url = `https://pond.example.com/.well-known/webfinger?resource=acct:${address}`;
    expect((await ask(running, url)).json().subject).toBe(`acct:${address}`);
  });
});
