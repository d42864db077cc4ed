import { HOUR_MS, MINUTE_MS } from "../lib/domain/durations.ts";
import { FOLLOWS_A_DAY } from "../lib/domain/follow-pace.ts";
import type { FollowProgress } from "../lib/domain/follow-progress.ts";
import type { Texts } from "../lib/protocol/texts.ts";
import { formatTime } from "./format-time.ts";

/** What is happening with the people who are still to be followed, how long it will take, and what is waited for. */
export function followWord(
  {
    open,
    rest,
    isPaused,
    isOffline,
    endsAt,
  }: Pick<FollowProgress, "open" | "rest" | "isPaused" | "isOffline" | "endsAt">,
  { isSignedOut, now }: { isSignedOut: boolean; now: number },
  texts: Texts,
): string {
  const { text, plural, language } = texts;
  if (isSignedOut) return plural("followSignedOut", open);
  if (isPaused) return text("followPaused");
  if (isOffline) return text("followOffline");
  const end = endsAt === undefined ? "" : ` ${endWord(endsAt, now, texts)}`;
  if (rest === undefined || rest.until <= now) return `${text("followGoesOn")}${end}`;
  const time = formatTime(rest.until, now, language);
  switch (rest.reason) {
    case "follows":
      return `${plural("followDayUsed", Math.min(open, FOLLOWS_A_DAY), time)}${end}`;
    case "trouble":
      return text("followTrouble", time);
    case "calls":
      return `${text("followRest", time)}${end}`;
  }
}

/** When it will be done, as roughly as that is known. */
function endWord(endsAt: number, now: number, { text, plural, language }: Texts): string {
  const wait = endsAt - now;
  if (wait < MINUTE_MS) return text("followEndsSoon");
  if (wait < HOUR_MS) return plural("followEndsMinutes", Math.ceil(wait / MINUTE_MS));
  return text("followEndsAt", formatTime(endsAt, now, language));
}

/** How long it would take, before anything was asked for. */
export function takesWord(endsAt: number, now: number, texts: Texts): string {
  return endsAt - now < MINUTE_MS ? texts.text("followTakesSoon") : endWord(endsAt, now, texts);
}

/** How it ended: how many are followed, have yet to say yes, and failed; nothing is said of nobody. */
export function endedWord(
  { done, requested, failed }: Pick<FollowProgress, "done" | "requested" | "failed">,
  { text }: Pick<Texts, "text">,
): string {
  const counts = [
    ["followDoneFollowing", done - requested],
    ["followDoneRequested", requested],
    ["followDoneFailed", failed],
  ] as const;
  const said = counts.filter(([, count]) => count > 0).map(([key, count]) => text(key, count));
  return text("followDone", said.join(text("listComma")));
}

/** How many of all jobs have ended, in whole tenths: often enough to be read out. */
export function tenthsSettled({ open, done, failed }: Pick<FollowProgress, "open" | "done" | "failed">): number {
  const all = open + done + failed;
  return all === 0 ? 0 : Math.floor((10 * (done + failed)) / all);
}
