import type { PopulationKind } from "./people/population-plan.ts";
import type { XAccount } from "./people/x-account.ts";
import type { Layout } from "./x/x-layouts.ts";

export interface WorldOptions {
  /** Which people: the same seed gives the same world. Default 1. */
  readonly seed?: number;
  /** How many declare a handle: 240 of 1,000 (default), 90 of 300, or some 2 in 100 as in life. */
  readonly population?: PopulationKind;
  /** How many accounts the viewer follows, if not as many as the population has: the others declare nothing. */
  readonly followed?: number;
  /** Layout of X's user objects, default v3; a page's `?layout=v1` overrides it. */
  readonly layout?: Layout;
  /** Rate-limit windows, X's and the home instance's, are this many times shorter. Default 1. Answers say so in `X-World-Window-Scale`. */
  readonly windowScale?: number;
  /** Waited before each WebFinger answer, ms. Default 0. */
  readonly answerDelayMs?: number;
  /** Hosts handed to real servers that speak plain http: `{ "alpha.example.com": "http://127.0.0.1:8101" }`. */
  readonly backends?: Readonly<Record<string, string>>;
  /** Accounts added at the end of the Following list, or to the suggestions when `followed` is false. */
  readonly extraPeople?: readonly XAccount[];
  /** Clock of rate limits, codes and tokens, ms since the epoch. Default the real one. */
  readonly now?: () => number;
}
