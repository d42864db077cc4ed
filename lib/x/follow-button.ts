/** What the button beside an account says, in every language: whose it is, and whether the viewer follows them. */
export interface FollowButton {
  readonly xId: string;
  /** Undefined while a request waits to be granted (`-cancel`). */
  readonly followed: boolean | undefined;
}

/** Reads the test id of a follow button (`<numeric id>-follow`, `-unfollow`, `-cancel`), or returns undefined for any other. */
export function parseFollowButton(testId: string | null | undefined): FollowButton | undefined {
  const [, xId, state] = /^(\d{1,20})-(follow|unfollow|cancel)$/.exec(testId ?? "") ?? [];
  if (xId === undefined) return undefined;
  return { xId, followed: state === "cancel" ? undefined : state === "unfollow" };
}
