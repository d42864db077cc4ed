import { expect, test } from "vitest";
import { safeLink } from "../../../components/safe-link.ts";

test.each([
  ["https://social.example.org/@anna", "https://social.example.org/@anna"],
  ["http://social.example.org/@anna", undefined],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["/popup.html", undefined],
  ["", undefined],
  [undefined, undefined],
])("links %j as %j", (url, link) => {
  expect(safeLink(url)).toBe(link);
});
