import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Sighting } from "../../../lib/domain/sighting.ts";
import { readUsers } from "../../../lib/x/read-users.ts";

/** Real people are in these, so they are not part of the project: they lie beside the checkout, or not at all. */
const FOLDER = resolve(import.meta.dirname, "../../../../shared/x-responses");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(".json")) : [];

type Json = Record<string, unknown>;

/** Every `User` object with an id, wherever it stands; found by other means than the reader's. */
function collectUsers(text: string): Json[] {
  const users: Json[] = [];
  JSON.parse(text, (_, value) => {
    if (value?.__typename === "User" && typeof value.rest_id === "string") users.push(value);
    return value;
  });
  return users;
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((current, key) => (current as Json | undefined | null)?.[key], value);
const firstText = (user: Json, ...paths: string[]) =>
  paths.map((path) => at(user, path)).find((text) => typeof text === "string" && text.trim() !== "") as
    | string
    | undefined;

interface UrlEntity {
  readonly url: string;
  readonly expanded_url: string;
}

function urlsOf(user: Json, field: "description" | "url"): UrlEntity[] {
  const lists = ["profile_bio.entities", "legacy.entities"].map((path) => at(user, `${path}.${field}.urls`));
  return (lists.find((list) => Array.isArray(list) && list.length > 0) ?? []) as UrlEntity[];
}

/** By the indices of the entities, which count code points; the reader goes by the t.co addresses. */
function expandByIndices(text: string, urls: readonly (UrlEntity & { indices?: [number, number] })[]): string {
  const points = [...text];
  for (const { expanded_url, indices } of [...urls].reverse()) {
    if (indices !== undefined) points.splice(indices[0], indices[1] - indices[0], expanded_url);
  }
  return points.join("").trim();
}

function expectEveryField(sighting: Sighting, user: Json): void {
  expect(sighting.screenName).toBe(firstText(user, "core.screen_name", "legacy.screen_name"));
  expect(sighting.displayName).toBe(firstText(user, "core.name", "legacy.name")?.trim() ?? "");
  const bio = firstText(user, "profile_bio.description", "legacy.description");
  if (bio !== undefined) expect(sighting.bio).toBe(expandByIndices(bio, urlsOf(user, "description")));
  const links = [...urlsOf(user, "url"), ...urlsOf(user, "description")].map(({ expanded_url }) => expanded_url);
  for (const link of links) expect(sighting.links).toContain(link);
  expect(sighting.links).toHaveLength(new Set(links).size);
  const location = firstText(user, "location.location", "legacy.location");
  if (location !== undefined) expect(sighting.location).toBe(location.trim());
  const avatar = firstText(user, "avatar.image_url", "legacy.profile_image_url_https");
  if (avatar !== undefined) expect(sighting.avatarUrl).toBe(avatar);
  const followed = at(user, "relationship_perspectives.following") ?? at(user, "legacy.following");
  if (followed !== undefined) expect(sighting.followed).toBe(followed);
}

describe("a recorded answer of X", () => {
  beforeEach(({ skip }) => skip(files.length === 0, "no recorded answers beside the checkout"));

  it.each(files.filter((file) => file.startsWith("v")))("%s gives every account with every field", (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const users = collectUsers(text);
    const sightings = new Map(readUsers(JSON.parse(text)).map((sighting) => [sighting.xId, sighting]));
    expect(users.length).toBeGreaterThan(0);
    expect([...sightings.keys()].sort()).toEqual([...new Set(users.map((user) => user.rest_id))].sort());
    for (const user of users) {
      const sighting = sightings.get(String(user.rest_id));
      // A partial record may name less than the fuller one that was read.
      const hasBio = firstText(user, "profile_bio.description", "legacy.description") !== undefined;
      if (sighting !== undefined && (hasBio || sighting.bio === "")) expectEveryField(sighting, user);
    }
  });

  it("shows the pinned posts that are in it", () => {
    for (const file of files) {
      const text = readFileSync(join(FOLDER, file), "utf8");
      const pinned = new Set(
        collectUsers(text).flatMap((user) => {
          const ids = at(user, "pinned_items.tweet_ids_str") ?? at(user, "legacy.pinned_tweet_ids_str") ?? [];
          return (ids as string[]).map((id) => `${id} by ${user.rest_id}`);
        }),
      );
      const shown = new Set<string>();
      JSON.parse(text, (_, value) => {
        const post =
          value?.legacy?.full_text === undefined ? undefined : `${value.rest_id} by ${value.legacy.user_id_str}`;
        if (post !== undefined && pinned.has(post)) shown.add(value.legacy.user_id_str);
        return value;
      });
      const read = readUsers(JSON.parse(text)).filter(({ pinnedPost }) => pinnedPost !== undefined);
      expect(read.map(({ xId }) => xId).sort(), file).toEqual([...shown].sort());
    }
  });

  it.each(files.filter((file) => file.startsWith("edge")))("%s gives nobody, and no error", (file) => {
    expect(readUsers(JSON.parse(readFileSync(join(FOLDER, file), "utf8")))).toEqual([]);
  });
});
