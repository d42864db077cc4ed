import { ANSWER_EVENT, type Answer, decodeAnswer, OBSERVER_EVENT, READER_EVENT } from "./answer-channel.ts";

/** True answers have up to 2 MB; longer ones are forged. */
const LENGTH_LIMIT = 12_000_000;

/** Calls `onAnswer` with each answer that the observer hands over, those from before this call included, until `signal` aborts. */
export function watchAnswers(onAnswer: (answer: Answer) => void, signal: AbortSignal): void {
  const listening = { signal };
  document.addEventListener(
    ANSWER_EVENT,
    (event) => {
      const detail: unknown = (event as CustomEvent).detail;
      if (typeof detail === "string" && detail.length > LENGTH_LIMIT) return;
      const answer = decodeAnswer(detail);
      if (answer !== undefined) onAnswer(answer);
    },
    listening,
  );
  const greet = () => document.dispatchEvent(new CustomEvent(READER_EVENT));
  document.addEventListener(OBSERVER_EVENT, greet, listening);
  greet();
}
