import { expect, it } from "vitest";
import { readPerson } from "../../../lib/mastodon/account-entity.ts";

const asker = { id: "me@example.org", instance: "https://social.example.org" };

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
