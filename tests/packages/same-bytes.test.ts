import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { manifestOf, OUTPUT, type PackageName, packagePath, readPackage, VERSION } from "./package-files.ts";

/** Below the project, so that it finds the project's packages. */
const COPY = resolve(OUTPUT, "from-sources");

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  for (const [path, bytes] of readPackage("sources")) {
    mkdirSync(dirname(join(COPY, path)), { recursive: true });
    writeFileSync(join(COPY, path), bytes);
  }
  execFileSync("node", ["tests/run/zip.ts"], { cwd: COPY, stdio: ["ignore", "ignore", "pipe"] });
});

describe("the packages", () => {
  it.each<PackageName>([
    "chrome",
    "firefox",
    "sources",
  ])("are made again from the package of sources: %s, byte for byte", (name) => {
    expect(readFileSync(packagePath(name, COPY)).equals(readFileSync(packagePath(name)))).toBe(true);
  });

  it.each<PackageName>(["chrome", "firefox"])("say package.json's version: %s", (name) => {
    expect(manifestOf(readPackage(name)).version).toBe(VERSION);
  });

  it("are for Chrome what is tried out, but for the key, which is the store's own affair", () => {
    const built = resolve(OUTPUT, "chrome-mv3");
    const files = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(built, join(entry.parentPath, entry.name)));
    const packed = readPackage("chrome");
    expect([...packed.keys()].sort()).toEqual(files.sort());
    const differing = files.filter((file) => !readFileSync(join(built, file)).equals(packed.get(file) ?? Buffer.of()));
    expect(differing).toEqual(["manifest.json"]);
    const { key, ...manifest } = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"));
    expect(key).toMatch(/^MII/);
    expect(manifestOf(packed)).toEqual(manifest);
  });
});
