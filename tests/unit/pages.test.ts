import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

describe.each(["SECURITY.md", "PRIVACY.md", "CONTRIBUTING.md", "README.md", "CHANGELOG.md"])("%s", (page) => {
  const text = readFileSync(resolve(ROOT, page), "utf8");

  it("names only files that are there", () => {
    const files = [...text.matchAll(/`((?:components|entrypoints|lib|public|tests|\.github)\/[\w./-]+\.\w+)`/g)];
    const missing = files.map(([, file = ""]) => file).filter((file) => !existsSync(resolve(ROOT, file)));
    expect(missing, "Moved or gone: mend the page.").toEqual([]);
  });

  it("links only to pages that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(resolve(ROOT, link)))).toEqual([]);
  });

  it("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { scripts: object };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
