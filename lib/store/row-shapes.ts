import type { StoreNames } from "idb";
import { z } from "zod/mini";
import type { Schema } from "./schema.ts";

const time = z.number();
const job = {
  state: z.enum(["queued", "claimed", "waiting", "done", "failed"]),
  attempts: z.number(),
  dueAt: z.optional(time),
  outcome: z.optional(z.looseObject({ kind: z.string() })),
};

const sighting = z.looseObject({
  xId: z.string(),
  screenName: z.string(),
  displayName: z.string(),
  bio: z.string(),
  links: z.array(z.string()),
  location: z.string(),
});

const candidate = z.looseObject({
  handle: z.object({ user: z.string(), host: z.string() }),
  field: z.string(),
  text: z.string(),
});

/**
 * What must be true of a row so that no reader of it stumbles. Fields that everybody can do without are left out, and unknown ones are no fault: a
 * newer version may have written them.
 */
export const ROW_SHAPES: Readonly<Record<Exclude<StoreNames<Schema>, "broken-rows">, z.ZodMiniType>> = {
  sightings: z.looseObject({
    xId: z.string(),
    seenAt: time,
    followedBy: z.array(z.string()),
    addresses: z.array(z.string()),
    maybeHosts: z.array(z.string()),
    declaration: z.optional(z.looseObject({ sighting, candidates: z.array(candidate) })),
  }),
  lookups: z.looseObject({ ...job, address: z.string(), host: z.string() }),
  matches: z.looseObject({ address: z.string(), actorUrl: z.string(), foundAt: time, unseenSince: z.optional(time) }),
  "follow-jobs": z.looseObject({ ...job, accountId: z.string(), address: z.string() }),
  hosts: z.looseObject({ host: z.string(), outcome: z.looseObject({ kind: z.string() }), restUntil: z.optional(time) }),
  "host-sets": z.looseObject({ instance: z.string(), fetchedAt: time, hosts: z.instanceof(Uint8Array) }),
  accounts: z.looseObject({
    id: z.string(),
    instance: z.string(),
    displayName: z.string(),
    homeId: z.string(),
    token: z.string(),
  }),
  "app-registrations": z.looseObject({ instance: z.string(), redirectUri: z.string(), clientId: z.string() }),
  "x-follows": z.looseObject({ ownerId: z.string(), followed: z.array(z.string()) }),
  people: z.looseObject({
    accountId: z.string(),
    address: z.string(),
    dueAt: time,
    person: z.optional(z.looseObject({ address: z.string(), displayName: z.string(), homeId: z.string() })),
  }),
  "following-reads": z.looseObject({ accountId: z.string(), startedAt: time, restUntil: z.optional(time) }),
  paces: z.looseObject({ accountId: z.string(), failuresInRow: z.number(), restUntil: z.optional(time) }),
  "wrong-marks": z.looseObject({ address: z.string(), person: z.string() }),
  "hidden-people": z.looseObject({ address: z.string(), hiddenAt: time }),
  "pending-sign-ins": z.looseObject({
    instance: z.looseObject({ origin: z.string() }),
    app: z.looseObject({ clientId: z.string() }),
    state: z.string(),
    verifier: z.string(),
    url: z.string(),
    typed: z.string(),
    startedAt: time,
  }),
};
