const HUES = 12;

/** The first letter or digit of the first name that has one. Names may be an emoji only, or nothing at all. */
export function avatarLetter(...names: readonly string[]): string {
  for (const name of names) {
    const letter = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize("NFC"))?.[0];
    if (letter !== undefined) return letter.toUpperCase().slice(0, 4);
  }
  return "?";
}

/** One of the theme's hues, always the same for the same name. */
export function avatarHue(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % HUES;
}
