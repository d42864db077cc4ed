import { countHosts } from "../lib/domain/count-hosts.ts";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { toListRow } from "./list-row.ts";
import { safeLink } from "./safe-link.ts";

export interface SignUpHost {
  readonly host: string;
  /** How many of the people found are there. */
  readonly people: number;
  /** Where the instance shows itself, and how to sign up; it may be another host than the one in the addresses. */
  readonly frontPage: string;
}

/** The instances with the most of these people; one with a single person is no place where people are. */
export function listSignUpHosts(rows: readonly MatchRow[], most: number): readonly SignUpHost[] {
  const listed = rows.map(toListRow).filter((row) => row !== undefined);
  const counts = countHosts(listed.map(({ host }) => host)).filter(([, people]) => people > 1);
  return counts.slice(0, most).map(([host, people]) => {
    const profile = listed.find((one) => one.host === host)?.row.match.profileUrl;
    return { host, people, frontPage: new URL(safeLink(profile) ?? `https://${host}/`).origin };
  });
}
