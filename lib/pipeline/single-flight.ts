/**
 * A function that runs once at a time: called while it runs, it runs once more afterwards, so that what came in meanwhile is not
 * overlooked. All callers get the promise of the whole.
 */
export function singleFlight(run: () => Promise<void>): () => Promise<void> {
  let flight: Promise<void> | undefined;
  let calledMeanwhile = false;
  const fly = async () => {
    do {
      calledMeanwhile = false;
      await run();
    } while (calledMeanwhile);
  };
  return () => {
    calledMeanwhile = true;
    flight ??= fly().finally(() => {
      flight = undefined;
    });
    return flight;
  };
}
