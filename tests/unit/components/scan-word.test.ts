import { expect, test } from "vitest";
import { scanWord } from "../../../components/scan-word.ts";
import { english } from "./english.ts";

const NOW = new Date(2026, 9, 5, 20, 5).getTime();
const UNTIL = new Date(2026, 9, 5, 20, 20).getTime();

test.each([
  ["limited", UNTIL, /^X has had enough until 8:20\sPM\. Then press Retry on X’s page\.$/],
  ["resting", UNTIL, /^Takes a rest until 8:20\sPM, so that X’s limit is not reached\./],
  ["limited", undefined, /^X has had enough for now\. When the time is over, press Retry on X’s page\.$/],
  ["known", undefined, /past the 120 people/],
  ["scrolling", undefined, /^$/],
] as const)("a scan that is %s until %s says so in one sentence", (phase, until, words) => {
  expect(scanWord({ phase, seenBefore: 120, ...(until && { until }) }, NOW, english)).toMatch(words);
});
