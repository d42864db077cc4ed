import { PEOPLE_GROUPS } from "./group-words.ts";
import type { PeopleGroup } from "./people-view.ts";

/** What of the people is shown at first. */
export interface PagePlace {
  /** Address of somebody to show in full. */
  readonly person?: string;
  readonly group?: PeopleGroup;
}

/** The page that shows this group; understood by `parsePagePlace`. */
export function placeOf(group: PeopleGroup): string {
  return `/popup.html#show=${group}`;
}

/** Reads the part of the page's address behind `#`; what it does not know is nothing. The person's is made by `lib/browser/person-page.ts`. */
export function parsePagePlace(hash: string): PagePlace {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const person = params.get("person");
  const group = PEOPLE_GROUPS.find((one) => one === params.get("show"));
  return {
    ...(person !== null && { person }),
    ...(group !== undefined && { group }),
  };
}
