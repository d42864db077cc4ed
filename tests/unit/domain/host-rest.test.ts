import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../lib/domain/durations.ts";
import { type HostTrouble, judgeHost } from "../../../lib/domain/host-rest.ts";
import type { HostWord } from "../../../lib/domain/lookup.ts";

const NOW = 1_800_000_000_000;

type Word = Pick<HostWord, "kind" | "retryAfterMs">;

/** What is remembered of a host after it has said all of `words`, one right after the other. */
function judgeAll(...words: readonly Word[]): HostTrouble | undefined {
  return words.reduce<HostTrouble | undefined>((trouble, word) => judgeHost(trouble, word, NOW), undefined);
}

const silent = { kind: "unreachable" } as const;

describe("a host", () => {
  it.each<[string, readonly Word[], number | undefined]>([
    ["answers", [{ kind: "found" }], undefined],
    ["knows nobody of that name", [{ kind: "not-found" }, { kind: "gone" }, { kind: "not-found" }], undefined],
    ["says nonsense", [{ kind: "invalid" }, { kind: "invalid" }, { kind: "invalid" }], undefined],
    ["fails twice", [silent, silent], undefined],
    ["fails three times in a row", [silent, silent, silent], HOUR_MS],
    ["fails in three ways", [silent, { kind: "refused" }, { kind: "hidden" }], HOUR_MS],
    ["answers in between", [silent, silent, { kind: "not-found" }, silent, silent], undefined],
    ["wants no more for now", [{ kind: "rate-limited" }], HOUR_MS],
    ["says for how long", [{ kind: "rate-limited", retryAfterMs: 90_000 }], 90_000],
    ["says so beside an answer", [{ kind: "found", retryAfterMs: 90_000 }], 90_000],
    ["fails three times and wants longer", [silent, silent, { ...silent, retryAfterMs: 2 * HOUR_MS }], 2 * HOUR_MS],
  ])("that %s rests accordingly", (_what, words, restMs) => {
    const until = judgeAll(...words)?.restUntil;
    expect(until).toBe(restMs === undefined ? undefined : NOW + restMs);
  });

  it("that found somebody hands on to its neighbours no more than that it wants a rest", () => {
    expect(judgeAll({ kind: "found", retryAfterMs: 90_000 })?.outcome).toEqual({ kind: "rate-limited" });
    expect(judgeAll(silent, silent, silent)?.outcome).toEqual(silent);
  });
});
