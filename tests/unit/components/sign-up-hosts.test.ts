import { expect, it } from "vitest";
import { listSignUpHosts } from "../../../components/sign-up-hosts.ts";
import type { MatchRow } from "../../../lib/domain/match-row.ts";
import { matchRow } from "./rows.ts";

function row(address: string, profileUrl?: string): MatchRow {
  const { match, ...rest } = matchRow({ address });
  return { ...rest, match: { ...match, ...(profileUrl !== undefined && { profileUrl }) } };
}

it("names the instances with the most people first, and none where only one is", () => {
  const rows = [row("a@two.example"), row("a@one.example"), row("b@one.example"), row("c@one.example")];
  expect(listSignUpHosts([...rows, row("b@two.example"), row("a@single.example")], 5)).toEqual([
    { host: "one.example", people: 3, frontPage: "https://one.example" },
    { host: "two.example", people: 2, frontPage: "https://two.example" },
  ]);
  expect(listSignUpHosts([...rows, row("b@two.example")], 1).map(({ host }) => host)).toEqual(["one.example"]);
});

it("leads to where the instance shows itself, and never anywhere but to https", () => {
  const elsewhere = row("a@one.example", "https://social.one.example/@a");
  expect(listSignUpHosts([elsewhere, row("b@one.example")], 5)[0]?.frontPage).toBe("https://social.one.example");
  const odd = row("a@one.example", "javascript:alert(1)");
  expect(listSignUpHosts([odd, row("b@one.example")], 5)[0]?.frontPage).toBe("https://one.example");
});
