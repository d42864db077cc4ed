import type { PeopleGroup } from "./people-view.ts";

/** What of the people is shown at first. */
export interface PagePlace {
  /** Address of somebody to show in full. */
  readonly person?: string;
  readonly group?: PeopleGroup;
}

/** The page that shows what led to nobody; understood by `parsePagePlace`. */
export const NOT_FOUND_PAGE = "/popup.html#show=not-found";

/** Reads the part of the page's address behind `#`; what it does not know is nothing. The person's is made by `lib/browser/person-page.ts`. */
export function parsePagePlace(hash: string): PagePlace {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const person = params.get("person");
  return {
    ...(person !== null && { person }),
    ...(params.get("show") === "not-found" && { group: "not-found" }),
  };
}
