import type { NoticeProps } from "../../components/Notice.tsx";
import { watchChanges } from "../../lib/browser/changes.ts";
import { getText } from "../../lib/browser/texts.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export interface PageView<State> {
  /** What was read last; undefined until the background has answered for the first time. */
  readonly state: State | undefined;
  readonly problem: NoticeProps | undefined;
}

export interface PageState {
  /**
   * Sends what the user asked for, then reads anew, and resolves when that is shown. A failure is shown, with a button that tries the same again. `intent` is called before
   * anything is waited for: some things a browser does only while the click is fresh. Tells whether it was done.
   */
  intend(intent: () => Promise<unknown>): Promise<boolean>;
  refresh(): void;
}

/**
 * Keeps a page showing what the background knows: reads at once and whenever something changed, and draws after each. What was
 * shown stays when a read fails.
 */
export function keepPageState<State>(
  readState: (before: State | undefined) => Promise<State>,
  draw: (view: PageView<State>) => void,
): PageState {
  let state: State | undefined;
  let readProblem: NoticeProps | undefined;
  let intentProblem: NoticeProps | undefined;

  const show = () => draw({ state, problem: readProblem ?? intentProblem });

  const read = async () => {
    try {
      state = await readState(state);
      readProblem = undefined;
    } catch (error) {
      readProblem = describeProblem("problemRead", error, () => void refresh());
    }
    show();
  };
  const refresh = oneAtATime(read);

  const intend = async (intent: () => Promise<unknown>) => {
    let isDone = true;
    try {
      await intent();
      intentProblem = undefined;
    } catch (error) {
      isDone = false;
      intentProblem = describeProblem("problemText", error, () => void intend(intent));
    }
    await refresh();
    return isDone;
  };

  watchChanges(refresh, new AbortController().signal);
  document.addEventListener("visibilitychange", refresh);
  for (const change of ["online", "offline"]) window.addEventListener(change, refresh);
  show();
  void refresh();
  return { intend, refresh };
}

export function describeProblem(key: "problemText" | "problemRead", error: unknown, onRetry: () => void): NoticeProps {
  return { sentence: getText(key), detail: error instanceof Error ? error.message : String(error), onRetry };
}
