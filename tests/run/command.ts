import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, "../..");

const running = new Set<ChildProcess>();

// Who ends this process means what it has started, too. Ctrl-C reaches everybody in the terminal by itself.
for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

/**
 * Runs a program of node_modules/.bin, or of the system, in the folder of the project; what it prints goes straight to the
 * terminal. Resolves with whether it ended well; a program that is not there did not.
 */
export async function succeeds(program: string, ...args: readonly string[]): Promise<boolean> {
  const PATH = [resolve(ROOT, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, PATH } });
  running.add(child);
  return await new Promise((done) => {
    const end = (ok: boolean) => {
      running.delete(child);
      done(ok);
    };
    child.once("error", (error) => {
      console.error(error.message);
      end(false);
    });
    child.once("exit", (code) => end(code === 0));
  });
}
