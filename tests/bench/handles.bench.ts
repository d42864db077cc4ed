import { findHandles } from "../../lib/domain/find-handles.ts";
import { BLIND_SETS, OPEN_ROWS, SECOND_ROWS, scoreRows } from "../fixtures/handle-rows.ts";
import { atLeast, atMost, type Figure, medianRatio } from "./bench.ts";

/** How well the finder reads the corpus, and how long the worst text can keep it. */
export function bench(): Figure[] {
  const sets = [
    { name: "open rows", rows: OPEN_ROWS, leastRecall: 0.99, leastPrecision: 0.99 },
    { name: "second set", rows: SECOND_ROWS, leastRecall: 0.99, leastPrecision: 0.99 },
    ...BLIND_SETS,
  ];
  const figures = sets.flatMap(({ name, rows, leastRecall, leastPrecision }) => {
    const { recall, precision } = scoreRows(rows);
    return [
      atLeast(`handles recall, ${name}`, recall, "share", leastRecall),
      atLeast(`handles precision, ${name}`, precision, "share", leastPrecision),
    ];
  });
  return [...figures, ...hostileTexts()];
}

/** 100 kB of what handles are made of, beside as much of ordinary text with a handle in it. */
function hostileTexts(): Figure[] {
  const fill = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  const ordinary = fill("@a@b.example.org and words of an ordinary length, ");
  const pieces = [
    "@.",
    "a@a.",
    "a.a.",
    "@a@a",
    "a/a.",
    "(at)",
    " at a dot ",
    "@a on a",
    "https://a/",
    "-> @a@b.example.org ",
    "reporter of reporter @a@b.example.org ",
  ];
  const ratios = pieces.map((piece) => {
    const hostile = fill(piece);
    return medianRatio(
      () => void findHandles({ bio: hostile }),
      () => void findHandles({ bio: ordinary }),
    );
  });
  return [atMost("hostile text, slowest of all", Math.max(...ratios), "× an ordinary text", 4)];
}
