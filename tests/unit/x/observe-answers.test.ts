import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../lib/x/answer-channel.ts";
import { type ObservedPage, observeAnswers } from "../../../lib/x/observe-answers.ts";
import { watchAnswers } from "../../../lib/x/watch-answers.ts";

// Long because fetch and XMLHttpRequest must be left as the page knows them, in every way a page can call them.

const GRAPHQL = "https://x.com/i/api/graphql/-Mn4uN7C-vxXBwUKtSwS6A/Following";
const HEADERS = { "x-rate-limit-limit": "50", "x-rate-limit-remaining": "49", "x-rate-limit-reset": "1790000000" };

/** Node has no such event. */
class FakeStorageEvent extends Event {
  readonly newValue: unknown;
  readonly key: unknown;
  readonly url: unknown;
  constructor(type: string, { newValue, key, url }: { newValue: unknown; key: unknown; url: unknown }) {
    super(type);
    this.url = url;
    this.newValue = newValue;
    this.key = key;
  }
}
beforeEach(() => {
  vi.stubGlobal("StorageEvent", FakeStorageEvent);
});

/** As much of XMLHttpRequest as the page and the observer use. */
class FakeXhr extends EventTarget {
  responseURL = "";
  status = 200;
  responseType: XMLHttpRequestResponseType = "";
  response: unknown = "";
  opened: unknown[] = [];
  open(method: string, url: string, ...rest: unknown[]): string {
    if (url === "invalid:") throw new SyntaxError("Invalid URL");
    this.opened = [method, url, ...rest];
    return "what open returns";
  }
  getResponseHeader(name: string): string | null {
    return (HEADERS as Record<string, string>)[name] ?? null;
  }
  get responseText(): string {
    if (this.responseType !== "" && this.responseType !== "text") throw new DOMException("InvalidStateError");
    return String(this.response);
  }
  answer(url: string, response: unknown, responseType: XMLHttpRequestResponseType = ""): void {
    Object.assign(this, { responseURL: url, response, responseType });
    this.dispatchEvent(new Event("load"));
    this.dispatchEvent(new Event("loadend"));
  }
}

type FakePage = ObservedPage & { readonly XMLHttpRequest: typeof FakeXhr };

/** A page of its own, with a class of its own: the observer changes both. */
function makePage(fetch: typeof globalThis.fetch = async () => respond("{}")): FakePage {
  class Xhr extends FakeXhr {
    override open(method: string, url: string, ...rest: unknown[]): string {
      return super.open(method, url, ...rest);
    }
  }
  const page = { document: new EventTarget(), fetch, XMLHttpRequest: Xhr };
  return page as unknown as FakePage;
}

function respond(text: string, url = GRAPHQL, init: ResponseInit = {}): Response {
  const response = new Response(text, { headers: HEADERS, ...init });
  Object.defineProperty(response, "url", { value: url });
  return response;
}

function listen(page: ObservedPage): Answer[] {
  const answers: Answer[] = [];
  watchAnswers((answer) => answers.push(answer), new AbortController().signal, page.document);
  return answers;
}

/** A page with one request in it, and what is handed over of that. */
function observeXhr() {
  const page = makePage();
  observeAnswers(page);
  return { answers: listen(page), xhr: new page.XMLHttpRequest() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("an answer by XMLHttpRequest", () => {
  it.each([
    ["", '{"a":1}'],
    ["text", '{"a":1}'],
    ["json", { a: 1 }],
    ["arraybuffer", new TextEncoder().encode('{"a":1}').buffer],
  ] as const)("is handed over where its responseType is '%s'", (responseType, response) => {
    const { answers, xhr } = observeXhr();
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, response, responseType);
    expect(answers).toEqual([{ url: GRAPHQL, status: 200, rateLimit: ["50", "49", "1790000000"], text: '{"a":1}' }]);
  });

  it("is handed over where there is nothing in it: that X refuses, its status says", () => {
    const { answers, xhr } = observeXhr();
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, "");
    expect(answers).toMatchObject([{ url: GRAPHQL, text: "" }]);
  });

  it("is left alone where it is a Blob, a document, or from elsewhere", () => {
    const { answers, xhr } = observeXhr();
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, new Blob(["{}"]), "blob");
    xhr.answer(GRAPHQL, null, "document");
    xhr.answer("https://example.com/graphql/a/Following", "{}");
    xhr.dispatchEvent(new Event("error"));
    xhr.dispatchEvent(new Event("abort"));
    expect(answers).toEqual([]);
  });

  it("comes once, however often the request is opened", () => {
    const { answers, xhr } = observeXhr();
    for (let i = 0; i < 3; i++) xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, "{}");
    expect(answers).toHaveLength(1);
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, "[]");
    expect(answers).toHaveLength(2);
  });

  it("leaves open as it was: arguments, result, error, name and length", () => {
    const page = makePage();
    const before = page.XMLHttpRequest.prototype.open;
    observeAnswers(page);
    const { open } = page.XMLHttpRequest.prototype;
    expect([open.name, open.length]).toEqual([before.name, before.length]);
    const xhr = new page.XMLHttpRequest();
    expect(Reflect.apply(open, xhr, ["POST", "/i/api", true, "user"])).toBe("what open returns");
    expect(xhr.opened).toEqual(["POST", "/i/api", true, "user"]);
    expect(() => xhr.open("GET", "invalid:")).toThrow(SyntaxError);
  });
});

describe("an answer by fetch", () => {
  it("is handed over, and the page gets the very response it asked for, unread", async () => {
    const response = respond('{"b":2}');
    const promise = Promise.resolve(response);
    const calls: unknown[][] = [];
    const page = makePage(function (this: unknown, ...request: unknown[]) {
      calls.push([this, ...request]);
      return promise;
    });
    observeAnswers(page);
    const answers = listen(page);
    const request = new Request(GRAPHQL, { method: "POST", body: "{}" });
    const self = {};
    expect(Reflect.apply(page.fetch, self, [request, { cache: "no-store" }])).toBe(promise);
    expect(calls).toEqual([[self, request, { cache: "no-store" }]]);
    await settle();
    expect(answers).toEqual([{ url: GRAPHQL, status: 200, rateLimit: ["50", "49", "1790000000"], text: '{"b":2}' }]);
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ b: 2 });
  });

  it("that fails or is aborted fails for the page alone, with its own reason", async () => {
    const reason = new DOMException("The user aborted a request.", "AbortError");
    const page = makePage(() => Promise.reject(reason));
    observeAnswers(page);
    const answers = listen(page);
    await expect(page.fetch(GRAPHQL)).rejects.toBe(reason);
    const throwing = makePage(() => {
      throw reason;
    });
    observeAnswers(throwing);
    expect(() => throwing.fetch(GRAPHQL)).toThrow(reason);
    // The body breaks off in the middle.
    const stream = new ReadableStream({ pull: (controller) => controller.error(reason) });
    const broken = makePage(async () => {
      const response = new Response(stream);
      Object.defineProperty(response, "url", { value: GRAPHQL });
      return response;
    });
    observeAnswers(broken);
    const none = listen(broken);
    await expect((await broken.fetch(GRAPHQL)).text()).rejects.toBe(reason);
    await settle();
    expect([...answers, ...none]).toEqual([]);
  });

  it("with an error status is handed over with it", async () => {
    const page = makePage(async () => respond("Rate limit exceeded\n", GRAPHQL, { status: 429 }));
    observeAnswers(page);
    const answers = listen(page);
    await page.fetch(GRAPHQL);
    await settle();
    expect(answers).toMatchObject([{ status: 429, text: "Rate limit exceeded\n" }]);
  });
});

describe("which answers", () => {
  const isHandedOver = (url: string) => {
    const { answers, xhr } = observeXhr();
    xhr.open("GET", url);
    xhr.answer(url, "{}");
    return answers.length === 1;
  };

  it.each([
    "https://x.com/i/api/graphql/_abc-DEF/HomeTimeline?variables=%7B%22a%22%3A%22b%2Fc%22%7D",
    "https://twitter.com/i/api/graphql/-abc/UserByScreenName",
    "https://mobile.twitter.com/i/api/graphql/abc/Following#x",
    "https://pro.x.com/i/api/graphql/abc/ListMembers",
    "https://api.x.com/graphql/abc/Brand_New",
    "https://api.twitter.com/graphql/abc/UserTweets",
    "https://x.com/i/api/1.1/friendships/create.json",
    "https://x.com/i/api/2/notifications/all.json?count=20",
    "https://api.x.com/1.1/users/lookup.json",
  ])("from %s: taken", (url) => expect(isHandedOver(url)).toBe(true));

  it.each([
    "https://example.com/i/api/graphql/abc/Following",
    "https://notx.com/i/api/graphql/abc/Following",
    "https://x.com.example.org/i/api/graphql/abc/Following",
    "http://x.com/i/api/graphql/abc/Following",
    "https://example.com/?u=https://x.com/graphql/abc/Following",
    "https://x.com/manifest.json",
    "https://x.com/search?q=/graphql/abc/Following",
    "https://abs.twimg.com/graphql/abc/Following",
    "",
  ])("from %s: not", (url) => expect(isHandedOver(url)).toBe(false));
});

describe("what comes before the reader", () => {
  const send = (page: FakePage, text: string) => {
    const xhr = new page.XMLHttpRequest();
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, text);
  };

  it("is kept and handed over in order, once", () => {
    const page = makePage();
    observeAnswers(page);
    send(page, "1");
    send(page, "2");
    const answers = listen(page);
    send(page, "3");
    expect(answers.map(({ text }) => text)).toEqual(["1", "2", "3"]);
    expect(listen(page)).toEqual([]);
  });

  it("is handed over also where the reader was there first", () => {
    const page = makePage();
    const answers = listen(page);
    observeAnswers(page);
    send(page, "1");
    expect(answers).toHaveLength(1);
  });

  it("is kept within a number and a size", () => {
    const many = makePage();
    observeAnswers(many);
    for (let i = 0; i < 200; i++) send(many, String(i));
    expect(listen(many)).toHaveLength(100);
    const large = makePage();
    observeAnswers(large);
    for (let i = 0; i < 5; i++) send(large, String(i).repeat(6_000_000));
    send(large, "small");
    expect(listen(large).map(({ text }) => text[0])).toEqual(["0", "1", "2", "s"]);
  });

  it("is looked on by one observer only, however many are put in", () => {
    const page = makePage();
    for (let i = 0; i < 3; i++) observeAnswers(page);
    const answers = listen(page);
    send(page, "1");
    expect(answers).toHaveLength(1);
  });
});

describe("the reader", () => {
  it("passes over whatever else is said on the channel", () => {
    const page = makePage();
    const answers = listen(page);
    const good = { url: GRAPHQL, key: "200 50 49 1790000000", newValue: "{}" };
    const heads = [
      undefined,
      null,
      7,
      {},
      "",
      "no head",
      "200",
      "200 1 2",
      "200 1 2 3 4",
      "2e2 1 2 3",
      "9".repeat(300),
    ];
    const forged = [
      ...heads.map((key) => ({ ...good, key })),
      ...[undefined, null, 7, {}, "u".repeat(20_000)].map((url) => ({ ...good, url })),
      ...[undefined, null, 7, {}].map((newValue) => ({ ...good, newValue })),
    ];
    for (const init of forged) page.document.dispatchEvent(new FakeStorageEvent("flockover:answer", init));
    page.document.dispatchEvent(new Event("flockover:answer"));
    expect(answers).toEqual([]);
  });

  it("hears nothing any more once it is told to stop", () => {
    const page = makePage();
    const stop = new AbortController();
    const answers: Answer[] = [];
    watchAnswers((answer) => answers.push(answer), stop.signal, page.document);
    observeAnswers(page);
    stop.abort();
    const xhr = new page.XMLHttpRequest();
    xhr.open("GET", GRAPHQL);
    xhr.answer(GRAPHQL, "{}");
    expect(answers).toEqual([]);
  });
});
