import { expect, test } from "vitest";
import { arrangeRows, type ListRow } from "../../../components/list-rows.ts";
import { declaration, matchRow } from "./rows.ts";

const addresses = (rows: readonly ListRow[]) => rows.map(({ row }) => row.match.address);

test("lists followed people first, then the newest, and doubtful ones apart", () => {
  const { sure, unsure } = arrangeRows([
    matchRow({ address: "old@a", foundAt: 1 }),
    matchRow({ address: "elsewhere@a", foundAt: 9, declaredBy: [declaration({ followed: false })] }),
    matchRow({ address: "doubtful@a", foundAt: 8, declaredBy: [declaration({ confidence: "low" })] }),
    matchRow({ address: "young@a", foundAt: 5 }),
  ]);
  expect(addresses(sure)).toEqual(["young@a", "old@a", "elsewhere@a"]);
  expect(addresses(unsure)).toEqual(["doubtful@a"]);
});

test("does not move a row when following goes on", () => {
  const rows = [matchRow({ address: "a@a", foundAt: 2 }), matchRow({ address: "b@a", foundAt: 2 })];
  const later = [...rows].reverse().map((row) => ({ ...row, follow: { state: "queued" as const } }));
  expect(addresses(arrangeRows(later).sure)).toEqual(addresses(arrangeRows(rows).sure));
});

test("shows the words that leave least doubt, of somebody followed if there is one", () => {
  const [doubtful, stranger, friend] = [
    declaration({ text: "formerly", confidence: "low" }),
    declaration({ text: "a stranger says", followed: false }),
    declaration({ text: "a friend says" }),
  ];
  const row = matchRow({ declaredBy: [doubtful, stranger, friend] });
  expect(arrangeRows([row]).sure[0]?.declaration.text).toBe("a friend says");
  expect(arrangeRows([{ ...row, declaredBy: [doubtful, stranger] }]).sure[0]?.declaration.text).toBe("a stranger says");
});
