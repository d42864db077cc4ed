import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The one build of snac2 that the tests know, in Debian's bookworm-backports for amd64. */
const PACKAGE = {
  name: "snac2",
  version: "2.75-2~bpo12+1",
  suite: "bookworm-backports",
  sha256: "587c5e5ffdc9e7ab3183aa45badfcc7bb5feb64afa4b2a92fd1a0202cb8fe138",
} as const;

/** Where Debian keeps the keys that sign its archive; apt must be told, since our own source line names no key. */
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";

/**
 * This machine cannot run snac. That is no failure of a test, so callers turn it into `unavailable`; every other error
 * is a defect and is thrown on.
 */
export class Lacking extends Error {}

/** What a finished command left behind. `code` is null when it could not be started or was stopped for taking too long. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** One line that says what went wrong, or the empty string. */
  readonly complaint: string;
}

/** Runs a command to its end, and stops it with all its children at the deadline (a time as of `Date.now()`). */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly deadline: number; readonly input?: string; readonly cwd?: string },
): Promise<Outcome> {
  return new Promise((done) => {
    // A process group of its own, because apt-get starts helpers that would outlive it and hold its pipes open.
    const child = spawn(command, args, {
      cwd: options.cwd,
      detached: true,
      env: { ...process.env, LC_ALL: "C" },
      stdio: "pipe",
    });
    let stdout = "";
    let stderr = "";
    let tooLong = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const timer = setTimeout(
      () => {
        tooLong = true;
        killGroup(child.pid, "SIGKILL");
      },
      Math.max(0, options.deadline - Date.now()),
    );
    child.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const complaint = error.code === "ENOENT" ? `${command} is not installed` : error.message;
      done({ code: null, stdout, complaint });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      const complaint = tooLong ? `${command} took too long` : code === 0 ? "" : bestLine(stderr);
      done({ code: tooLong ? null : code, stdout, complaint });
    });
    // A command that ends without reading its input is judged by its exit code, not by the broken pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}

/** Sends a signal to a process group; that it has already ended is fine. */
export function killGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!isErrno(error, "ESRCH")) throw error;
  }
}

/** Whether an error is the system error of that name. */
export function isErrno(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/**
 * The path of the snac program: from the cache, or else fetched from the Debian archive, checked and unpacked there.
 * Needs no root and installs nothing.
 *
 * @throws Lacking where that cannot be done.
 */
export async function snacProgram(cacheDir: string, deadline: number): Promise<string> {
  const home = join(resolve(cacheDir), `${PACKAGE.name}-${PACKAGE.version}`);
  const program = join(home, "usr/bin/snac");
  if (!(await exists(program))) await fetchInto(home, resolve(cacheDir), deadline);
  const trial = await run(program, [], { deadline });
  // Without arguments snac prints its usage and exits with 1; the dynamic linker exits with 127.
  if (trial.code === null || trial.code === 127) throw new Lacking(`snac does not run here: ${trial.complaint}`);
  return program;
}

async function fetchInto(home: string, cacheDir: string, deadline: number): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const work = await mkdtemp(join(cacheDir, "fetch-"));
  try {
    const archive = await download(work, deadline);
    const sum = createHash("sha256")
      .update(await readFile(archive))
      .digest("hex");
    if (sum !== PACKAGE.sha256) {
      throw new Lacking(`${PACKAGE.name} ${PACKAGE.version} was refused: its sha256 is ${sum}, not the pinned one`);
    }
    const unpacked = join(work, "unpacked");
    const unpacking = await run("dpkg-deb", ["-x", archive, unpacked], { deadline });
    if (unpacking.code !== 0) throw new Lacking(`snac2 could not be unpacked: ${unpacking.complaint}`);
    // Renamed whole, so that no run ever sees half a package; where another run was faster, its copy is as good.
    await rename(unpacked, home).catch((error: unknown) => {
      if (!isErrno(error, "ENOTEMPTY", "EEXIST")) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Lets apt fetch the package with lists and a cache of its own, so that the system's are neither used nor changed. */
async function download(work: string, deadline: number): Promise<string> {
  await mkdir(join(work, "lists/partial"), { recursive: true });
  await mkdir(join(work, "cache/archives/partial"), { recursive: true });
  const config = join(work, "apt.conf");
  const sources = join(work, "sources.list");
  // Hooks of the system (refreshing software centres, cleaning its cache) have no business with this download.
  await writeFile(config, "#clear APT::Update::Post-Invoke;\n#clear APT::Update::Post-Invoke-Success;\n");
  const settings = [
    `Dir::State::lists=${join(work, "lists")}`,
    `Dir::Cache=${join(work, "cache")}`,
    "APT::Architecture=amd64",
    "APT::Architectures=amd64",
    // As root, apt would fetch as another user, who may not write here.
    "APT::Sandbox::User=root",
    "APT::Update::Error-Mode=any",
    "Acquire::Languages=none",
    "Acquire::Retries=0",
    "Acquire::http::Timeout=8",
    "Acquire::https::Timeout=8",
  ];
  const options = ["-q", "-c", config, ...settings.flatMap((setting) => ["-o", setting])];
  const ours = [...options, "-o", `Dir::Etc::sourcelist=${sources}`, "-o", "Dir::Etc::sourceparts=/dev/null"];

  const known = await run("apt-get", [...options, "update", "--print-uris"], { deadline });
  if (known.code !== 0) throw new Lacking(`apt's sources could not be read: ${known.complaint}`);
  const signedBy = (await exists(KEYRING)) ? `[signed-by=${KEYRING}] ` : "";
  let complaint = "apt's sources name no archive";
  for (const archive of archivesIn(known.stdout)) {
    await writeFile(sources, `deb ${signedBy}${archive} ${PACKAGE.suite} main\n`);
    for (const step of [["update"], ["download", `${PACKAGE.name}=${PACKAGE.version}`]]) {
      const outcome = await run("apt-get", [...ours, ...step], { deadline, cwd: work });
      complaint = outcome.complaint;
      if (outcome.code !== 0) break;
      if (step[0] === "download") return join(work, `${PACKAGE.name}_${PACKAGE.version}_amd64.deb`);
    }
  }
  throw new Lacking(`${PACKAGE.name} ${PACKAGE.version} could not be fetched: ${complaint}`);
}

/**
 * The archives that the system's own sources name, Debian's most likely first: it is the one with several suites
 * ("bookworm", "bookworm-updates"), where a third party's has one. The security archive holds no backports.
 */
function archivesIn(uris: string): string[] {
  const suites = new Map<string, number>();
  for (const [, base, suite] of uris.matchAll(/^'(.+?)\/dists\/([^/']+)\/InRelease'/gm)) {
    if (base === undefined || suite === undefined || suite.endsWith("-security")) continue;
    suites.set(base, (suites.get(base) ?? 0) + 1);
  }
  return [...suites]
    .sort(([, one], [, other]) => other - one)
    .map(([base]) => base)
    .slice(0, 3);
}

/** The line of an error output that says most: the first of apt's errors is the cause of the others. */
function bestLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const line = lines.find((text) => text.startsWith("E: ")) ?? lines.findLast((text) => text !== "");
  return (line ?? "no reason given").slice(0, 300);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
