import type { Behaviour } from "./behaviour.ts";
import { DOCUMENTS } from "./documents.ts";
import { HOST_METAS } from "./host-metas.ts";
import { REDIRECTS } from "./redirects.ts";
import { SIZES } from "./sizes.ts";
import { SLOWNESS } from "./slowness.ts";
import { STATUSES } from "./statuses.ts";
import { WIRE } from "./wire.ts";

/** Every behaviour of the hostile server. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...SLOWNESS,
  ...SIZES,
  ...REDIRECTS,
  ...WIRE,
  ...STATUSES,
  ...DOCUMENTS,
  ...HOST_METAS,
];
