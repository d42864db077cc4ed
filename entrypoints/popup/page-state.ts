import type { NoticeProps } from "../../components/Notice.tsx";
import { watchChanges } from "../../lib/browser/changes.ts";
import { getText } from "../../lib/browser/texts.ts";

export interface PageView<State> {
  /** What was read last; undefined until the background has answered for the first time. */
  readonly state: State | undefined;
  readonly problem: NoticeProps | undefined;
}

export interface PageState {
  /** Sends what the user asked for, then reads anew. A failure is shown, with a button that tries the same again. */
  intend(intent: () => Promise<unknown>): Promise<void>;
}

/**
 * Keeps a page showing what the background knows: reads at once and whenever something changed, and draws after each. What was
 * shown stays when a read fails.
 */
export function keepPageState<State>(
  read: (before: State | undefined) => Promise<State>,
  draw: (view: PageView<State>) => void,
): PageState {
  let state: State | undefined;
  let readProblem: NoticeProps | undefined;
  let intentProblem: NoticeProps | undefined;
  let isReading = false;
  let isStale = false;

  const show = () => draw({ state, problem: readProblem ?? intentProblem });

  /** While a read is under way, at most one more waits behind it. */
  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      try {
        state = await read(state);
        readProblem = undefined;
      } catch (error) {
        readProblem = describe("problemRead", error, refresh);
      }
      show();
    }
    isReading = false;
  };

  const intend = async (intent: () => Promise<unknown>) => {
    try {
      await intent();
      intentProblem = undefined;
    } catch (error) {
      intentProblem = describe("problemText", error, () => intend(intent));
    }
    await refresh();
  };

  watchChanges(refresh, new AbortController().signal);
  document.addEventListener("visibilitychange", refresh);
  show();
  void refresh();
  return { intend };
}

function describe(key: "problemText" | "problemRead", error: unknown, onRetry: () => Promise<void>): NoticeProps {
  return { sentence: getText(key), detail: error instanceof Error ? error.message : String(error), onRetry };
}
