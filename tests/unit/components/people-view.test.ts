import { expect, test } from "vitest";
import { type ListRow, toListRow } from "../../../components/list-row.ts";
import {
  countGroup,
  FIRST_VIEW,
  filterPeople,
  groupOf,
  type SortKey,
  searchPeople,
  sortPeople,
} from "../../../components/people-view.ts";
import type { MatchRow } from "../../../lib/domain/match-row.ts";
import type { Person } from "../../../lib/domain/person.ts";
import { declaration, matchRow } from "./rows.ts";

const NOBODY: ReadonlySet<string> = new Set();
const addresses = (rows: readonly ListRow[]) => rows.map(({ row }) => row.match.address);

function listed(...rows: MatchRow[]): ListRow[] {
  return rows.map((row) => toListRow(row)).filter((row) => row !== undefined);
}

function sorted(rows: readonly ListRow[], key: SortKey, isDescending = false): string[] {
  return addresses(sortPeople(rows, { key, isDescending }, "en"));
}

function person(address: string, changes: Partial<Person>): Person {
  return { address, homeId: "1", displayName: "", readAt: 0, ...changes };
}

test("lists the sure first, then people followed on X, then the newest", () => {
  const rows = listed(
    matchRow({ address: "old@a", foundAt: 1 }),
    matchRow({ address: "elsewhere@a", foundAt: 9, declaredBy: [declaration({ followed: false })] }),
    matchRow({ address: "doubtful@a", foundAt: 8, declaredBy: [declaration({ confidence: "low" })] }),
    matchRow({ address: "young@a", foundAt: 5 }),
  );
  expect(sorted(rows, "found")).toEqual(["young@a", "old@a", "elsewhere@a", "doubtful@a"]);
});

test("does not move a row when following goes on", () => {
  const rows = [matchRow({ address: "a@a", foundAt: 2 }), matchRow({ address: "b@a", foundAt: 2 })];
  const later = [...rows].reverse().map((row) => ({ ...row, follow: { state: "queued" as const } }));
  expect(sorted(listed(...later), "found")).toEqual(sorted(listed(...rows), "found"));
});

test("sorts by a column either way, and puts last of whom it does not know", () => {
  const rows = listed(
    matchRow({ address: "few@a" }),
    { ...matchRow({ address: "many@a" }), person: person("many@a", { followers: 10 }) },
    { ...matchRow({ address: "some@a" }), person: person("some@a", { followers: 9 }) },
  );
  expect(sorted(rows, "followers")).toEqual(["some@a", "many@a", "few@a"]);
  expect(sorted(rows, "followers", true)).toEqual(["many@a", "some@a", "few@a"]);
});

test("sorts names as the language does", () => {
  const named = (address: string, displayName: string) =>
    matchRow({ address, declaredBy: [declaration({ x: { screenName: "x", displayName } })] });
  expect(sorted(listed(named("z@a", "Zoe"), named("a@a", "ädam"), named("b@a", "Bea")), "x")).toEqual([
    "a@a",
    "b@a",
    "z@a",
  ]);
});

test("tells the groups apart", () => {
  const groups = listed(
    matchRow({ address: "none@a" }),
    matchRow({ address: "queued@a", follow: { state: "queued" } }),
    matchRow({ address: "failed@a", follow: { state: "failed" } }),
    matchRow({ address: "done@a", follow: { state: "done", outcome: { kind: "following" } } }),
    matchRow({ address: "before@a", follow: { state: "done", outcome: { kind: "already" } } }),
    matchRow({ address: "asked@a", follow: { state: "done", outcome: { kind: "requested" } } }),
    { ...matchRow({ address: "hidden@a", follow: { state: "queued" } }), isHidden: true },
  ).map((row) => groupOf(row));
  expect(groups).toEqual(["open", "open", "open", "following", "following", "requested", "hidden"]);
});

test("counts each group, and whoever failed as open too", () => {
  const rows = listed(matchRow({ address: "none@a" }), matchRow({ address: "queued@a", follow: { state: "queued" } }), {
    ...matchRow({ address: "hidden@a" }),
    isHidden: true,
  });
  rows.push(...listed(matchRow({ address: "failed@a", follow: { state: "failed" } })));
  expect((["open", "failed", "following", "hidden"] as const).map((group) => countGroup(rows, group))).toEqual([
    3, 1, 0, 1,
  ]);
  expect(filterPeople(rows, { ...FIRST_VIEW, show: "not-found" }, NOBODY), "no people").toEqual([]);
});

test("keeps whom it has shown as open, until they are hidden", () => {
  const done = matchRow({ address: "done@a", follow: { state: "done", outcome: { kind: "following" } } });
  const shown = (row: MatchRow, kept: ReadonlySet<string>) => addresses(filterPeople(listed(row), FIRST_VIEW, kept));
  expect(shown(done, NOBODY)).toEqual([]);
  expect(shown(done, new Set(["done@a"]))).toEqual(["done@a"]);
  expect(shown({ ...done, isHidden: true }, new Set(["done@a"]))).toEqual([]);
});

test("shows those who failed alone, and keeps them there while they are tried again", () => {
  const view = { ...FIRST_VIEW, show: "failed" } as const;
  const failed = matchRow({ address: "failed@a", follow: { state: "failed" } });
  const outcome = { kind: "moved", to: "new@b" } as const;
  const moved = matchRow({ address: "moved@a", follow: { state: "failed", outcome, isUnasked: true } });
  const rows = [matchRow({ address: "none@a" }), failed, moved];
  expect(addresses(filterPeople(listed(...rows), view, NOBODY))).toEqual(["failed@a"]);
  const tried = { ...failed, follow: { state: "queued" as const } };
  expect(addresses(filterPeople(listed(tried), view, NOBODY))).toEqual([]);
  expect(addresses(filterPeople(listed(tried), view, new Set(["failed@a"])))).toEqual(["failed@a"]);
});

test("narrows to an instance, and to people followed on X", () => {
  const rows = listed(
    matchRow({ address: "one@a.example" }),
    matchRow({ address: "two@b.example", declaredBy: [declaration({ followed: false })] }),
  );
  const filtered = (change: object) => addresses(filterPeople(rows, { ...FIRST_VIEW, ...change }, NOBODY));
  expect(filtered({ host: "b.example" })).toEqual(["two@b.example"]);
  expect(filtered({ onlyFollowedOnX: true })).toEqual(["one@a.example"]);
});

test.each([
  ["anna", ["anna@social.example.org"]],
  ["ANNA  example.org", ["anna@social.example.org"]],
  ["@painter", ["anna@social.example.org"]],
  ["watercolour", ["anna@social.example.org"]],
  ["anna watercolour nowhere", []],
  ["  ", ["anna@social.example.org", "other@b"]],
])("finds by “%s”", (search, found) => {
  const says = declaration({ x: { screenName: "painter", displayName: "Ánna" }, words: "Watercolours, mostly" });
  const rows = listed(
    matchRow({ declaredBy: [says] }),
    matchRow({
      address: "other@b",
      declaredBy: [declaration({ words: "", x: { screenName: "b", displayName: "B" } })],
    }),
  );
  expect(addresses(searchPeople(rows, search))).toEqual(found);
});
