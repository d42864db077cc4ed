import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { findInstance } from "../../../lib/mastodon/find-instance.ts";
import { parseTypedHost } from "../../../lib/mastodon/parse-typed-host.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { redirect, send, sendHtml, sendJson } from "../../world/server/exchange.ts";
import { enterNetwork } from "../network-setup.ts";
import { HOME } from "./home.ts";

/** A split domain: handles end in the apex, the API is at the other. */
const APEX = "apex.example.net";
const API = "social.apex.example.net";

const network = await enterNetwork({}, [APEX, API]);
beforeEach(() => network.world.reset());
afterEach(() => network.restore());
afterAll(() => network.leave());

const mayRead = async () => true;
const found = { origin: `https://${HOME}`, handleHost: HOME, version: "4.5.0" };
/** The API at a host of its own, beside that of the handles. */
const foundApart = { origin: `https://${API}`, handleHost: APEX, version: "4.5.0" };

function failureOf(typed: string, timeoutMs?: number): Promise<unknown> {
  return findInstance(typed, { mayRead, ...(timeoutMs && { timeoutMs }) }).then(
    (instance) => instance,
    (error: unknown) => (error instanceof SignInError ? error.reason : error),
  );
}

/** Answers the instance question, and whatever else by 404. */
function playApi(uri: string): void {
  network.play(API, (exchange) => {
    if (exchange.url.pathname === "/api/v1/instance") sendJson(exchange, 200, { uri, version: "4.5.0" });
    else send(exchange, 404, "");
  });
}

describe("what a person types to sign in", () => {
  it.each([
    ["mastodon.example.org", "mastodon.example.org"],
    [" Mastodon.Example.ORG/ ", "mastodon.example.org"],
    ["@me@mastodon.example.org", "mastodon.example.org"],
    ["me@mastodon.example.org", "mastodon.example.org"],
    ["acct:me@mastodon.example.org", "mastodon.example.org"],
    ["https://mastodon.example.org/@me", "mastodon.example.org"],
    ["HTTPS://MASTODON.EXAMPLE.ORG", "mastodon.example.org"],
    ["http://mastodon.example.org", "mastodon.example.org"],
    ["https://mastodon.example.org:443/home", "mastodon.example.org"],
    ["mastodon.example.org/@me", "mastodon.example.org"],
    ["mastodon.example.org/@me@other.example.com", "mastodon.example.org"],
    ["bücher.example.org", "xn--bcher-kva.example.org"],
    ["@me@BÜCHER.example.org", "xn--bcher-kva.example.org"],
    ["", undefined],
    ["me", undefined],
    ["@me", undefined],
    ["localhost", undefined],
    ["127.0.0.1", undefined],
    ["https://127.0.0.1/", undefined],
    ["https://[::1]/", undefined],
    ["mastodon.example.org:3000", undefined],
    ["mastodon example org", undefined],
    ["https://mastodon.example.org@evil.example.com/", undefined],
    ["https://me:secret@mastodon.example.org/", undefined],
    ["javascript:alert(1)", undefined],
    ["ftp://mastodon.example.org", undefined],
  ])("%j names the host %j", (typed, host) => {
    expect(parseTypedHost(typed)).toBe(host);
  });
});

describe("the instance behind it", () => {
  it.each([
    HOME,
    "@wanderer@home.example.org",
    "https://HOME.example.org/@wanderer",
    "Home.Example.Org",
  ])("is found from %j", async (typed) => {
    expect(await findInstance(typed, { mayRead })).toEqual(found);
  });

  it("is not looked for where nothing was named, and nothing is asked then", async () => {
    expect(await failureOf("nothing")).toBe("not-an-address");
    expect(network.world.requests).toEqual([]);
  });

  it("is not found at a server of the fediverse that has no such API, and which software that is can be said", async () => {
    const failure = findInstance("@me@key.example.net", { mayRead });
    const detail = { host: "key.example.net", software: "misskey" };
    await expect(failure).rejects.toMatchObject({ reason: "not-mastodon", detail });
  });

  it("does not name a software whose name is no name", async () => {
    network.play(APEX, (exchange) => {
      const { pathname } = exchange.url;
      if (pathname === "/.well-known/nodeinfo")
        sendJson(exchange, 200, { links: [{ href: `https://${APEX}/nodeinfo/2.1` }] });
      else if (pathname === "/nodeinfo/2.1") sendJson(exchange, 200, { software: { name: "Call +1 555 <b>now</b>!" } });
      else send(exchange, 404, "");
    });
    const failure = findInstance(APEX, { mayRead });
    await expect(failure).rejects.toMatchObject({ reason: "not-mastodon", detail: { software: undefined } });
  });

  it("is not found at a web site", async () => {
    expect(await failureOf("verlag.example.com")).toBe("no-instance");
  });

  it.each([
    ["may be there, and the browser must be asked first", false, "needs-permission"],
    ["does not answer, although the browser would let us read it", true, "unreachable"],
  ])("whose API is silent where NodeInfo is not %s", async (_what, isAllowed, reason) => {
    network.play(API, (exchange) => {
      const links = [{ href: `https://${API}/nodeinfo/2.0` }];
      if (exchange.url.pathname === "/.well-known/nodeinfo") sendJson(exchange, 200, { links });
      else exchange.request.socket.destroy();
    });
    const asked: string[] = [];
    const mayReadIt = async (host: string) => {
      asked.push(host);
      return isAllowed;
    };
    const failure = findInstance(API, { mayRead: mayReadIt });
    await expect(failure).rejects.toMatchObject({ reason, detail: { host: API } });
    expect(asked).toEqual([API]);
  });

  it("has its handles where GoToSocial says so, beside the host of its API", async () => {
    network.play(API, (exchange) => {
      sendJson(exchange, 200, { uri: `https://${API}`, account_domain: APEX, version: "0.20.0" });
    });
    expect(await findInstance(API, { mayRead })).toMatchObject({ origin: `https://${API}`, handleHost: APEX });
  });

  it("is not found at a web site that answers everything with a page", async () => {
    network.world.setHost("diary.example.com", "html");
    expect(await failureOf("diary.example.com")).toBe("no-instance");
  });

  it.each([["reset"], ["hang"]] as const)("is unreachable where the host is one to %s", async (behaviour) => {
    network.world.setHost(HOME, behaviour);
    expect(await failureOf(HOME, 1_000)).toBe("unreachable");
  });

  it("is found by NodeInfo where the handles are at another host", async () => {
    network.play(APEX, (exchange) => {
      const links = [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.0", href: `https://${API}/nodeinfo/2.0` }];
      if (exchange.url.pathname === "/.well-known/nodeinfo") sendJson(exchange, 200, { links });
      else sendHtml(exchange, 200, "<!doctype html><h1>An apex</h1>");
    });
    playApi(APEX);
    for (const typed of [APEX, `@me@${APEX}`]) {
      expect(await findInstance(typed, { mayRead })).toEqual(foundApart);
    }
  });

  it("is found by where NodeInfo is redirected to", async () => {
    network.play(APEX, (exchange) => {
      if (exchange.url.pathname === "/.well-known/nodeinfo") redirect(exchange, `https://${API}/.well-known/nodeinfo`);
      else send(exchange, 404, "");
    });
    network.play(API, (exchange) => {
      const links = [{ href: `https://${API}/nodeinfo/2.0` }];
      if (exchange.url.pathname === "/.well-known/nodeinfo") sendJson(exchange, 200, { links });
      else if (exchange.url.pathname === "/api/v1/instance") {
        sendJson(exchange, 200, { uri: `https://${APEX}`, version: "4.5.0" });
      } else send(exchange, 404, "");
    });
    expect(await findInstance(APEX, { mayRead })).toEqual(foundApart);
  });

  it.each([APEX, `@me@${APEX}`])("is found from %s by where WebFinger alone is redirected to", async (typed) => {
    network.play(APEX, (exchange) => {
      const { pathname, search } = exchange.url;
      if (pathname === "/.well-known/webfinger") redirect(exchange, `https://${API}${pathname}${search}`, 301);
      else sendHtml(exchange, 404, "<h1>No such file</h1>");
    });
    playApi(APEX);
    expect(await findInstance(typed, { mayRead })).toEqual(foundApart);
  });

  it("is not looked for at a place where nobody may look", async () => {
    network.play(APEX, (exchange) => {
      if (exchange.url.pathname === "/.well-known/nodeinfo") {
        sendJson(exchange, 200, { links: [{ href: "https://localhost/nodeinfo/2.0" }] });
      } else redirect(exchange, "https://127.0.0.1/");
    });
    expect(await failureOf(APEX)).toBe("no-instance");
    const hosts = network.hostile.requests.map(({ host }) => host);
    expect(hosts).not.toContain("localhost");
  });

  it("is found although it shows itself to its own people only", async () => {
    network.play(API, (exchange) => {
      sendJson(exchange, 401, { error: "This method requires an authenticated user" });
    });
    expect(await findInstance(API, { mayRead })).toEqual({ origin: `https://${API}`, handleHost: API, version: "" });
  });

  it("is not taken from an answer of the wrong shape, or one without end", async () => {
    network.play(API, (exchange) => sendJson(exchange, 200, { uri: 7, version: null }));
    expect(await failureOf(API)).toBe("no-instance");
    network.play(API, ({ response }) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const write = (): void => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
      };
      response.on("drain", write);
      write();
    });
    expect(await failureOf(API)).toBe("no-instance");
  });
});
