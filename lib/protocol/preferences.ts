import { z } from "zod/mini";

/** What the user may like one way or the other, all of it in the settings. */
export const Preferences = z.object({
  /** `system`: as the browser says. */
  appearance: z.enum(["system", "light", "dark"]),
  /** A mark beside the names of matched people on X. */
  marksOnX: z.boolean(),
  /** A notification when a long job ends; needs the browser's permission as well. */
  notifies: z.boolean(),
  /** Who is asked whether a handle's person is there: the handle's own server, or the server that the user is signed in to. */
  proving: z.enum(["own-server", "home"]),
  /** X's own host is asked for the pictures of X accounts; otherwise letters stand for them. */
  xPictures: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export type Proving = Preferences["proving"];
export type Appearance = Preferences["appearance"];
