import { z } from "zod/mini";
import { createClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { isSilence } from "./find-instance.ts";
import { readEntries } from "./read-entries.ts";

/**
 * The hosts that an instance has met (`/api/v1/instance/peers`), lower case. An instance may keep them to itself; then there are none. Undefined
 * where it gave no answer, or has trouble.
 */
export async function listPeers(instance: string): Promise<string[] | undefined> {
  try {
    const peers = readEntries(z.string(), await createClient(instance).v1.instance.peers.list());
    return peers.map((host) => host.toLowerCase());
  } catch (error) {
    const failure = readFailure(error);
    const isTrouble =
      failure.kind === "status" ? failure.status === 429 || failure.status >= 500 : isSilence(failure.cause);
    return isTrouble ? undefined : [];
  }
}
