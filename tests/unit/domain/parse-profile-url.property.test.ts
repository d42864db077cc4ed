import fc from "fast-check";
import { expect, it } from "vitest";
import { parseHandle } from "../../../lib/domain/handle.ts";
import { isPublicHost } from "../../../lib/domain/host.ts";
import { parseProfileUrl } from "../../../lib/domain/parse-profile-url.ts";
import { oddText } from "../nearly-json.ts";

const host = fc.oneof(
  fc.domain(),
  fc.constantFrom("elk.zone", "localhost", "127.0.0.1", "[::1]", "one.example.org:8443"),
);
const segment = fc.oneof(
  oddText.map(encodeURIComponent),
  fc.constantFrom(
    "@a",
    "@a@one.example.org",
    "users",
    "a",
    "web",
    "profile",
    "u",
    "~a",
    "authorize_interaction",
    "https:",
    "",
  ),
);
const query = fc.option(
  fc
    .tuple(fc.constantFrom("uri", "url", "text", "acct"), oddText)
    .map(([key, value]) => `?${key}=${encodeURIComponent(value)}`),
  { nil: "" },
);
const link = fc
  .tuple(host, fc.array(segment, { maxLength: 5 }), query)
  .map(([host, path, query]) => `https://${host}/${path.join("/")}${query}`);

it("whatever a link says, the handle in it is one, at a public host", () => {
  fc.assert(
    fc.property(fc.oneof(link, oddText), (text) => {
      const handle = parseProfileUrl(text)?.handle;
      if (handle === undefined) return;
      expect(isPublicHost(handle.host)).toBe(true);
      expect(parseHandle(`${handle.user}@${handle.host}`)).toEqual(handle);
    }),
    { numRuns: 1_000 },
  );
});
