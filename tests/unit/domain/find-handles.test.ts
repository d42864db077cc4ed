import { describe, expect, it } from "vitest";
import { findHandles, findMaybes } from "../../../lib/domain/find-handles.ts";
import { formatAddress } from "../../../lib/domain/handle.ts";
import { BLIND_SETS, OPEN_ROWS, SECOND_ROWS, scoreRows } from "../../fixtures/handle-rows.ts";

describe("the corpus", () => {
  it.each([...OPEN_ROWS, ...SECOND_ROWS].map((row) => [row.id, row.why, row] as const))("%s: %s", (_id, _why, row) => {
    const candidates = findHandles(row.sighting);
    expect(candidates.map(({ handle }) => formatAddress(handle)).sort()).toEqual([...row.handles].sort());
    const low = candidates.filter(({ confidence }) => confidence === "low").map(({ handle }) => formatAddress(handle));
    expect(low.sort()).toEqual([...(row.low ?? [])].sort());
    expect(findMaybes(row.sighting).map(formatAddress).sort()).toEqual([...(row.maybes ?? [])].sort());
  });

  it.each(BLIND_SETS)("is read well: $name", ({ rows, leastRecall, leastPrecision }) => {
    const { recall, precision } = scoreRows(rows);
    expect.soft(recall).toBeGreaterThanOrEqual(leastRecall);
    expect.soft(precision).toBeGreaterThanOrEqual(leastPrecision);
  });

  it("knows that the envelope before an address at an unknown host means mail, whatever the host is called", () => {
    expect(findHandles({ bio: "📧 moos@garten.social" })).toEqual([]);
    expect(findHandles({ bio: "📧 moos@mastodon.social" })).toHaveLength(1);
  });

  it("does not take a shared family name for one's own", () => {
    expect(findHandles({ displayName: "Eva Farnholt", bio: "Married to @karl.farnholt@mastodon.example.org" })).toEqual(
      [],
    );
  });
});

describe("evidence", () => {
  it("is the very words, and where they stand", () => {
    const sighting = {
      displayName: "Moos 🌿",
      bio: "Flechten. ＠ｍｏｏｓ＠ｇａｒｔｅｎ．ｅｘａｍｐｌｅ．ｏｒｇ!",
      links: ["https://wald.example.net/@Moos"],
    };
    expect(findHandles(sighting)).toEqual([
      {
        handle: { user: "moos", host: "wald.example.net" },
        field: "website",
        form: "profile-link",
        text: "https://wald.example.net/@Moos",
        confidence: "high",
        reason: "profile-link",
      },
      {
        handle: { user: "moos", host: "garten.example.org" },
        field: "bio",
        form: "address",
        text: "＠ｍｏｏｓ＠ｇａｒｔｅｎ．ｅｘａｍｐｌｅ．ｏｒｇ",
        confidence: "high",
        reason: "full-address",
      },
    ]);
  });

  it("of one handle found twice is the weightier", () => {
    const found = findHandles({
      displayName: "@moos@garten.example.org",
      bio: "https://garten.example.org/@moos",
      links: ["https://garten.example.org/@moos"],
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ field: "display-name", form: "address" });
  });
});

describe("safety", () => {
  it("never takes the server on which somebody was looked at for their own", () => {
    const links = ["https://mastodon.social/@moos@garten.example.org"];
    expect(findHandles({ bio: links[0] ?? "", links }).map(({ handle }) => formatAddress(handle))).toEqual([
      "moos@garten.example.org",
    ]);
  });

  it("takes a handle that one field says is no longer in use for none, wherever else it stands", () => {
    const old = { bio: "old: @moos@garten.example.org", links: ["https://garten.example.org/@moos"] };
    expect(findHandles({ ...old, bio: "" })).toHaveLength(1);
    expect(findHandles(old)).toEqual([]);
    expect(findHandles({ ...old, displayName: "@moos@wald.example.org" })).toMatchObject([
      { handle: { host: "wald.example.org" } },
    ]);
  });

  it("finds nobody in a chain of hosts", () => {
    expect(findHandles({ bio: "@moos@garten.example.org@wald.example.org" })).toEqual([]);
  });

  it("ends what is spelled in words before a link, so that the words before it count", () => {
    expect(findHandles({ bio: "my better half is at garten.example.org/@moos" })).toEqual([]);
    expect(findHandles({ bio: "my account is at garten.example.org/@moos" })).toHaveLength(1);
  });

  it.each(["acct:", "web+ap:", "fediverse:@", "mastodon:"])("knows the addresses that begin with %s", (scheme) => {
    expect(findHandles({ bio: `${scheme}moos@garten.example.org` })).toMatchObject([{ form: "uri" }]);
  });

  it("takes a file of an instance for nobody's page", () => {
    expect(findHandles({ bio: "https://files.garten.example.org/accounts/avatars/000/001/original/x.png" })).toEqual(
      [],
    );
  });

  it("asks the caller which hosts are known", () => {
    const bio = "moos@garten.example.org";
    expect(findHandles({ bio })).toEqual([]);
    expect(findMaybes({ bio }).map(formatAddress)).toEqual([bio]);
    expect(findHandles({ bio }, (host) => host === "garten.example.org")).toHaveLength(1);
  });
});
