import { expect, test } from "vitest";
import { createNewPeople, type NewPeople } from "../../../entrypoints/popup/new-people.ts";
import { matchRow } from "../components/rows.ts";

const people = (isNew: boolean, ...addresses: string[]) =>
  addresses.map((address) => ({ ...matchRow({ address }), isNew }));

function marks(newPeople: NewPeople, among = 10): string[] {
  return [...newPeople.marked(among)];
}

test("marks who is new until they have been in sight", () => {
  const newPeople = createNewPeople();
  newPeople.note([...people(true, "a@x", "b@x", "c@x"), ...people(false, "old@x")]);
  expect(newPeople.watch(["a@x", "b@x"])).toBe(false);
  expect(marks(newPeople), "not away under the eye").toEqual(["a@x", "b@x", "c@x"]);
  expect(newPeople.watch(["b@x", "c@x", "old@x"])).toBe(true);
  expect(marks(newPeople)).toEqual(["b@x", "c@x"]);
  newPeople.watch(["a@x", "b@x"]);
  expect(marks(newPeople), "not once more").toEqual(["b@x"]);
  expect(newPeople.count(), "all who have come").toBe(3);
});

test("does not mark somebody anew who is read again before the background knows that they were seen", () => {
  const newPeople = createNewPeople();
  newPeople.note(people(true, "a@x"));
  newPeople.watch(["a@x"]);
  newPeople.watch([]);
  newPeople.note(people(true, "a@x"));
  expect(marks(newPeople)).toEqual([]);
});

test("marks nobody where most are new, however many of them have been seen", () => {
  const newPeople = createNewPeople();
  newPeople.note(people(true, "a@x", "b@x", "c@x"));
  expect(marks(newPeople, 5)).toEqual([]);
  newPeople.watch(["a@x", "b@x"]);
  newPeople.watch(["c@x"]);
  expect(marks(newPeople, 5)).toEqual([]);
  expect(marks(newPeople, 6)).toEqual(["c@x"]);
});

test("begins anew when the page is left", () => {
  const newPeople = createNewPeople();
  newPeople.note(people(true, "a@x"));
  newPeople.leave();
  expect([newPeople.count(), marks(newPeople)]).toEqual([0, []]);
  newPeople.note([...people(false, "a@x"), ...people(true, "b@x")]);
  expect([newPeople.count(), marks(newPeople)]).toEqual([1, ["b@x"]]);
});
