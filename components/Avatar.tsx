import { useState } from "preact/hooks";
import { avatarHue, avatarLetter } from "./avatar-letter.ts";
import { safeLink } from "./safe-link.ts";

export interface AvatarProps {
  readonly name: string;
  readonly screenName: string;
  /** Taken only from https; without it, or where it does not load, the letter stays. */
  readonly pictureUrl?: string | undefined;
}

/** A picture, or a letter on a colour of the name's own; says nothing that the name beside it does not. */
export function Avatar({ name, screenName, pictureUrl }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const url = safeLink(pictureUrl);
  return (
    <span class="avatar" aria-hidden="true" data-hue={avatarHue(screenName)}>
      {avatarLetter(name, screenName)}
      {url !== undefined && url !== broken && (
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      )}
    </span>
  );
}
