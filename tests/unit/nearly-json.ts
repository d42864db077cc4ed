import fc from "fast-check";

/** Texts that foreign data has where an address or a handle is expected, good and bad. */
export const oddText = fc.oneof(
  fc.constantFrom(
    "https://one.example.org/users/a",
    "https://one.example.org:8443/a",
    "https://a:b@one.example.org/",
    "https://127.0.0.1/a",
    "https://localhost/a",
    "http://one.example.org/a",
    "javascript:alert(1)",
    "//two.example.org/x",
    "/api/v1/apps",
    "acct:a@one.example.org",
    "a@one.example.org",
    "@a@one.example.org",
    "a@b@c",
    "@",
    "",
    "2026-11-24",
    "https://one.example.org/x?uri={uri}",
    "https://{uri}/x",
  ),
  fc.webUrl(),
  fc.emailAddress(),
  fc.string({ unit: "binary" }),
);

/** JSON of the right words in the wrong places: keys of `words`, values of any sort. */
export function nearlyJson(words: readonly string[], texts: readonly string[] = []): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    oddText,
    ...(texts.length > 0 ? [fc.constantFrom(...texts)] : []),
    fc.jsonValue({ maxDepth: 1 }),
  );
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...words, "__proto__"), tie("value"), { maxKeys: words.length }),
    ),
  })).value;
}

/** `right`, with one of its fields replaced by anything, left out, or as it is. */
export function spoiled<Right extends object>(right: Right, anything: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(right)), fc.option(anything, { nil: undefined }))
    .map(([key, value]) => ({ ...right, [key]: value }));
}
