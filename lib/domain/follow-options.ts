/** How people are to be followed, where the user wants anything but what instances do by themselves. */
export interface FollowOptions {
  /** What they boost is not shown. */
  readonly hidesBoosts?: true;
  /** The instance tells the user of each of their posts. */
  readonly notifies?: true;
  /** Title of the list of the user's into which they are put as well. */
  readonly list?: string;
}

/** Mastodon takes longer ones, but shows hardly as much (app/models/list.rb: `TITLE_LENGTH_LIMIT` is 256). */
export const LONGEST_LIST_TITLE = 100;
