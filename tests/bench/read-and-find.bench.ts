import { findHandles } from "../../lib/domain/find-handles.ts";
import { readUsers } from "../../lib/x/read-users.ts";
import { makePopulation } from "../world/people/population.ts";
import type { PopulationKind } from "../world/people/population-plan.ts";
import { cursorEntry, instructions, userEntry } from "../world/x/x-timeline.ts";
import { atMost, type Figure, median } from "./bench.ts";

const PAGE = 50;
const RUNS = 301;
const WARM_UP = 150;

/** What one answer of the Following page costs once it is parsed, beside the parsing. */
export function bench(): Figure[] {
  const asInLife = measure(followingAnswers("true-rate"));
  const declaring = measure(followingAnswers("declared"));
  return [
    atMost("read-and-find", asInLife.readAndFind, "× JSON.parse", 0.6),
    atMost("read-and-find, one in four declares", declaring.readAndFind, "× JSON.parse", 1.2),
    atMost("read-users-only", asInLife.read, "× JSON.parse", 0.3),
  ];
}

/** As a reader does it: one answer after the other, each read when it has been parsed. */
function measure(texts: readonly string[]): { readAndFind: number; read: number } {
  const runs = Array.from({ length: WARM_UP + RUNS }, () => {
    let [parsing, reading, finding] = [0, 0, 0];
    for (const text of texts) {
      const start = performance.now();
      const body: unknown = JSON.parse(text);
      const parsed = performance.now();
      const sightings = readUsers(body);
      const read = performance.now();
      for (const sighting of sightings) findHandles(sighting);
      const found = performance.now();
      parsing += parsed - start;
      reading += read - parsed;
      finding += found - read;
    }
    return { read: reading / parsing, readAndFind: (reading + finding) / parsing };
  }).slice(WARM_UP);
  return { read: median(runs.map(({ read }) => read)), readAndFind: median(runs.map((run) => run.readAndFind)) };
}

/** Answers of 50 people each, as the look-alike gives them in the layout of today. */
function followingAnswers(population: PopulationKind): string[] {
  const { followed } = makePopulation(1, population);
  return Array.from({ length: 8 }, (_, page) => {
    const people = followed.slice(page * PAGE, (page + 1) * PAGE);
    const entries = people.map((account, index) => userEntry(account, "v3", page * PAGE + index, "FollowingSgs"));
    const list = instructions([...entries, cursorEntry("Bottom", `1|${page}`, page * PAGE)], page === 0, false);
    return JSON.stringify({
      data: { user: { result: { __typename: "User", timeline: { timeline: { instructions: list } } } } },
    });
  });
}
