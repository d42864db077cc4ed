import { gzipSync } from "node:zlib";
import { textOf } from "./package-files.ts";

/** Sizes in kB (1,000 bytes) of what is loaded in one place, and what they may be at most. */
export interface BundleSize {
  readonly name: string;
  readonly size: number;
  readonly limit: number;
}

/**
 * The content scripts as they are, because every page of X has them read and compiled; the pages and the background compressed, as they are
 * downloaded, each with every script and style that it loads.
 */
export function measureBundles(files: ReadonlyMap<string, Uint8Array>): BundleSize[] {
  const raw = (path: string) => Buffer.byteLength(textOf(files, path)) / 1_000;
  const compressed = (path: string) => {
    const parts = [...loadedBy(files, path)].filter((part) => !part.endsWith(".html"));
    return parts.reduce((sum, part) => sum + gzipSync(textOf(files, part)).length, 0) / 1_000;
  };
  return [
    { name: "x-observer", size: raw("content-scripts/x-observer.js"), limit: 2 },
    { name: "x-reader", size: raw("content-scripts/x-reader.js"), limit: 40 },
    // More than half of it is lists of words and hosts, read by `findHandles`.
    { name: "background, compressed", size: compressed("background.js"), limit: 105 },
    { name: "popup, compressed", size: compressed("popup.html"), limit: 70 },
    { name: "welcome, compressed", size: compressed("welcome.html"), limit: 40 },
    { name: "options, compressed", size: compressed("options.html"), limit: 60 },
  ];
}

/** The file and all that it names, over any number of steps. */
function loadedBy(files: ReadonlyMap<string, Uint8Array>, path: string): Set<string> {
  const loaded = new Set([path]);
  for (const one of loaded) {
    const folder = one.includes("/") ? one.slice(0, one.lastIndexOf("/") + 1) : "";
    for (const [, name = ""] of textOf(files, one).matchAll(/["'`]((?:\.{0,2}\/)[\w./-]+\.(?:js|css))["'`]/g)) {
      const target = new URL(name, `https://package/${folder}`).pathname.slice(1);
      if (files.has(target)) loaded.add(target);
    }
  }
  return loaded;
}
