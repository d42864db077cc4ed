import { findHandles } from "../../lib/domain/find-handles.ts";
import { readUsers } from "../../lib/x/read-users.ts";
import { makePopulation } from "../world/people/population.ts";
import type { PopulationKind } from "../world/people/population-plan.ts";
import { cursorEntry, instructions, userEntry } from "../world/x/x-timeline.ts";
import { atMost, type Figure, medianRatio } from "./bench.ts";

const PAGE = 50;

/** What one answer of the Following page costs once it is parsed, beside the parsing. Several answers, as a reader gets them. */
export function bench(): Figure[] {
  const asInLife = measure(followingAnswers("true-rate"));
  const declaring = measure(followingAnswers("declared"));
  return [
    atMost("read-and-find", asInLife.readAndFind, "× JSON.parse", 0.6),
    atMost("read-and-find, one in four declares", declaring.readAndFind, "× JSON.parse", 1.2),
    atMost("read-users-only", asInLife.read, "× JSON.parse", 0.3),
  ];
}

function measure(texts: readonly string[]): { readAndFind: number; read: number } {
  const bodies = texts.map((text) => JSON.parse(text) as unknown);
  const parse = () => {
    for (const text of texts) JSON.parse(text);
  };
  const read = () => {
    for (const body of bodies) readUsers(body);
  };
  const readAndFind = () => {
    for (const body of bodies) for (const sighting of readUsers(body)) findHandles(sighting);
  };
  const runs = { runs: 101, warmUp: 60 };
  return { readAndFind: medianRatio(readAndFind, parse, runs), read: medianRatio(read, parse, runs) };
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
