import type { Person } from "../lib/domain/person.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";

/** Whether the fediverse profile names the X account, too: only the user's instance can tell, and only of people whom it has been asked about. */
export function linksBackWord(person: Pick<Person, "linksBack"> | undefined, isSignedIn: boolean): TextKey {
  if (person?.linksBack !== undefined) return person.linksBack ? "badgeLinksBackHint" : "linksBackNot";
  return isSignedIn ? "linksBackNotYet" : "linksBackNeedsSignIn";
}
