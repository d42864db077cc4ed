import { z } from "zod/mini";
import type { Relationship } from "../domain/person.ts";

/** The parts of Mastodon's `Relationship` that are used, in masto's camel case. Older servers leave `requested` out. */
export const RelationshipEntity = z.object({
  following: z.boolean(),
  requested: z.optional(z.nullable(z.boolean())),
});

export function readRelationship(entity: z.infer<typeof RelationshipEntity>): Exclude<Relationship, "self"> {
  const { following, requested } = entity;
  return following ? "following" : requested ? "requested" : "none";
}
