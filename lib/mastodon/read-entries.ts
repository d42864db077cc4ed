import { z } from "zod/mini";

/**
 * The entries of a list that can be read. An odd one (null, an account without a name) is set aside: whatever it is, it says nothing about
 * the others. Throws where there is no list.
 */
export function readEntries<Schema extends z.ZodMiniType>(schema: Schema, list: unknown): z.infer<Schema>[] {
  return z
    .array(z.unknown())
    .parse(list)
    .flatMap((entry) => z.safeParse(schema, entry).data ?? []);
}
