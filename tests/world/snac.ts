/**
 * Two real snac2 servers: a small ActivityPub server in C that speaks Mastodon's API. They take part in the end-to-end
 * tests so that not everything the extension talks to was written by us. They serve plain http on free ports of this
 * machine, and the world's TLS server stands in front of them under their host names.
 *
 * snac knows no setting for a proxy or for certificates. So each server runs in a mount namespace of its own, in which
 * the system's CA bundle also holds the world's certificate, and with `https_proxy` naming the world's proxy: that is
 * how the two reach each other by https, and nothing else.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isErrno, killGroup, Lacking, run, snacProgram } from "./snac-package.ts";

// Long because what two real servers need before the first request is one long recipe, used nowhere else.

/** A person with an account on one of the servers. */
export interface SnacUser {
  readonly name: string;
  readonly password: string;
}

/** One running server. */
export interface SnacServer {
  /** The name by which the world knows it; it answers as `https://HOST`. */
  readonly host: string;
  /** Where it really listens (`http://127.0.0.1:PORT`), for the world's TLS server to forward to. */
  readonly backend: string;
  /** Opens an account; snac makes up the password. */
  addUser(name: string): Promise<SnacUser>;
  /** The actor URLs of those who follow this local user. */
  followersOf(name: string): Promise<string[]>;
  /** The actor URLs of those whom this local user follows and who have accepted. */
  followingOf(name: string): Promise<string[]>;
}

/** Two servers at work, or the one line that says why there are none. */
export type SnacPair =
  | { readonly kind: "running"; readonly servers: [SnacServer, SnacServer]; stop(): Promise<void> }
  | { readonly kind: "unavailable"; readonly reason: string };

/** What the pair needs from the world. */
export interface SnacOptions {
  /** The port of the world's CONNECT proxy on 127.0.0.1. */
  readonly proxyPort: number;
  /** A PEM file with the certificate that the world's TLS server is trusted by. */
  readonly caFile: string;
  readonly hosts: readonly [string, string];
  /** Where the unpacked package is kept between runs. */
  readonly cacheDir: string;
}

/** Everything up to the first server's start ends within this time. */
const PREPARATION_MS = 25_000;
const START_MS = 10_000;

/** Where Debian's libcurl looks for the certificates it trusts. */
const SYSTEM_BUNDLE = "/etc/ssl/certs/ca-certificates.crt";

/**
 * What the first process of a namespace does: it prepares the mounts, starts the server and ends when it is told to,
 * upon which the kernel ends whatever else is in the namespace. /dev/shm is private because snac names its semaphore
 * there after its process id, and the ids are the same in each namespace.
 */
const ENTER = `trap "exit 0" TERM
mount -t tmpfs tmpfs /dev/shm && mount --bind "$1" ${SYSTEM_BUNDLE} || exit
shift
"$@" &
wait $!`;

/** As an ordinary user a namespace is had through a user namespace; root may do without where those are switched off. */
const NAMESPACES = [["--user", "--map-root-user"], []];

const DATA_PREFIX = "flockover-snac-";

/** How to run a program inside a namespace. */
type Wrap = (program: string, ...args: string[]) => [command: string, args: string[]];

/** Starts both servers, or says why they cannot be had here. Whatever else goes wrong is thrown. */
export async function startSnacPair(options: SnacOptions): Promise<SnacPair> {
  const deadline = Date.now() + PREPARATION_MS;
  await sweep();
  const data = await mkdtemp(join(tmpdir(), `${DATA_PREFIX}${process.pid}-`));
  const children: ChildProcess[] = [];
  // For a parent that ends without stop(). If it is killed outright, the kernel ends the servers (see namespaceWrap)
  // and the next start removes the data.
  const atExit = () => {
    for (const child of children.filter(running)) killGroup(child.pid, "SIGKILL");
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", atExit);
  const stop = async () => {
    await Promise.all(children.map(end));
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
    process.off("exit", atExit);
  };

  try {
    if (process.platform !== "linux" || process.arch !== "x64") {
      throw new Lacking(
        `snac2 is taken from Debian for Linux on amd64, and this is ${process.platform} ${process.arch}`,
      );
    }
    const bundle = join(data, "bundle.pem");
    await writeFile(bundle, `${await systemBundle()}\n${await readFile(options.caFile, "utf8")}`);
    const wrap = await namespaceWrap(bundle, deadline);
    const program = await snacProgram(options.cacheDir, deadline);
    const start = (host: string, index: number) =>
      startServer({ program, wrap, host, data: join(data, `server-${index}`), proxyPort: options.proxyPort, children });
    // Both are waited for even if one fails, lest the other come up after everything was stopped.
    const [one, other] = await Promise.allSettled(options.hosts.map(start));
    if (one?.status !== "fulfilled") throw one?.reason;
    if (other?.status !== "fulfilled") throw other?.reason;
    return { kind: "running", servers: [one.value, other.value], stop };
  } catch (error) {
    await stop();
    if (error instanceof Lacking) return { kind: "unavailable", reason: error.message };
    throw error;
  }
}

async function systemBundle(): Promise<string> {
  try {
    return await readFile(SYSTEM_BUNDLE, "utf8");
  } catch {
    throw new Lacking(`there is no ${SYSTEM_BUNDLE} (Debian package ca-certificates)`);
  }
}

/**
 * Finds the way into a namespace that works here, by trying it.
 *
 * No process may outlive us, whatever happens: setpriv has the kernel kill unshare when we die, `--kill-child` has it
 * kill the shell when unshare dies, and as that is the first process of a pid namespace, the server dies with it.
 */
async function namespaceWrap(bundle: string, deadline: number): Promise<Wrap> {
  let complaint = "";
  for (const flags of NAMESPACES) {
    const wrap: Wrap = (program, ...args) => [
      "setpriv",
      ["--pdeathsig", "KILL", "unshare", ...flags, "--mount", "--pid", "--fork", "--kill-child"].concat(
        ["--", "sh", "-c", ENTER, "sh", bundle, program],
        args,
      ),
    ];
    const trial = await run(...wrap("true"), { deadline });
    if (trial.code === 0) return wrap;
    complaint ||= trial.complaint;
  }
  throw new Lacking(`no mount namespace can be had here: ${complaint}`);
}

interface Plan {
  readonly program: string;
  readonly wrap: Wrap;
  readonly host: string;
  readonly data: string;
  readonly proxyPort: number;
  /** Every process started is added here, so that it is ended also when a later step fails. */
  readonly children: ChildProcess[];
}

async function startServer(plan: Plan): Promise<SnacServer> {
  // It asks for its address, its port (set below), its host name, a path prefix and the administrator's address.
  const input = ["127.0.0.1", "8001", plan.host, "", ""].map((answer) => `${answer}\n`).join("");
  const init = await run(plan.program, ["init", plan.data], { deadline: Date.now() + START_MS, input });
  if (init.code !== 0) throw new Error(`snac init failed for ${plan.host}: ${init.complaint}`);

  // Between our finding a free port and snac's binding it, someone else may take it: hence more than one attempt.
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    await setPort(plan.data, port);
    const child = await launch(plan);
    const backend = `http://127.0.0.1:${port}`;
    if (await answers(backend, plan.host, child)) return serverAt(plan, backend);
    await end(child);
  }
  const log = await readFile(logFile(plan.data), "utf8");
  throw new Error(`snac did not start for ${plan.host}: ${log.trim()}`);
}

async function launch(plan: Plan): Promise<ChildProcess> {
  const proxy = `http://127.0.0.1:${plan.proxyPort}`;
  const log = await open(logFile(plan.data), "a");
  try {
    const child = spawn(...plan.wrap(plan.program, "httpd", plan.data), {
      // A process group of its own, so that it can be ended as a whole.
      detached: true,
      // Nothing of our own environment: a `no_proxy` in it would let snac go out to the real network.
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", http_proxy: proxy, https_proxy: proxy },
      stdio: ["ignore", log.fd, log.fd],
    });
    // A start that fails shows as a child that has ended.
    child.on("error", () => {});
    plan.children.push(child);
    return child;
  } finally {
    await log.close();
  }
}

/** Waits until the server answers under its own name: another program on that port would not. */
async function answers(backend: string, host: string, child: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline && running(child); await sleep(25)) {
    try {
      const answer = await fetch(`${backend}/api/v1/instance`, { signal: AbortSignal.timeout(2_000) });
      const instance: unknown = await answer.json();
      if (hasString(instance, "uri") && instance.uri === host) return true;
    } catch {
      // Not listening yet.
    }
  }
  return false;
}

function serverAt({ program, data, host }: Plan, backend: string): SnacServer {
  return {
    host,
    backend,
    async addUser(name) {
      const added = await run(program, ["adduser", data, name], { deadline: Date.now() + START_MS });
      const password = /User password is (\S+)/.exec(added.stdout)?.[1];
      if (added.code !== 0 || password === undefined) {
        throw new Error(`snac adduser ${name} failed on ${host}: ${added.complaint}`);
      }
      return { name, password };
    },
    // Read from the files, since its API tells only a signed-in person, and leaves followers out altogether.
    followersOf: async (name) => (await entries(join(data, "user", name, "followers"))).flatMap(followerIn),
    followingOf: async (name) => (await entries(join(data, "user", name, "following"))).flatMap(followedIn),
  };
}

/** The JSON files of a folder, which is missing until there is something to put in. */
async function entries(folder: string): Promise<unknown[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  });
  const found: unknown[] = [];
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    try {
      found.push(JSON.parse(await readFile(join(folder, name), "utf8")));
    } catch (error) {
      // The server is at work on it this moment; whoever waits for it looks again.
      if (!(error instanceof SyntaxError) && !isErrno(error, "ENOENT")) throw error;
    }
  }
  return found;
}

/** A file of `followers` holds the actor that follows. */
function followerIn(entry: unknown): string[] {
  return hasString(entry, "id") ? [entry.id] : [];
}

/** A file of `following` holds our Follow until the other server accepts, and then its Accept. */
function followedIn(entry: unknown): string[] {
  return hasString(entry, "type") && entry.type === "Accept" && hasString(entry, "actor") ? [entry.actor] : [];
}

function hasString<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, key) === "string";
}

async function setPort(data: string, port: number): Promise<void> {
  const file = join(data, "server.json");
  const config: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof config !== "object") throw new Error(`snac init wrote no settings to ${file}`);
  await writeFile(file, JSON.stringify({ ...config, protocol: "https", port }, null, 4));
}

function logFile(data: string): string {
  return `${data}.log`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, failed) => {
    probe.once("error", failed).listen(0, "127.0.0.1", listening);
  });
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === "string") throw new Error("no port could be had");
  return address.port;
}

function running(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Ends a server with everything that belongs to it. */
async function end(child: ChildProcess): Promise<void> {
  if (!running(child)) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  // snac itself would take seconds over this signal, but the shell that started it ends at once, and all with it.
  killGroup(child.pid, "SIGTERM");
  const timer = setTimeout(() => killGroup(child.pid, "SIGKILL"), 2_000);
  await ended;
  clearTimeout(timer);
}

/** Removes what runs that were killed have left; the age guards those whose process id means nothing here. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${DATA_PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const age = await stat(folder).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    // Another user's leftovers cannot be removed, and need not be.
    if (age > 3_600_000) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isErrno(error, "ESRCH");
  }
}
