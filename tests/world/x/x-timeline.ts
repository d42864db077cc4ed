import type { XAccount } from "../people/x-account.ts";
import { type Layout, userObject } from "./x-layouts.ts";

/** Entries count down from here; X's are snowflakes of the moment, ours are the same in every run. */
const FIRST_SORT_INDEX = 2085474371463282688n;

/** Where an entry stands: position 0 is the top. */
function sortIndex(position: number): string {
  return String(FIRST_SORT_INDEX - BigInt(position));
}

interface Entry {
  readonly entryId: string;
  readonly sortIndex: string;
  readonly content: object;
}

function userItem(account: XAccount, layout: Layout): object {
  return {
    __typename: "TimelineUser",
    itemType: "TimelineUser",
    userDisplayType: "User",
    user_results: { result: userObject(account, layout) },
  };
}

/** One account in a list of accounts. */
export function userEntry(account: XAccount, layout: Layout, position: number, component: string): Entry {
  return {
    entryId: `user-${account.xId}`,
    sortIndex: sortIndex(position),
    content: {
      __typename: "TimelineTimelineItem",
      entryType: "TimelineTimelineItem",
      clientEventInfo: { component, element: "user" },
      itemContent: userItem(account, layout),
    },
  };
}

/** Accounts the viewer does not follow, in the midst of a list or timeline. */
export function whoToFollowEntry(accounts: readonly XAccount[], layout: Layout, position: number): Entry {
  const index = sortIndex(position);
  return {
    entryId: `who-to-follow-${index}`,
    sortIndex: index,
    content: {
      __typename: "TimelineTimelineModule",
      entryType: "TimelineTimelineModule",
      displayType: "Vertical",
      clientEventInfo: {
        component: "suggest_who_to_follow",
        details: { timelinesDetails: { injectionType: "WhoToFollow" } },
      },
      header: { displayType: "Classic", text: "Who to follow", sticky: false },
      footer: {
        displayType: "Classic",
        text: "Show more",
        landingUrl: { urlType: "DeepLink", url: "twitter://connect_people" },
      },
      items: accounts.map((account) => ({
        entryId: `who-to-follow-${index}-user-${account.xId}`,
        item: {
          clientEventInfo: { component: "suggest_who_to_follow", element: "user" },
          itemContent: userItem(account, layout),
        },
      })),
    },
  };
}

/** A post in a timeline. */
export function postEntry(post: object, id: string, position: number): Entry {
  return {
    entryId: `tweet-${id}`,
    sortIndex: sortIndex(position),
    content: {
      __typename: "TimelineTimelineItem",
      entryType: "TimelineTimelineItem",
      clientEventInfo: { component: "tweet", element: "tweet" },
      itemContent: {
        __typename: "TimelineTweet",
        itemType: "TimelineTweet",
        tweetDisplayType: "Tweet",
        tweet_results: { result: post },
      },
    },
  };
}

/** The instruction that carries a pinned post. */
export function pinInstruction(post: object, id: string): object {
  const entry = postEntry(post, id, -1);
  const content = entry.content as { itemContent: object };
  const socialContext = { contextType: "Pin", text: "Pinned", type: "TimelineGeneralContext" };
  return {
    type: "TimelinePinEntry",
    entry: {
      ...entry,
      content: {
        ...content,
        clientEventInfo: { component: "pinned_tweets", element: "tweet" },
        itemContent: { ...content.itemContent, socialContext },
      },
    },
  };
}

/** Cursor entries; a bottom cursor is given even when nothing follows, as X does. */
export function cursorEntry(type: "Top" | "Bottom", value: string, position: number): Entry {
  const index = sortIndex(position);
  return {
    entryId: `cursor-${type.toLowerCase()}-${index}`,
    sortIndex: index,
    content: { __typename: "TimelineTimelineCursor", entryType: "TimelineTimelineCursor", cursorType: type, value },
  };
}

/** The instructions of one page. */
export function instructions(entries: readonly Entry[], first: boolean, last: boolean, pin?: object): object[] {
  return [
    ...(first ? [{ type: "TimelineClearCache" }, { type: "TimelineTerminateTimeline", direction: "Top" }] : []),
    ...(last ? [{ type: "TimelineTerminateTimeline", direction: "Bottom" }] : []),
    ...(pin === undefined ? [] : [pin]),
    { type: "TimelineAddEntries", entries },
  ];
}
