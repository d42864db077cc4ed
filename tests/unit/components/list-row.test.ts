import { expect, test } from "vitest";
import { toListRow } from "../../../components/list-row.ts";
import { foldForSearch } from "../../../lib/domain/search.ts";
import { declaration, matchRow } from "./rows.ts";

test("shows the words that leave least doubt, of somebody followed if there is one", () => {
  const [doubtful, stranger, friend] = [
    declaration({ text: "formerly", confidence: "low" }),
    declaration({ text: "a stranger says", followed: false }),
    declaration({ text: "a friend says" }),
  ];
  const shown = (...declaredBy: ReturnType<typeof declaration>[]) =>
    toListRow(matchRow({ declaredBy }))?.declaration.text;
  expect(shown(doubtful, stranger, friend)).toBe("a friend says");
  expect(shown(doubtful, stranger)).toBe("a stranger says");
  expect(shown()).toBeUndefined();
});

test("is found by a host in either form", () => {
  const row = matchRow({ address: "anna@xn--bcher-kva.example.org" });
  const haystack = toListRow(row)?.haystack;
  for (const written of ["@anna@xn--bcher-kva.example.org", "bücher.example"])
    expect(haystack).toContain(foldForSearch(written));
});

test("takes the screen name where the name is empty", () => {
  const x = { screenName: "anna", displayName: "" };
  expect(toListRow(matchRow({ declaredBy: [declaration({ x })] }))?.name).toBe("anna");
});
