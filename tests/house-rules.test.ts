import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entryOf, folderOf, isLocal, packageOf, readImports } from "./imports.ts";
import { listFiles, ROOT, read } from "./source-files.ts";

/**
 * The rules of the house that no compiler knows. Each failure says what to do instead. The picture behind them:
 *
 *     domain ← protocol ← { x, webfinger, mastodon, store, browser }      domain ← pipeline
 *     { domain, types of protocol } ← components                          everything ← entrypoints
 */

/** Which folders a folder may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "lib/domain": [],
  "lib/protocol": ["lib/domain", "public"],
  "lib/pipeline": ["lib/domain"],
  "lib/x": ["lib/domain", "lib/protocol"],
  "lib/webfinger": ["lib/domain", "lib/protocol"],
  "lib/mastodon": ["lib/domain", "lib/protocol"],
  "lib/store": ["lib/domain", "lib/protocol"],
  "lib/browser": ["lib/domain", "lib/protocol"],
  components: ["lib/domain", "lib/protocol"],
  entrypoints: [
    "components",
    ...["domain", "protocol", "pipeline", "x", "webfinger", "mastodon", "store", "browser"].map(
      (name) => `lib/${name}`,
    ),
  ],
};

/** Which folders may import a package. Each outside thing has one door. */
const DOORS: Record<string, readonly string[]> = {
  masto: ["lib/mastodon"],
  idb: ["lib/store"],
  "webextension-polyfill": ["lib/browser"],
  preact: ["components", "entrypoints"],
  virtua: ["components"],
  "@zip.js/zip.js": ["lib/x"],
  zod: ["lib/protocol", "lib/webfinger", "lib/mastodon", "lib/browser", "lib/store"],
  wxt: ["entrypoints"],
  // Where the project lives stands there and nowhere else.
  "package.json": ["components"],
};

/** Folders whose code runs inside of X's pages: every kilobyte there is paid for by every page. */
const CONTENT_SCRIPT_ENTRIES = ["entrypoints/x-observer.content.ts", "entrypoints/x-reader.content.ts"];

const files = ["lib", "components", "entrypoints"].flatMap((folder) => listFiles(join(ROOT, folder)));
const imports = files.flatMap(readImports);

describe("imports", () => {
  it("go only where the picture allows", () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (!isLocal(target) || from === to || MAY_IMPORT[from]?.includes(to)) return [];
      return [`${file} imports ${target}: ${adviceFor(from, to)}`];
    });
    expect(wrong).toEqual([]);
  });

  it("of packages go through one door", () => {
    const wrong = imports.flatMap(({ file, target, isType }) => {
      const doors = DOORS[packageOf(target)];
      if (isLocal(target) || isType || doors === undefined || doors.includes(folderOf(file))) return [];
      return [`${file} imports ${target}: only ${doors.join(", ")} may. Take what you need as an argument instead.`];
    });
    expect(wrong).toEqual([]);
  });

  it("name a package that is known here", () => {
    const unknown = imports
      .filter(({ target }) => !isLocal(target) && !(packageOf(target) in DOORS))
      .map(
        ({ file, target }) => `${file} imports ${target}: add the package to DOORS, with the folder that is its door.`,
      );
    expect(unknown).toEqual([]);
  });

  it("of components take only the types of messages", () => {
    const wrong = imports
      .filter(
        ({ file, target, isType }) => file.startsWith("components/") && target.startsWith("lib/protocol/") && !isType,
      )
      .map(
        ({ file, target }) =>
          `${file} imports values of ${target}: components are told, they do not speak. Use import type.`,
      );
    expect(wrong).toEqual([]);
  });

  it("keep zod and the store out of the content scripts", () => {
    const reached = reachableFrom(CONTENT_SCRIPT_ENTRIES);
    const heavy = [...reached].filter((target) =>
      /^(?:zod|idb|masto|preact)\b|^lib\/(?:store|mastodon|webfinger|pipeline)\//.test(target),
    );
    expect(heavy, "A content script may use lib/domain, lib/x, lib/browser/messages.ts and types.").toEqual([]);
  });

  it("go from no page into another", () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const [from, to] = [entryOf(file), entryOf(target)];
      if (from === undefined || to === undefined || from === to || to === "pages") return [];
      return [`${file} imports ${target}: what pages share has its place in entrypoints/pages.`];
    });
    expect(wrong).toEqual([]);
  });

  it("make no circle", () => {
    expect(findCircles(), "What two files need of each other has its place in a third, types too.").toEqual([]);
  });
});

describe("files", () => {
  it("are named by what is in them", () => {
    const vague = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|types?|constants?|common|misc|shared)\.tsx?$/.test(file),
    );
    expect(vague, "Name the one concept in the file.").toEqual([]);
  });

  it("export by name", () => {
    const wrong = files.filter((file) => !file.startsWith("entrypoints/") && /^export default/m.test(read(file)));
    expect(wrong, "Only WXT's entry points export a default.").toEqual([]);
  });

  it("leave the clock and chance out of the domain and the pipeline", () => {
    const wrong = files.filter(
      (file) =>
        /^lib\/(?:domain|pipeline)\//.test(file) &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(read(file)),
    );
    expect(wrong, "Take `now` (or the random value) as an argument.").toEqual([]);
  });

  it("ask without cookies, a referrer or a cache", () => {
    const call = /(?<![.\w])fetch\((?:(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/g;
    const calls = files.flatMap((file) => [...read(file).matchAll(call)].map(([call]) => ({ file, call })));
    const wrong = calls.filter(
      ({ call }) =>
        !['credentials: "omit"', 'referrerPolicy: "no-referrer"', 'cache: "no-store"'].every((one) =>
          call.includes(one),
        ),
    );
    expect(wrong, "Nobody who is asked shall know the user by anything but what the question says.").toEqual([]);
  });

  it("make no markup from strings", () => {
    const wrong = files.filter((file) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(read(file)));
    expect(wrong, "Text from the network is text: give it to Preact as a child.").toEqual([]);
  });
});

describe("what moves", () => {
  it("moves only for those who do not mind", () => {
    const styles = ["components", "entrypoints"].flatMap((folder) => listFiles(join(ROOT, folder), /\.css$/));
    // What stands within the question is taken out; whatever is left moves for everybody.
    const asked = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{[^{}]*\})*\}/g;
    const wrong = [...styles, ...files].filter((file) =>
      /(?:^|[\s{;])(?:transition|animation|scroll-behavior)(?:-[a-z]+)?:\s/m.test(read(file).replace(asked, "")),
    );
    expect(wrong, "Put it into `@media (prefers-reduced-motion: no-preference)`.").toEqual([]);
  });
});

describe("file lengths", () => {
  const styles = ["components", "entrypoints", "tests"].flatMap((folder) => listFiles(join(ROOT, folder), /\.css$/));
  const lengths = [...files, ...styles, ...listFiles(join(ROOT, "tests"))].map((file) => ({
    file,
    text: read(file),
    lines: read(file).split("\n").length - 1,
  }));

  it("stay below 250 lines, or say why not", () => {
    const long = lengths.filter(({ lines, text }) => lines > 250 && !/^(?:\/\/| \*|\/\*\*) Long because /m.test(text));
    expect(
      long.map(({ file, lines }) => `${file}: ${lines} lines`),
      "Find the second concept in the file and give it a file of its own; where there is none, say so: `// Long because …`.",
    ).toEqual([]);
  });

  it("are mostly below 80 lines", () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    expect(median, "Half of all files are longer than this: split some, one concept each.").toBeLessThan(80);
  });
});

describe("the database", () => {
  it("has its migrations in a row, each of them in the list", () => {
    const migrations = readdirSync(join(ROOT, "lib/store/migrations")).sort();
    const list = read("lib/store/migrate.ts");
    migrations.forEach((file, i) => {
      expect(file, "Migrations are numbered without gaps.").toMatch(
        new RegExp(`^${String(i + 1).padStart(3, "0")}-[a-z-]+\\.ts$`),
      );
      expect(list, `Add ./migrations/${file} to the list in lib/store/migrate.ts.`).toContain(`./migrations/${file}`);
    });
  });
});

function adviceFor(from: string, to: string): string {
  if (to === "public") return "texts are reached by their keys (lib/browser/texts.ts).";
  if (from === "lib/domain")
    return "the domain knows nothing but itself. Move what is pure into it, pass the rest as an argument.";
  if (from === "lib/pipeline") return "the pipeline is given its tools as arguments, by entrypoints/background.";
  if (from.startsWith("lib/") && to.startsWith("lib/"))
    return "adapters never import each other; they meet in entrypoints/background.";
  if (from === "components") return "components get props and callbacks; entrypoints wire them.";
  return `allowed from ${from}: ${MAY_IMPORT[from]?.join(", ") ?? "nothing"}.`;
}

function reachableFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>(entries);
  for (const file of reached) {
    for (const { target, isType } of imports.filter((one) => one.file === file)) if (!isType) reached.add(target);
  }
  return reached;
}

function findCircles(): string[] {
  const local = imports.filter(({ target }) => isLocal(target));
  return files.filter((file) => {
    const reached = new Set(local.filter((one) => one.file === file).map(({ target }) => target));
    for (const next of reached) for (const one of local) if (one.file === next) reached.add(one.target);
    return reached.has(file);
  });
}
