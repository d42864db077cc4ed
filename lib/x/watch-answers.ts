import { ANSWER_EVENT, type Answer, decodeAnswer, OBSERVER_EVENT, READER_EVENT } from "./answer-channel.ts";

/**
 * Calls `onAnswer` with each answer that the observer hands over, those from before this call included, until `signal` aborts.
 * It is called while the page waits for its answer: whatever takes time belongs into an `AnswerQueue`.
 */
export function watchAnswers(
  onAnswer: (answer: Answer) => void,
  signal: AbortSignal,
  page: EventTarget = document,
): void {
  const listening = { signal };
  page.addEventListener(
    ANSWER_EVENT,
    (event) => {
      const answer = decodeAnswer(event);
      if (answer !== undefined) onAnswer(answer);
    },
    listening,
  );
  const greet = () => page.dispatchEvent(new Event(READER_EVENT));
  page.addEventListener(OBSERVER_EVENT, greet, listening);
  greet();
}
