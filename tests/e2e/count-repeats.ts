import { LEASE_MS } from "../../lib/pipeline/runner.ts";
import type { World } from "../world/world.ts";

/** What a look-up may be asked too early by: it is claimed in one moment, and asked for in another. */
const MOMENT_MS = 2_000;

/** The requests for the people that `plainPeople` makes, and those that follow somebody. */
export const OF_LOOKUPS = { method: "GET", path: /acct%3Aperson/ };
export const OF_FOLLOWS = { method: "POST", path: /\/follow$/ };

/** How many paths of the kind were asked for, how often one was asked for again, and how often before its lease had run out. */
export function countRepeats(
  world: World,
  { method, path }: { method: string; path: RegExp },
): { asked: number; repeats: number; early: number } {
  const asked = Map.groupBy(
    world.requests.filter((request) => request.method === method && path.test(request.path)),
    (request) => request.path,
  );
  const gaps = [...asked.values()].flatMap((times) => times.slice(1).map(({ at }, i) => at - (times[i]?.at ?? 0)));
  return {
    asked: asked.size,
    repeats: gaps.length,
    early: gaps.filter((gap) => gap < LEASE_MS - MOMENT_MS).length,
  };
}
