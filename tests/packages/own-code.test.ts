import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type PackageName, ROOT, readPackage, textOf } from "./package-files.ts";

const { dependencies: DEPENDENCIES } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

/** Ways to run text as code, or to fetch code from elsewhere. */
const FOREIGN_CODE =
  /\beval\(|\bnew Function\(|\bFunction\("|\bimportScripts\(|\bimport\(\s*["'`]https?:|\bset(?:Timeout|Interval)\(\s*["'`]/g;

describe.each<PackageName>(["chrome", "firefox"])("the package for %s", (name) => {
  const files = readPackage(name);
  const paths = (ending: string) => [...files.keys()].filter((path) => path.endsWith(ending));

  it("makes no code from text, and fetches none", () => {
    const found = paths(".js").flatMap((path) =>
      [...textOf(files, path).matchAll(FOREIGN_CODE)].map(([sign]) => `${path}: ${sign}`),
    );
    expect(found).toEqual([]);
  });

  it("names in its pages and styles no file but its own", () => {
    const found = [...paths(".html"), ...paths(".css")].flatMap((path) =>
      [...textOf(files, path).matchAll(/(?:src|href)="([^"]+)"|url\(([^)]+)\)/g)].flatMap(([, link, url]) => {
        const target = (link ?? url ?? "").replace(/^["']|["']$/g, "");
        return target.startsWith("data:") || files.has(target.replace(/^\//, "")) ? [] : [`${path}: ${target}`];
      }),
    );
    expect(found).toEqual([]);
    expect(paths(".html").length).toBeGreaterThan(1);
  });

  it("has no script written into a page", () => {
    const inline = paths(".html").filter((path) => /<script(?![^>]*\ssrc=)|\son\w+=/.test(textOf(files, path)));
    expect(inline).toEqual([]);
  });

  it("holds nothing but what an extension is made of", () => {
    const others = [...files.keys()].filter((path) => !/\.(?:js|css|html|json|png|svg)$/.test(path));
    expect(others).toEqual(["licenses.txt"]);
  });

  it("has the license of each library that is in it, and ours", () => {
    const parts = textOf(files, "licenses.txt").split(/^-{80}$/m);
    expect(parts[0]).toContain("MIT License");
    for (const name of Object.keys(DEPENDENCIES)) {
      const part = parts.find((one) => one.trim().startsWith(`${name} ${DEPENDENCIES[name]} (`));
      expect(part, name).toMatch(/permission|license/i);
      expect(part?.length, name).toBeGreaterThan(500);
    }
  });
});
