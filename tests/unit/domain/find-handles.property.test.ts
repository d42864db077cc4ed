import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHandles } from "../../../lib/domain/find-handles.ts";
import { formatAddress } from "../../../lib/domain/handle.ts";
import { isPublicHost } from "../../../lib/domain/host.ts";

const user = fc.stringMatching(/^[a-z][a-z0-9_]{2,15}$/);
const host = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/), fc.constantFrom("example.org", "example.net", "example.com"))
  .map(([label, domain]) => `${label}.${domain}`);
/** Words that say nothing of addresses, in several scripts. */
const neutral = fc.constantFrom(
  "",
  "rain and tea ",
  "Brot & Wein · ",
  "山と川 ",
  "чай, горы — ",
  "קפה ",
  "🌿🌿 ",
  "#books ",
  "(she/her) ",
  "\n",
);
const form = fc.constantFrom(
  (name: string, at: string) => `@${name}@${at}`,
  (name: string, at: string) => `https://${at}/@${name}`,
  (name: string, at: string) => `${at}/@${name}`,
  (name: string, at: string) => `https://${at}/users/${name}`,
  (name: string, at: string) => `acct:${name}@${at}`,
  (name: string, at: string) => `Mastodon: ${name}@${at}`,
);

/** Links of many shapes; a general generator of addresses hardly ever makes one that names somebody, and is slow. */
const link = fc
  .tuple(
    user,
    host,
    fc.constantFrom(
      "/@",
      "/users/",
      "/u/",
      "/@a@",
      "/web/@",
      "/?uri=acct:a@",
      "/~",
      "/%40",
      "/p/",
      "/#/b.example.org/@",
    ),
  )
  .map(([name, at, path]) => `https://${at}${path}${name}`);

describe("whatever is written", () => {
  // The first texts pay for the compiling of all patterns, which is long on a busy machine.
  it("nothing is thrown, and every handle found stands in the text and has a public host", { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "@",
        "@",
        ".",
        "/",
        "://",
        "https://",
        "(at)",
        "[dot]",
        "acct:",
        "…",
        "@a@b.example.org",
        "->",
        "ex-",
        "🐘",
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.array(link, { maxLength: 3 }), (pieces, links) => {
        const bio = pieces.join("");
        for (const candidate of findHandles({ bio, links })) {
          expect(isPublicHost(candidate.handle.host)).toBe(true);
          expect(candidate.handle.user).toMatch(/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/);
          expect(bio.includes(candidate.text) || links.some((link) => link.includes(candidate.text))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("a plain handle is found, and neutral words around it change nothing", () => {
    fc.assert(
      fc.property(user, host, form, neutral, neutral, (name, at, write, before, after) => {
        const bio = `${before}${write(name, at)} ${after}`;
        expect(findHandles({ bio }).map(({ handle }) => formatAddress(handle))).toEqual([`${name}@${at}`]);
      }),
      { numRuns: 300 },
    );
  });

  it("words that speak for themselves are found again where nothing stands around them", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(user, host, form, neutral), { maxLength: 4 }), (people) => {
        const bio = people.map(([name, at, write, after]) => `${write(name, at)}\n${after}`).join("\n");
        for (const { handle, text, reason } of findHandles({ bio })) {
          expect(bio).toContain(text);
          if (reason !== "cue") expect(findHandles({ bio: text })).toMatchObject([{ handle, text, reason }]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("the server on which somebody was looked at is never theirs", () => {
    fc.assert(
      fc.property(user, host, host, (name, seenAt, at) => {
        fc.pre(seenAt !== at);
        const bio = `https://${seenAt}/@${name}@${at}`;
        expect(findHandles({ bio }).map(({ handle }) => formatAddress(handle))).toEqual([`${name}@${at}`]);
      }),
    );
  });

  it("a handle that X has cut is not completed", () => {
    fc.assert(
      fc.property(user, host, fc.nat(12), (name, at, kept) => {
        expect(findHandles({ bio: `@${name}@${at.slice(0, at.length - kept)}…` })).toEqual([]);
      }),
    );
  });
});
