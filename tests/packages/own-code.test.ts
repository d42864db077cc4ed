import { describe, expect, it } from "vitest";
import { type PackageName, readPackage, textOf } from "./package-files.ts";

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
    expect([...files.keys()].filter((path) => !/\.(?:js|css|html|json|png|svg)$/.test(path))).toEqual([]);
  });
});
