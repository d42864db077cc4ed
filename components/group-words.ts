import type { TextKey } from "../lib/protocol/text-key.ts";
import type { PeopleGroup } from "./people-view.ts";

/** What each group is called, in the order in which they can be chosen. */
export const GROUP_WORDS: Readonly<Record<PeopleGroup, TextKey>> = {
  open: "groupOpen",
  failed: "groupFailed",
  following: "groupFollowing",
  requested: "groupRequested",
  "not-found": "groupNotFound",
  hidden: "groupHidden",
};

export const PEOPLE_GROUPS = Object.keys(GROUP_WORDS) as PeopleGroup[];
