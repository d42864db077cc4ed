import { expect, it } from "vitest";
import { countFollowed } from "../../../components/followed-on-x.ts";
import { toListRow } from "../../../components/list-row.ts";
import { declaration, matchRow } from "./rows.ts";

it("counts X accounts, each once, and of those only whom the user follows there", () => {
  const done = { state: "done", outcome: { kind: "following" } } as const;
  const people = [
    matchRow({ address: "one@a", declaredBy: [declaration({ xId: "1" }), declaration({ xId: "2" })], follow: done }),
    matchRow({ address: "two@a", declaredBy: [declaration({ xId: "1" })] }),
    matchRow({ address: "three@a", declaredBy: [declaration({ xId: "3", followed: false })], follow: done }),
    matchRow({ address: "four@a", declaredBy: [declaration({ xId: "4" })], follow: { state: "queued" } }),
  ].flatMap((row) => toListRow(row) ?? []);
  expect(countFollowed(people)).toEqual({ proven: 3, asked: 2 });
});
