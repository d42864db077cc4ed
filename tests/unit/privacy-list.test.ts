import { describe, expect, it } from "vitest";
import { findUnlisted, readPrivacyList } from "../e2e/privacy-list.ts";
import type { RecordedRequest } from "../world/server/recorded-request.ts";

const list = readPrivacyList();
const instances = new Set(["home.example.org"]);

function request(said: string, more: Partial<RecordedRequest> = {}): RecordedRequest {
  const [method = "", url = ""] = said.split(" ");
  const { host, pathname, search } = new URL(url);
  return {
    host,
    method,
    path: pathname + search,
    at: 0,
    status: 200,
    authorized: false,
    isPage: false,
    isPicture: false,
    ...more,
  };
}

const problems = (said: string, more?: Partial<RecordedRequest>) =>
  findUnlisted([request(said, more)], list, instances).map((problem) => problem.slice(problem.indexOf(": ") + 2));

describe("the table of PRIVACY.md", () => {
  it("is read whole", () => {
    expect(list.length).toBeGreaterThan(10);
    expect(list.map(({ text }) => text)).toContain("GET https://HOST/.well-known/webfinger?resource");
  });

  it.each([
    ["GET https://heron.example.org/.well-known/webfinger?resource=acct%3Aa%40b", {}],
    ["OPTIONS https://heron.example.org/.well-known/webfinger?resource=acct%3Aa%40b", {}],
    ["GET https://home.example.org/oauth/authorize?client_id=1", { cookie: "session=1", isPage: true }],
    ["POST https://home.example.org/api/v1/accounts/17/follow", { authorized: true }],
    ["GET https://x.com/home", { cookie: "twid=1" }],
    ["GET https://home.example.org/avatars/1.png", { isPicture: true }],
    ["POST https://birch.example.net/inbox", { userAgent: "snac/2.80" }],
  ])("allows %s", (said, more) => {
    expect(problems(said, more)).toEqual([]);
  });

  it.each([
    ["GET https://home.example.org/oauth/authorize?client_id=1", {}, "not in the table of PRIVACY.md"],
    ["GET https://heron.example.org/picture.png", { origin: "chrome-extension://a" }, "not in the table of PRIVACY.md"],
    ["GET https://heron.example.org/avatars/1.png", { isPicture: true }, "not in the table of PRIVACY.md"],
    ["GET https://home.example.org/avatars/1.png", {}, "not in the table of PRIVACY.md"],
    ["GET https://heron.example.org/", {}, "not in the table of PRIVACY.md"],
    ["GET https://heron.example.org/.well-known/webfinger?resource=a&from=b", {}, "not in the table of PRIVACY.md"],
    ["POST https://heron.example.org/api/v1/accounts/17/follow", {}, "not in the table of PRIVACY.md"],
    ["POST https://home.example.org/api/v1/statuses", { authorized: true }, "not in the table of PRIVACY.md"],
    [
      "GET https://heron.example.org/.well-known/webfinger?resource=a",
      { authorized: true },
      "a token, where the table has none",
    ],
    ["GET https://heron.example.org/.well-known/webfinger?resource=a", { cookie: "a=1" }, "with cookies"],
    [
      "GET https://heron.example.org/.well-known/webfinger?resource=a",
      { referer: "https://x.com/" },
      "with a referrer",
    ],
    ["GET https://x.com/i/api/graphql", { origin: "chrome-extension://abc" }, "the extension asked X"],
  ])("does not allow %s %o", (said, more, problem) => {
    expect(problems(said, more)).toEqual([problem]);
  });
});
