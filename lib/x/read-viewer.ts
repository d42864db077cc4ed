/**
 * Numeric id of the X account that is signed in, from the cookie `twid` (`u%3D123`, sometimes decoded or quoted), or undefined. It
 * changes when the user switches accounts, so it is read anew for each answer.
 */
export function readViewerId({ cookie }: Pick<Document, "cookie"> = document): string | undefined {
  return /(?:^|;\s*)twid=(?:u%3D|u=|"u=)(\d{1,20})/.exec(cookie)?.[1];
}
