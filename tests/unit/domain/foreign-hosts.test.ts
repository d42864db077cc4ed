import { expect, it } from "vitest";
import { foreignHostKind } from "../../../lib/domain/foreign-hosts.ts";

/** Hosts, and what they are known to be besides the fediverse. */
it.each([
  ["gmail.com", "mail"],
  ["mail.gmail.com", "mail"],
  ["notgmail.com", undefined],
  ["gmail.com.example.org", undefined],
  ["youtube.com", "site"],
  ["m.youtube.com", "site"],
  ["amazon.co.uk", "site"],
  ["yahoo.co.jp", "mail"],
  ["yahoo.social", undefined],
  ["t.me", "site"],
  ["neurodifferent.me", undefined],
  ["mastodon.social", undefined],
  ["mastodon.sdf.org", undefined],
  ["moss.example.com", undefined],
])("%s is %s", (host, kind) => {
  expect(foreignHostKind(host)).toBe(kind);
});
