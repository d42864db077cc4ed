import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../lib/x/read-answer.ts";
import { type PageNode, parseShownAddress, readRichText } from "../../../lib/x/rich-text.ts";
import { readScanAnswer } from "../../../lib/x/scan-answer.ts";
import { readRate, WINDOW_MS } from "../../../lib/x/scan-rate.ts";
import { nearlyJson, oddText } from "../nearly-json.ts";

const NOW = Date.UTC(2026, 9, 1);
const VIEWER = "77";

/** Like the DOM's nodes, of any shape. */
const pageNode: fc.Arbitrary<PageNode> = fc.letrec<{ node: PageNode }>((tie) => ({
  node: fc
    .record({
      nodeType: fc.constantFrom(1, 1, 3, 8),
      nodeName: fc.constantFrom("A", "a", "SPAN", "IMG", "BR", "svg", "#text"),
      nodeValue: fc.option(oddText),
      childNodes: fc.oneof({ maxDepth: 5 }, fc.constant([]), fc.array(tie("node"), { maxLength: 4 })),
      attribute: fc.option(oddText),
    })
    .map(({ attribute, ...node }) => ({ ...node, getAttribute: () => attribute })),
})).node;

describe("whatever X's page is made of", () => {
  it("its text is of a bounded length, and its links are web addresses", () => {
    fc.assert(
      fc.property(fc.array(pageNode, { maxLength: 4 }), (nodes) => {
        const { text, links } = readRichText(...nodes);
        expect(text.length).toBeLessThanOrEqual(5_000);
        for (const link of links) expect(new URL(link).protocol).toMatch(/^https?:$/);
      }),
    );
  });

  it("an address that is shown is whole or none", () => {
    fc.assert(
      fc.property(fc.oneof(oddText, fc.domain(), fc.webUrl()), fc.constantFrom("", "…", "/…", " …"), (shown, cut) => {
        const address = parseShownAddress(shown + cut);
        if (cut !== "") expect(address).toBeUndefined();
        else if (address !== undefined) expect(new URL(address).protocol).toBe("https:");
      }),
    );
  });
});

describe("whatever X's answers say to a scan", () => {
  const words = ["data", "instructions", "entries", "entryId", "content", "cursorType", "value", "type", "direction"];
  const texts = ["user-12", "user-", "Bottom", "Top", "TimelineClearCache", "TimelineTerminateTimeline", "rest_id"];
  const url = fc.constantFrom(
    "https://x.com/i/api/graphql/a/Following",
    `https://x.com/i/api/graphql/a/Following?variables=${encodeURIComponent(`{"userId":"${VIEWER}"}`)}`,
    "https://x.com/i/api/graphql/a/Following?variables=%7B%22userId%22",
    "https://x.com/i/api/graphql/b/UserByScreenName",
    "nowhere",
  );
  const status = fc.constantFrom(200, 200, 200, 403, 429, 500);
  const headers = fc.array(fc.option(fc.oneof(oddText, fc.nat().map(String))), { minLength: 3, maxLength: 3 });

  it("it gives ids, a total within bounds, a refusal, or nothing", () => {
    fc.assert(
      fc.property(url, status, headers, nearlyJson(words, texts), (url, status, rateLimit, body) => {
        const answer = { url, status, rateLimit, text: JSON.stringify(body) ?? "" };
        const scan = readScanAnswer(answer, readAnswer(answer), VIEWER);
        if (scan?.kind === "people") {
          for (const id of scan.ids) expect(id).toMatch(/^\d{1,20}$/);
          expect(scan.cursor?.length ?? 0).toBeLessThanOrEqual(200);
        }
        if (scan?.kind === "refused") expect(scan.isLimit).toBe(status === 429);
        if (scan?.kind === "total") expect(scan.following).toSatisfy((n: number) => n >= 0 && n <= 1_000_000);
      }),
    );
  });

  it("a window ends within a quarter of an hour, or a moment ago", () => {
    fc.assert(
      fc.property(headers, fc.nat({ max: 2 * NOW }), (headers, now) => {
        const rate = readRate(headers, now, undefined);
        if (rate === undefined) return;
        expect(rate.resetAt).toBeGreaterThan(now - 10_000);
        expect(rate.resetAt).toBeLessThanOrEqual(now + WINDOW_MS + 10_000);
      }),
    );
  });
});
