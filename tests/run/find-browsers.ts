import { execFileSync } from "node:child_process";
import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

export interface FoundBrowser {
  path: string;
  /** As the browser says it: `Chromium 156.0.8078.79`. */
  version: string;
}

interface Kind {
  /** For people. */
  name: string;
  /** Environment variable that names the program, which is then the only one looked at. */
  variable: string;
  programs: readonly string[];
  elsewhere: () => string[];
  /** What its `--version` must say, the major version as the first group. */
  says: RegExp;
  /** The oldest that the extension runs on. */
  atLeast: number;
}

const CHROMIUM: Kind = {
  name: "Chromium",
  variable: "FLOCKOVER_CHROMIUM",
  programs: ["chromium", "chromium-browser"],
  elsewhere: () => ["/Applications/Chromium.app/Contents/MacOS/Chromium", chromium.executablePath()],
  // Google Chrome is left out: it no longer loads an extension from a folder named on the command line.
  says: /^(?:Chromium|Google Chrome for Testing) (\d+)\./m,
  atLeast: 120,
};

const FIREFOX: Kind = {
  name: "Firefox",
  variable: "FLOCKOVER_FIREFOX",
  programs: ["firefox-esr", "firefox"],
  elsewhere: () => ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  says: /^Mozilla Firefox (\d+)\./m,
  atLeast: 142,
};

/** Throws, saying in words what was looked at and what is missing, where there is none that will do. */
export function findChromium(): FoundBrowser {
  return find(CHROMIUM);
}

/** Throws, saying in words what was looked at and what is missing, where there is none that will do. */
export function findFirefox(): FoundBrowser {
  return find(FIREFOX);
}

/** Asking a browser for its version starts it: once is enough. */
const found = new Map<Kind, FoundBrowser>();

function find(kind: Kind): FoundBrowser {
  const known = found.get(kind);
  if (known !== undefined) return known;
  const browser = look(kind);
  found.set(kind, browser);
  return browser;
}

function look(kind: Kind): FoundBrowser {
  const wanted = process.env[kind.variable];
  const candidates = wanted ? [wanted] : [...kind.programs.flatMap(onPath), ...kind.elsewhere()];
  const refused: string[] = [];
  for (const path of candidates.filter(isProgram)) {
    const verdict = judge(path, kind);
    if (typeof verdict !== "string") return verdict;
    refused.push(verdict);
  }
  const looked = wanted ? `${kind.variable} names ${wanted}` : `neither ${kind.programs.join(" nor ")} is there`;
  throw new Error(
    `${kind.name} ${kind.atLeast} or newer is needed, but ${refused.join("; ") || looked}. ` +
      `Install it, or let ${kind.variable} hold the path of one.`,
  );
}

/** The browser, or in words why not this one. */
function judge(path: string, { says, atLeast }: Kind): FoundBrowser | string {
  // A snap sees neither the folder of the extension nor a profile under the system's temporary folder.
  if (realpathSync(path).startsWith("/snap/") || realpathSync(path).endsWith("/snap")) return `${path} is a snap`;
  const version = askVersion(path);
  const [line, major] = says.exec(version) ?? [];
  if (line === undefined) return version ? `${path} is ${version}` : `${path} does not tell its version`;
  if (Number(major) < atLeast) return `${path} is too old (${version})`;
  return { path, version };
}

function askVersion(path: string): string {
  try {
    // Debian's start script may complain on stderr, which is nobody's business here.
    return execFileSync(path, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 30_000,
    }).trim();
  } catch {
    return "";
  }
}

function onPath(program: string): string[] {
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
