import { describe, expect, it } from "vitest";
import { manifestOf, type PackageName, ROOT, readPackage, textOf } from "./package-files.ts";
import { permissionReasons, readStoreListing } from "./store-listing.ts";

const listing = readStoreListing(ROOT);

describe("the store listing", () => {
  it("has every text the stores ask for", () => {
    expect([...listing.keys()]).toEqual(["Description", "Single purpose", "Permissions", "Privacy answers"]);
  });

  it.each<PackageName>(["chrome", "firefox"])("gives a reason for each permission, and for no other: %s", (name) => {
    const { permissions, optional_permissions = [], optional_host_permissions = [] } = manifestOf(readPackage(name));
    const asked = [...permissions, ...optional_permissions, ...optional_host_permissions, "x.com, twitter.com"];
    expect([...permissionReasons(listing).keys()].sort()).toEqual(asked.sort());
  });

  it("stays within the stores' limits, in every language", () => {
    const files = readPackage("chrome");
    const locales = [...files.keys()].filter((path) => path.startsWith("_locales/"));
    for (const path of locales) {
      const texts = JSON.parse(textOf(files, path)) as Record<string, { message: string }>;
      // Chrome: name 75 characters, summary 132; Mozilla: name 50, summary 250.
      expect(texts.extensionName?.message.length, path).toBeLessThanOrEqual(45);
      expect(texts.extensionDescription?.message.length, path).toBeLessThanOrEqual(132);
    }
    expect(listing.get("Description")?.length).toBeLessThanOrEqual(15_000);
    // Chrome's form has room for 1,000 characters in each of its answers.
    for (const reason of permissionReasons(listing).values()) expect(reason.length).toBeLessThanOrEqual(1_000);
  });
});
