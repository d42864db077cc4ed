/** WebDriver's code points for keys that are no character, by the DOM's names. */
const KEYS: Record<string, string> = {
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Backspace: "\uE003",
  Control: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  Home: "\uE011",
  Meta: "\uE03D",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  Shift: "\uE008",
  Space: " ",
  Tab: "\uE004",
};

/**
 * Empties a field: selects all and deletes it. To be sent on its own, since Firefox lets go of a modifier only at the end of
 * what is sent; with it held, Delete still deletes what is selected.
 */
export const CLEARING = `${process.platform === "darwin" ? KEYS.Meta : KEYS.Control}a${KEYS.Delete}`;

/** The WebDriver actions of one key, with modifiers before it: `Control+a`. Throws on a name it does not know. */
export function keyActions(key: string): { type: "keyDown" | "keyUp"; value: string }[] {
  const values = key.split(/(?<=.)\+/).map(toCodePoint);
  return [
    ...values.map((value) => ({ type: "keyDown" as const, value })),
    ...values.toReversed().map((value) => ({ type: "keyUp" as const, value })),
  ];
}

function toCodePoint(name: string): string {
  const value = [...name].length === 1 ? name : KEYS[name];
  if (value === undefined) throw new Error(`no such key: ${name}`);
  return value;
}
