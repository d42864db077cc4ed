import { expect, test } from "vitest";
import {
  choose,
  forget,
  isEverybody,
  isMetElsewhere,
  isSelectable,
  isSelected,
  isUnsure,
  untold,
} from "../../../components/selection.ts";
import { findHandles } from "../../../lib/domain/find-handles.ts";
import { declaration, matchRow } from "./rows.ts";

const NOTHING = new Map<string, boolean>();
const sure = matchRow({ address: "sure@a.example.org" });
const low = declaration({ confidence: "low", reason: "maybe-past" });
const unsure = matchRow({ address: "unsure@a.example.org", declaredBy: [low] });
const elsewhere = matchRow({ address: "else@a.example.org", declaredBy: [declaration({ followed: false })] });
const following = matchRow({ follow: { state: "done", outcome: { kind: "following" } } });
const failed = matchRow({ follow: { state: "failed", outcome: { kind: "gone" } } });

test("selects at first whom the user follows on X and who leaves no doubt", () => {
  expect(isSelected(sure, NOTHING)).toBe(true);
  expect(isSelected(unsure, NOTHING)).toBe(false);
  expect(isSelected(elsewhere, NOTHING)).toBe(false);
  expect(isSelected(failed, NOTHING)).toBe(false);
});

test.each([
  "might close @moos@garten.example.org soon",
  "one of these works: @moos@garten.example.org or @moos@wald.example.org",
  "Mastodon or e-mail: moos@garten.example.org",
])("leaves unticked, and shows as unsure, whom these words declare: %s", (bio) => {
  const candidates = findHandles({ bio });
  expect(candidates.length).toBeGreaterThan(0);
  for (const { confidence, reason } of candidates) {
    const row = matchRow({ declaredBy: [declaration({ confidence, reason })] });
    expect([isUnsure(row), isSelected(row, NOTHING)]).toEqual([true, false]);
  }
});

test("does not add up a stranger's clear words and a friend's doubtful ones", () => {
  const mixed = matchRow({ declaredBy: [low, declaration({ followed: false })] });
  expect([isUnsure(mixed), isMetElsewhere(mixed), isSelected(mixed, NOTHING)]).toEqual([false, false, false]);
});

test("a choice by hand holds when the rows are read anew", () => {
  const choices = choose(choose(NOTHING, [sure], false), [unsure], true);
  expect(isSelected({ ...sure }, choices)).toBe(false);
  expect(isSelected({ ...unsure }, choices)).toBe(true);
});

test.each(["queued", "claimed", "waiting", "done"] as const)("nobody who is %s can be selected", (state) => {
  const row = matchRow({ follow: { state } });
  expect(isSelectable(row)).toBe(false);
  expect(isSelected(row, choose(NOTHING, [row], true))).toBe(false);
});

test("whom asking failed for can be selected again, by hand only", () => {
  expect(isSelectable(failed)).toBe(true);
  const chosen = choose(NOTHING, [failed], true);
  expect(isSelected(failed, chosen)).toBe(true);
  expect(isSelected(failed, forget(chosen, [failed.match.address]))).toBe(false);
});

test("everybody is everybody whom the user follows on X and who is sure; the others come all or not at all", () => {
  const rows = [sure, unsure, following, elsewhere];
  expect(isEverybody(rows, NOTHING)).toBe(true);
  expect(isEverybody(rows, choose(NOTHING, [unsure, elsewhere], true))).toBe(true);
  expect(isEverybody(rows, choose(NOTHING, [elsewhere], true))).toBe(false);
  expect(isEverybody(rows, choose(NOTHING, [sure], false))).toBe(false);
});

test("who was ordered is not told of until the rows show them on the way, and no longer than that", () => {
  const others = [elsewhere, unsure];
  const ordered = new Set([sure, ...others].map(({ match }) => match.address));
  expect(untold(ordered, [sure, ...others])).toBe(ordered);
  const onTheWay = { ...sure, follow: { state: "queued" } } as typeof sure;
  expect([...untold(ordered, [onTheWay, ...others])]).toEqual(others.map(({ match }) => match.address));
  expect(untold(new Set(), [onTheWay])).toEqual(new Set());
});

test("who was followed before, and is no longer, is ticked by hand only; then like anybody else", () => {
  const before = matchRow({ wasFollowed: true });
  expect(isSelectable(before)).toBe(true);
  expect(isSelected(before, NOTHING)).toBe(false);
  const chosen = choose(NOTHING, [before], true);
  expect(isSelected(before, chosen)).toBe(true);
  expect(isSelected(before, forget(chosen, [before.match.address]))).toBe(false);
});
