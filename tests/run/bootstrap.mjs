// Runs one of the scripts beside it: `node tests/run/bootstrap.mjs test --only unit`. Plain JavaScript for the Node that happens
// to be there (20 or newer), without a package installed: it installs what is stale, then hands over to the Node that the
// project brings along.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ownNode = join(root, "node_modules/.bin/node");

const [name, ...args] = process.argv.slice(2);
const script = join(root, `tests/run/${name}.ts`);
if (!name || !existsSync(script)) stop(`There is no tests/run/${name}.ts to run.`);

const stale = whyStale();
if (stale) install(stale);
if (!existsSync(ownNode))
  stop("npm did not install the package node (Node 24). Are install scripts switched off in npm?");
handOver();

/**
 * Why the packages must be installed, or undefined. npm keeps a record of what it installed last, written at the very end:
 * where that agrees with package-lock.json, nothing is to be done and no network is needed.
 */
function whyStale() {
  const installed = readPackages("node_modules/.package-lock.json");
  if (!installed || !existsSync(ownNode)) return "no packages are installed yet";
  for (const [path, { version, integrity, optional }] of Object.entries(readPackages("package-lock.json") ?? {})) {
    if (path === "") continue;
    const there = installed[path];
    if (!there && optional) continue; // Made for another platform.
    if (there?.version !== version || there?.integrity !== integrity) return `${path} is not ${version}`;
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install(reason) {
  console.log(`Installing packages with npm ci: ${reason}.`);
  const flags = ["ci", "--no-audit", "--no-fund", "--prefer-offline"];
  // The npm that started this, run by the Node it came with: the one in node_modules is about to be replaced.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const options = { cwd: root, stdio: "inherit" };
  const { status } = npm && node ? spawnSync(node, [npm, ...flags], options) : spawnSync("npm", flags, options);
  if (status !== 0) stop("npm ci failed; what it says is above.");
}

/** Runs the script to its end, with its arguments, its signals and its exit code. */
function handOver() {
  const child = spawn(ownNode, [script, ...args], { cwd: root, stdio: "inherit" });
  // Ctrl-C reaches the child by itself; waiting for it here lets it close its browsers.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
