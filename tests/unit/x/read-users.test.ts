import { describe, expect, it } from "vitest";
import { AwaitedPins } from "../../../lib/x/awaited-pins.ts";
import { readUsers } from "../../../lib/x/read-users.ts";
import { LAYOUTS, OTTER, PINNED_ID, post, timeline, tweetResult, user } from "./x-objects.ts";

// Long because X's objects have many layouts, and each is a case of the same function.

const userResult = (result: unknown) => ({ user_results: { result } });
const names = (body: unknown) => readUsers(body).map(({ screenName }) => screenName);
const only = (body: unknown) => {
  const sightings = readUsers(body);
  expect(sightings).toHaveLength(1);
  return sightings[0];
};

describe("an account", () => {
  it.each(Object.entries(LAYOUTS))("of layout %s is read with every field", (_, object) => {
    expect(readUsers({ data: { user: { result: object } } })).toEqual([OTTER]);
  });

  it("keeps its fields wherever they move, one at a time", () => {
    const { v1, v2, v3 } = LAYOUTS;
    const { legacy } = v1;
    // The names moved first, the bio's links are still where they were, the location not yet moved, …
    const mixes = [
      { ...v3, legacy },
      { ...v1, core: v3.core },
      { ...v3, core: undefined, legacy },
      { ...v3, profile_bio: { description: v3.profile_bio.description }, legacy: v2.legacy },
      { ...v3, profile_bio: { ...v3.profile_bio, entities: { description: {} } }, legacy: v2.legacy },
      { ...v3, profile_bio: { description: "", entities: {} }, legacy },
      { ...v2, location: undefined, legacy: { ...v2.legacy, location: OTTER.location } },
      { ...v2, location: OTTER.location },
      { ...v2, relationship_perspectives: {}, legacy: { ...v2.legacy, following: true } },
      { ...v2, avatar: undefined, legacy: { ...v2.legacy, profile_image_url_https: OTTER.avatarUrl } },
      { ...v3, website: undefined },
      { ...v3, core: { name: "", screen_name: "" }, legacy },
      { ...v3, ...LAYOUTS.v0, rest_id: OTTER.xId },
    ];
    for (const mix of mixes) expect(readUsers({ mix })).toEqual([OTTER]);
  });

  it("is followed, not followed, or unknown: what is not said is not a no", () => {
    const said = (fields: object) => only({ ...user("1"), ...fields })?.followed;
    expect(said({ relationship_perspectives: { following: true } })).toBe(true);
    expect(said({ relationship_perspectives: { following: false } })).toBe(false);
    expect(said({ relationship_perspectives: { following: false }, legacy: { following: true } })).toBe(false);
    expect(said({ relationship_perspectives: {} })).toBeUndefined();
    expect(said({ relationship_perspectives: { following: null }, legacy: { following: true } })).toBe(true);
    expect(said({ relationship_perspectives: { following: "true" } })).toBeUndefined();
    expect(said({})).toBeUndefined();
  });

  it("has its website even where only the t.co address of it is known, unless that leads nowhere", () => {
    const { v1 } = LAYOUTS;
    const bare = { ...v1, legacy: { ...v1.legacy, entities: {}, url: "https://pond.example.org/@otter" } };
    expect(only(bare)?.links).toEqual(["https://pond.example.org/@otter"]);
    expect(only({ ...bare, legacy: { ...bare.legacy, url: "https://t.co/site" } })?.links).toEqual([]);
  });

  it("has no links but web addresses, each once", () => {
    const urls = [
      { url: "https://t.co/a", expanded_url: "javascript:alert(1)" },
      { url: "https://t.co/b", expanded_url: "https://twice.example.org/" },
      { url: "https://t.co/c", expanded_url: "https://twice.example.org/" },
      { url: "https://t.co/d", expanded_url: `https://long.example.org/${"x".repeat(3_000)}` },
      { url: "https://t.co/e", expanded_url: "https://" },
      { url: "https://t.co/f" },
      null,
      "https://t.co/g",
    ];
    const description = "https://t.co/a https://t.co/b https://t.co/zz";
    expect(only(user("1", { profile_bio: { description, entities: { description: { urls } } } }))).toMatchObject({
      bio: "https://t.co/a https://twice.example.org/ https://t.co/zz",
      links: ["https://twice.example.org/"],
    });
  });

  it("does not grow past what a message may carry", () => {
    const urls = [{ url: "https://t.co/a", expanded_url: `https://long.example.org/${"x".repeat(1_900)}` }];
    const entities = { description: { urls } };
    const sighting = only(
      user("1", {
        core: { screen_name: "name", name: "n".repeat(1_000) },
        location: { location: "l".repeat(1_000) },
        profile_bio: { description: "https://t.co/a ".repeat(500), entities },
      }),
    );
    expect(sighting?.bio.length).toBeLessThanOrEqual(20_000);
    expect([sighting?.displayName.length, sighting?.location.length]).toEqual([200, 200]);
  });

  it("needs an id of digits and a name as X gives them", () => {
    const refused = [
      user("12a"),
      user(""),
      user("1".repeat(21)),
      { ...user("1"), rest_id: 1 },
      user("1", { core: { screen_name: "with space" } }),
      user("1", { core: { screen_name: "name\n" } }),
      user("1", { core: { screen_name: "" } }),
      user("1", { core: { screen_name: "x".repeat(21) } }),
      user("1", { core: { screen_name: ["name"] } }),
      user("1", { core: { name: "No name" } }),
    ];
    expect(readUsers(refused)).toEqual([]);
  });
});

describe("accounts in an answer", () => {
  it("are found in any operation, also in one that nobody has heard of, in reading order", () => {
    const answer = {
      data: { brand_new: [{ deep: { deeper: { thing: user("2") } } }, userResult(user("1"))], more: { x: user("3") } },
    };
    expect(names(answer)).toEqual(["name_2", "name_1", "name_3"]);
  });

  it("are read beside errors, and those that are unavailable are passed over", () => {
    const answer = {
      errors: [{ message: "DeadlineExceeded", path: ["data", 0] }],
      data: {
        users: [
          { result: { __typename: "UserUnavailable", reason: "Suspended", message: "User is suspended" } },
          { result: { __typename: "UserUnavailable" } },
          userResult({}),
          { user_results: {} },
          { user: {} },
          { result: user("1") },
        ],
      },
    };
    expect(names(answer)).toEqual(["name_1"]);
    expect(readUsers({ data: {} })).toEqual([]);
    expect(readUsers({ data: { user: { result: { __typename: "User", timeline: {} } } } })).toEqual([]);
  });

  it("are read in the older answers too: a map of users, a search box's suggestions", () => {
    const { v0 } = LAYOUTS;
    const answer = { globalObjects: { users: { [v0.id_str]: v0 }, tweets: {} } };
    expect(readUsers(answer)).toEqual([OTTER]);
    const suggestion = {
      id_str: "77",
      name: "Seventy Seven",
      screen_name: "seventy7",
      profile_image_url_https: "https://pbs.twimg.com/77.jpg",
      location: "",
      social_context: { following: true, followed_by: false },
    };
    expect(only({ num_results: 1, users: [suggestion], topics: [] })).toEqual({
      xId: "77",
      screenName: "seventy7",
      displayName: "Seventy Seven",
      bio: "",
      links: [],
      location: "",
      avatarUrl: "https://pbs.twimg.com/77.jpg",
      followed: true,
      partial: true,
    });
  });

  it("are not made of mentions inside posts", () => {
    const entities = { user_mentions: [{ id_str: "5", name: "Five", screen_name: "five", indices: [0, 5] }] };
    expect(names(timeline(tweetResult(post("9", user("1"), { entities }))))).toEqual(["name_1"]);
  });

  it("are found wherever posts carry them", () => {
    const quoted = post("11", user("2"), {});
    const repost = post("12", user("3"), {});
    const source = { media: [{ additional_media_info: { source_user: userResult(user("4")) } }] };
    const tweet = post(
      "10",
      user("1"),
      {
        extended_entities: source,
        retweeted_status_result: { result: repost },
        conversation_control: { conversation_owner_results: { result: user("5") } },
      },
      { quoted_status_result: { result: quoted }, card: { legacy: { user_refs_results: [{ result: user("6") }] } } },
    );
    const withAdvertiser = { ...tweetResult(tweet), promotedMetadata: { advertiser_results: { result: user("7") } } };
    expect(new Set(names(timeline(withAdvertiser)))).toEqual(
      new Set(["name_1", "name_2", "name_3", "name_4", "name_5", "name_6", "name_7"]),
    );
    const limited = { __typename: "TweetWithVisibilityResults", tweet: { ...tweet, __typename: undefined } };
    expect(names(timeline(tweetResult(limited)))).toContain("name_2");
  });

  it("that are promoted or suggested are not followed for being there", () => {
    const suggestion = user("2", { relationship_perspectives: { following: false } });
    const module = {
      entryId: "who-to-follow-1",
      content: { items: [{ item: { itemContent: userResult(suggestion) } }] },
    };
    const promoted = { ...userResult(user("3")), promotedMetadata: {} };
    const all = readUsers({ entries: [module, { entryId: "promoted-user-3", content: { itemContent: promoted } }] });
    expect(all.map(({ followed }) => followed)).toEqual([false, undefined]);
  });

  it("are told once each, with the fullest record, whichever comes first", () => {
    const mention = { __typename: "User", rest_id: "1", core: { name: "Old name", screen_name: "name_1" } };
    const full = user("1", { relationship_perspectives: { following: true } });
    const label = { label: { longDescription: { entities: [{ ref: { mention_results: { result: mention } } }] } } };
    for (const answer of [
      [mention, full],
      [full, mention],
      [user("2", { affiliates_highlighted_label: label }), full],
    ]) {
      const found = readUsers(answer).find(({ xId }) => xId === "1");
      expect(found).toMatchObject({ displayName: "Name 1", bio: "Bio 1", followed: true });
      expect(found).not.toHaveProperty("partial");
    }
  });

  it.each([
    ["a bio", {}, { profile_bio: { description: "" } }],
    ["a longer bio", { profile_bio: { description: "Bio 1, @me@one.example.org" } }, {}],
    ["links", { website: { url: "https://one.example.org/@me" } }, { location: { location: "Somewhere far away" } }],
  ])("are told with the record that has %s, where two are shown in full, whichever comes first", (_, more, less) => {
    const [fuller, other] = [user("1", more), user("1", less)];
    const [wanted] = readUsers(fuller);
    expect(readUsers([fuller, other])).toEqual([wanted]);
    expect(readUsers([other, fuller])).toEqual([wanted]);
  });

  it("of whom only a part is shown say so, and keep what is said", () => {
    const label = (result: unknown) => ({
      label: { longDescription: { entities: [{ ref: { mention_results: { result } } }] } },
    });
    const employer = { __typename: "User", rest_id: "8", core: { name: "Eight", screen_name: "eight" } };
    const about = {
      ...employer,
      rest_id: "9",
      about_profile: { account_based_in: "Nowhere" },
      avatar: { image_url: "https://pbs.twimg.com/9.jpg" },
    };
    const face = { __typename: "User", rest_id: "10", avatar: { image_url: "https://pbs.twimg.com/10.jpg" } };
    const found = readUsers([user("1", { affiliates_highlighted_label: label(employer) }), about, face]);
    expect(found.map(({ xId, partial }) => [xId, partial])).toEqual([
      ["1", undefined],
      ["8", true],
      ["9", true],
    ]);
    expect(found[2]?.avatarUrl).toBe("https://pbs.twimg.com/9.jpg");
  });
});

describe("a pinned post", () => {
  const author = user("1", { pinned_items: { tweet_ids_str: [PINNED_ID] } });
  const urls = [{ url: "https://t.co/ab", expanded_url: "https://pond.example.org/@otter" }];
  const pinned = (legacy: object) =>
    post(PINNED_ID, author, { full_text: "me: https://t.co/ab &amp; &lt;3", entities: { urls }, ...legacy });

  it("belongs to its author, its links expanded and its escapes undone", () => {
    const answer = { type: "TimelinePinEntry", entry: { content: { itemContent: tweetResult(pinned({})) } } };
    expect(only(answer)?.pinnedPost).toBe("me: https://pond.example.org/@otter & <3");
  });

  it("is found at any place of the answer, before its author or after, and without the author in it", () => {
    const orphan = { ...pinned({}), core: { user_results: {} } };
    for (const answer of [[orphan, author], [author, orphan], timeline(tweetResult(orphan), userResult(author))]) {
      expect(only(answer)?.pinnedPost).toBe("me: https://pond.example.org/@otter & <3");
    }
  });

  it("may come in an answer of its own, without its author, who was told before", () => {
    const orphan = { ...pinned({}), core: { user_results: {} } };
    const earlier = new AwaitedPins();
    expect(readUsers([author, user("2")], earlier)).toHaveLength(2);
    const [found, ...others] = readUsers(
      timeline(tweetResult(post("5", user("2"), {})), tweetResult(orphan)),
      earlier,
    ).filter(({ pinnedPost }) => pinnedPost !== undefined);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ xId: "1", bio: "Bio 1", pinnedPost: "me: https://pond.example.org/@otter & <3" });
    // It is told once; of others' posts, and of an author nobody has told of, nothing comes.
    expect(readUsers(orphan, earlier)).toEqual([]);
    expect(readUsers(orphan, new AwaitedPins())).toEqual([]);
  });

  it("that came with its author is not awaited any more", () => {
    const earlier = new AwaitedPins();
    readUsers([author, pinned({})], earlier);
    expect(readUsers({ ...pinned({}), core: { user_results: {} } }, earlier)).toEqual([]);
  });

  it("may be any of several that its author has pinned", () => {
    const several = user("1", { pinned_items: { tweet_ids_str: ["7", PINNED_ID, "8"] } });
    expect(only([several, { ...pinned({}), core: {} }])?.pinnedPost).toBeDefined();
  });

  it("that came later is told with what both answers say of its author", () => {
    const earlier = new AwaitedPins();
    readUsers(author, earlier);
    const mention = { __typename: "User", rest_id: "1", core: { name: "New name", screen_name: "new_name" } };
    const following = { ...mention, relationship_perspectives: { following: true } };
    expect(readUsers([{ ...pinned({}), core: {} }, following], earlier)).toEqual([
      expect.objectContaining({ screenName: "new_name", bio: "Bio 1", followed: true, pinnedPost: expect.any(String) }),
    ]);
  });

  it("that comes by itself says nothing new of whether its author is followed", () => {
    const orphan = { ...pinned({}), core: { user_results: {} } };
    const earlier = new AwaitedPins();
    readUsers({ ...author, relationship_perspectives: { following: true } }, earlier);
    expect(readUsers(orphan, earlier)[0]?.followed).toBeUndefined();
  });

  it("is awaited from so many people only, those told of last", () => {
    const earlier = new AwaitedPins();
    const people = Array.from({ length: 201 }, (_, i) =>
      user(`${i + 1}`, { pinned_items: { tweet_ids_str: [`9${i}`] } }),
    );
    readUsers(people, earlier);
    const orphan = (i: number) => post(`9${i}`, { rest_id: `${i + 1}` }, { full_text: "hello" }, { core: {} });
    expect(readUsers([orphan(0), orphan(1), orphan(200)], earlier).map(({ xId }) => xId)).toEqual(["2", "201"]);
  });

  it("is read to its end where it is a long one, whose text is not escaped", () => {
    const text = `${"long ".repeat(80)}https://t.co/ab &amp;`;
    const long = { note_tweet: { note_tweet_results: { result: { text, entity_set: { urls } } } } };
    expect(only({ ...pinned({}), ...long })?.pinnedPost).toBe(
      `${"long ".repeat(80)}https://pond.example.org/@otter &amp;`,
    );
  });

  it("is known by the older list of ids where the newer one is empty", () => {
    const moved = { ...author, pinned_items: { tweet_ids_str: [] }, legacy: { pinned_tweet_ids_str: [PINNED_ID] } };
    expect(only([moved, { ...pinned({}), core: {} }])?.pinnedPost).toBeDefined();
  });

  it("of somebody else is nobody's, even under a pin", () => {
    const stranger = user("2");
    const theirs = post(PINNED_ID, stranger, { full_text: "@somebody@pond.example.org" });
    for (const body of [
      [author, theirs],
      [theirs, author],
    ]) {
      expect(readUsers(body).map(({ pinnedPost }) => pinnedPost)).toEqual([undefined, undefined]);
    }
    // A post without an author's id is nobody's either.
    expect(only([author, post(PINNED_ID, {}, { full_text: "hello" })])).not.toHaveProperty("pinnedPost");
  });

  it("is none of the author's other posts", () => {
    const other = post("5", author, { full_text: "not this one" });
    const entry = { type: "TimelinePinEntry", entry: tweetResult(other) };
    expect(only([entry])).not.toHaveProperty("pinnedPost");
  });

  it("is known in the older answers by the same ids", () => {
    const { v0 } = LAYOUTS;
    const flat = {
      id_str: PINNED_ID,
      user_id_str: v0.id_str,
      full_text: "hi &gt; https://t.co/ab",
      entities: { urls },
    };
    const answer = { globalObjects: { tweets: { [PINNED_ID]: flat }, users: { [v0.id_str]: v0 } } };
    expect(only(answer)?.pinnedPost).toBe("hi > https://pond.example.org/@otter");
  });
});
