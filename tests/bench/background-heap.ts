import type { ChromiumTab } from "./chromium-tab.ts";

/**
 * A meter of the extension's background: its JS heap as it is now, garbage and all (bytes). Playwright has a session for each
 * page and none for a service worker, so the browser is asked to hand messages on. Rejects where the background does not run; once it is
 * attached, the browser keeps it running.
 */
export async function openBackgroundHeap({ page }: ChromiumTab): Promise<() => Promise<number>> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const targets = await session?.send("Target.getTargets");
  const worker = targets?.targetInfos.find(({ type, url }) => type === "service_worker" && isExtension(url));
  if (session === undefined || worker === undefined) throw new Error("The background does not run");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: worker.targetId });
  let lastId = 0;
  const ask = async (method: string): Promise<Answer> => {
    const id = ++lastId;
    const answered = new Promise<Answer>((resolve) => {
      const listen = (received: { sessionId: string; message: string }) => {
        const answer = JSON.parse(received.message) as Answer;
        if (received.sessionId !== sessionId || answer.id !== id) return;
        session.off("Target.receivedMessageFromTarget", listen);
        resolve(answer);
      };
      session.on("Target.receivedMessageFromTarget", listen);
    });
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
  return async () => {
    const { result } = await ask("Runtime.getHeapUsage");
    if (result?.usedSize === undefined) throw new Error("The browser did not say how large the heap is");
    return result.usedSize;
  };
}

/** What the browser says to one call of its protocol. */
interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

function isExtension(url: string): boolean {
  return url.startsWith("chrome-extension://");
}
