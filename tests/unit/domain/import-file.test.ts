import { expect, it } from "vitest";
import { formatImportFile, formatListsFile } from "../../../lib/domain/import-file.ts";

const HEADER = "Account address,Show boosts,Notify on new posts,Languages";

it("writes the file that Mastodon's import page takes, each address once", () => {
  expect(formatImportFile(["anna@example.org", "bo@xn--bcher-kva.example.net", "anna@example.org"])).toBe(
    [HEADER, "anna@example.org,true,false,", "bo@xn--bcher-kva.example.net,true,false,", ""].join("\n"),
  );
});

it.each([
  [{ hidesBoosts: true }, "anna@example.org,false,false,"],
  [{ notifies: true }, "anna@example.org,true,true,"],
] as const)("writes how they are to be followed: %o", (options, row) => {
  expect(formatImportFile(["anna@example.org"], options)).toBe(`${HEADER}\n${row}\n`);
});

it.each([
  ["From X", "From X,anna@example.org"],
  ['Old, and "new"', '"Old, and ""new""",anna@example.org'],
])("writes the file that puts them into the list %s", (list, row) => {
  expect(formatListsFile(list, ["anna@example.org", "anna@example.org"])).toBe(`${row}\n`);
});
