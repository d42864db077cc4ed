import { z } from "zod/mini";

/** What the user may like one way or the other, all of it in the settings. */
export const Preferences = z.object({
  /** `system`: as the browser says. */
  appearance: z.enum(["system", "light", "dark"]),
  /** A notification when a long job ends; needs the browser's permission as well. */
  notifies: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export type Appearance = Preferences["appearance"];
