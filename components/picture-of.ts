import type { Declaration } from "../lib/domain/declaration.ts";

/** X's own image host: nothing else is asked for a picture that X's page named. */
const X_PICTURES = /^https:\/\/pbs\.twimg\.com\//;

/** The picture of an X account, where the user wants X to be asked for it. */
export function xPicture({ avatarUrl }: Declaration["x"], isWanted: boolean): string | undefined {
  return isWanted && avatarUrl !== undefined && X_PICTURES.test(avatarUrl) ? avatarUrl : undefined;
}
