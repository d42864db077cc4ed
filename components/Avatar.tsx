import { avatarHue, avatarLetter } from "./avatar-letter.ts";

/** A letter on a colour of the name's own; says nothing that the name beside it does not. */
export function Avatar({ name, screenName }: { readonly name: string; readonly screenName: string }) {
  return (
    <span class="avatar" aria-hidden="true" data-hue={avatarHue(screenName)}>
      {avatarLetter(name, screenName)}
    </span>
  );
}
