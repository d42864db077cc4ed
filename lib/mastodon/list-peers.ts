import { z } from "zod/mini";
import { createClient } from "./client.ts";

const Peers = z.array(z.string());

/**
 * The hosts that an instance has met (`/api/v1/instance/peers`), lower case. An instance may keep them to itself; then there are none.
 */
export async function listPeers(instance: string): Promise<string[]> {
  try {
    const peers = Peers.parse(await createClient(instance).v1.instance.peers.list());
    return peers.map((host) => host.toLowerCase());
  } catch {
    return [];
  }
}
