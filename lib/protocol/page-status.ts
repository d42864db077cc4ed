import { z } from "zod/mini";
import { PAGE_KINDS } from "../domain/page-status.ts";

const count = z.number().check(z.int(), z.nonnegative(), z.maximum(1_000_000));

/** The domain's `PageStatus`, as a page of X reports it. */
export const PageStatusReport = z.object({
  page: z.enum(PAGE_KINDS),
  gave: z.enum(["answers", "rows", "nothing"]),
  notUnderstood: count,
  dropped: count,
});
