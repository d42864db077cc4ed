import { dirname, join, sep } from "node:path";
import { read } from "./source-files.ts";

/** One import or re-export, its target as a path from the top level or as a package's name. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

export function readImports(file: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gms;
  return [...read(file).matchAll(pattern)].map(([, type, target = ""]) => ({
    file,
    target: target.startsWith(".") ? join(dirname(file), target).split(sep).join("/") : target,
    isType: type !== undefined,
  }));
}

export function isLocal(target: string): boolean {
  return /^(?:lib|components|entrypoints|public)\//.test(target);
}

export function folderOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "lib" ? `lib/${second}` : top === "public" ? "public" : top;
}

/** The folder of an entry point, where the path is in one. */
export function entryOf(path: string): string | undefined {
  return /^entrypoints\/([^/]+)\//.exec(path)?.[1];
}

export function packageOf(target: string): string {
  // A name with a scope has two parts.
  return target.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? target;
}
