import { expect, it } from "vitest";
import { formatImportFile } from "../../../lib/domain/import-file.ts";

it("writes the file that Mastodon's import page takes, each address once", () => {
  expect(formatImportFile(["anna@example.org", "bo@xn--bcher-kva.example.net", "anna@example.org"])).toBe(
    [
      "Account address,Show boosts,Notify on new posts,Languages",
      "anna@example.org,true,false,",
      "bo@xn--bcher-kva.example.net,true,false,",
      "",
    ].join("\n"),
  );
});
