import { z } from "zod/mini";

/** Numeric id of an X account. */
export const xId = z.string().check(z.regex(/^\d{1,20}$/));

/** The name in an X account's address, without `@`. */
export const screenName = z.string().check(z.regex(/^\w{1,20}$/));

/** `user@host`. What may really be asked is the domain's to say (`makeHandle`). */
export const address = z.string().check(z.regex(/^[^@\s]{1,64}@[^@\s]{1,253}$/));
