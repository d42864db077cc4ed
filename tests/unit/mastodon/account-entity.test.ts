import { describe, expect, it } from "vitest";
import { AccountEntity, readPerson } from "../../../lib/mastodon/account-entity.ts";

const asker = { id: "me@example.org", instance: "https://social.example.org" };

describe("the X accounts that a profile names", () => {
  const entity = { id: "7", acct: "susie@birch.example.net" };
  const field = { name: "X", value: '<a href="https://x.com/Susie_B">x.com/Susie_B</a>' };
  it.each([
    ["in a field", { note: "<p>Hello</p>", fields: [field] }, ["susie_b"]],
    ["in a field beside an odd one", { fields: [null, field] }, ["susie_b"]],
    ["in the bio", { note: "<p>Once at TWITTER.com/susie</p>", fields: [] }, ["susie"]],
    ["in neither", { note: "<p>Hello</p>", fields: [] }, []],
    ["in a bio that is empty", { note: "" }, []],
    ["where the instance tells of neither", {}, undefined],
  ])("%s", (_where, texts, xNames) => {
    expect(readPerson(AccountEntity.parse({ ...entity, ...texts }), asker, 0).xNames).toEqual(xNames);
  });
});

it.each([
  ["https://social.example.org/avatars/1.png", true],
  ["https://files.social.example.org/avatars/1.png", true],
  ["https://birch.example.net/susie.png", false],
  ["https://notsocial.example.org/1.png", false],
  ["http://social.example.org/avatars/1.png", false],
  ["data:image/png;base64,AAAA", false],
  ["/avatars/1.png", false],
])("takes the picture %s from the user's own instance only: %s", (avatarStatic, isTaken) => {
  const person = readPerson({ id: "7", acct: "susie@birch.example.net", avatarStatic }, asker, 0);
  expect(person.avatarUrl).toBe(isTaken ? avatarStatic : undefined);
});

it.each([
  ["susie@cedar.example.net", "susie@cedar.example.net"],
  ["Susie", "susie@example.org"],
  ["susie", "susie@example.org"],
  ["\u202Esusie@cedar.example.net", undefined],
  ["susie at cedar", undefined],
  ["susie@127.0.0.1", undefined],
])("says that a person has moved to %j only where that is a handle", (acct, movedTo) => {
  expect(readPerson({ id: "7", acct: "susie@birch.example.net", moved: { acct } }, asker, 0).movedTo).toBe(movedTo);
});
