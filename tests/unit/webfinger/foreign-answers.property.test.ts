import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeHandle } from "../../../lib/domain/handle.ts";
import { isAskable } from "../../../lib/webfinger/ask-host.ts";
import { parseLookupTemplate } from "../../../lib/webfinger/host-meta.ts";
import { parseJrd } from "../../../lib/webfinger/jrd.ts";
import { readRetryAfter, readUsedUp } from "../../../lib/webfinger/retry-after.ts";
import { nearlyJson, spoiled } from "../nearly-json.ts";

const anything = nearlyJson(
  ["subject", "links", "rel", "href", "type", "template", "aliases"],
  ["self", "application/activity+json", "http://ostatus.org/schema/1.0/subscribe"],
);
const JRD = { subject: "acct:a@one.example.org", links: [] as unknown[] };
const LINK = { rel: "self", type: "application/activity+json", href: "https://one.example.org/users/a", template: "" };
const SUBSCRIBE = {
  rel: "http://ostatus.org/schema/1.0/subscribe",
  template: "https://one.example.org/authorize_interaction?uri={uri}",
};
const jrd = fc
  .array(fc.oneof(spoiled(LINK, anything), spoiled(SUBSCRIBE, anything)), { maxLength: 4 })
  .chain((links) => fc.oneof(fc.constant({ ...JRD, links: [LINK, ...links] }), spoiled({ ...JRD, links }, anything)));

describe("whatever a host answers", () => {
  it("a JRD names a handle and public https addresses, or is none", () => {
    const text = fc.oneof(
      { weight: 3, arbitrary: jrd.map((value) => JSON.stringify(value)) },
      anything.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (body) => {
        const parsed = parseJrd(body);
        if (parsed === undefined) return;
        read++;
        const { subject, account } = parsed;
        expect(makeHandle(subject.user, subject.host)).toEqual(subject);
        for (const url of [account.actorUrl, account.profileUrl, account.avatarUrl])
          expect(url === undefined || isAskable(url)).toBe(true);
        const { subscribeTemplate: template } = account;
        if (template === undefined) return;
        const filled = template.replace("{uri}", encodeURIComponent("a@two.example.org"));
        expect(isAskable(filled)).toBe(true);
        expect(new URL(filled).host).toBe(new URL(template.split("{uri}", 1)[0] ?? "").host);
      }),
      { numRuns: 400 },
    );
    // Or nothing was held to the rules above.
    expect(read).toBeGreaterThan(20);
  });

  it("a host-meta document names a public https address with the resource in it, or none", () => {
    const attribute = fc.tuple(
      fc.constantFrom("rel", "template", "type", "REL"),
      fc.oneof(
        fc.constantFrom(
          "lrdd",
          "https://one.example.org/wf?r={uri}",
          "https://{uri}/",
          "http://one.example.org/{uri}",
          "{uri}",
        ),
        fc.string(),
      ),
      fc.constantFrom('"', "'", ""),
    );
    const tag = fc
      .array(attribute, { maxLength: 4 })
      .map((pairs) => `<Link ${pairs.map(([name, value, quote]) => `${name}=${quote}${value}${quote}`).join(" ")}/>`);
    const xml = fc.array(fc.oneof(tag, fc.string()), { maxLength: 5 }).map((parts) => parts.join("\n"));
    const resource = "acct:a@one.example.org";
    fc.assert(
      fc.property(xml, (document) => {
        const url = parseLookupTemplate(document, resource);
        if (url !== undefined) expect(isAskable(url) && url.includes(encodeURIComponent(resource))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(
      parseLookupTemplate('<Link rel="lrdd" template="https://one.example.org/wf?r={uri}"/>', resource),
    ).toBeDefined();
  });

  it("a wait is between a minute and a day, or not said", () => {
    const value = fc.oneof(
      fc.integer().map(String),
      fc.bigInt().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.stringMatching(/^[\x20-\x7e]{0,40}$/),
    );
    const names = ["Retry-After", "X-RateLimit-Reset", "RateLimit-Reset", "Date", "X-RateLimit-Remaining"];
    const headers = fc.dictionary(fc.constantFrom(...names), value).map((pairs) => new Headers(pairs));
    fc.assert(
      fc.property(headers, fc.nat(4_000_000_000_000), (given, now) => {
        for (const wait of [readRetryAfter(given, now), readUsedUp(given, now)]) {
          if (wait === undefined) continue;
          expect(wait).toBeGreaterThanOrEqual(60_000);
          expect(wait).toBeLessThanOrEqual(86_400_000);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
