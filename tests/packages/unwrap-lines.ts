/** Prose without the line breaks of its source: each paragraph and each item of a list is one line. Stores and releases show every break. */
export function unwrapLines(text: string): string {
  return text.replace(/(?<=\S)\n(?=[^\n•-])[ \t]*/g, " ");
}
