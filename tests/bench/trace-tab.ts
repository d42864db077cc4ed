import type { ChromiumTab } from "./chromium-tab.ts";
import { CATEGORIES, type TraceEvent } from "./script-cost.ts";

/** Starts to note what the tab's process does; gives the function that ends it. */
export async function traceTab({ devtools }: ChromiumTab): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  devtools.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [...CATEGORIES],
      excludedCategories: ["*"],
      recordMode: "recordAsMuchAsPossible",
    },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
    await devtools.send("Tracing.end");
    await complete;
    return events;
  };
}
