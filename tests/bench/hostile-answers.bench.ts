import { readUsers } from "../../lib/x/read-users.ts";
import { atMost, type Figure, medianRatio } from "./bench.ts";

const user = (xId: number) => ({
  __typename: "User",
  rest_id: String(xId),
  core: { screen_name: `name_${xId}`, name: "Name" },
  profile_bio: { description: "https://t.co/a ".repeat(10), entities: {} },
  pinned_items: { tweet_ids_str: [String(xId)] },
});
const post = (xId: number) => ({ rest_id: String(xId), legacy: { user_id_str: "1", full_text: "x".repeat(500) } });

/** Answers that nobody but a forger sends, of some megabytes each, beside the parsing that comes before. */
const ANSWERS: Readonly<Record<string, () => string>> = {
  "a hundred thousand accounts": () => JSON.stringify(Array.from({ length: 100_000 }, (_, i) => user(i))),
  "one account without end": () => JSON.stringify(Array.from({ length: 50_000 }, () => user(1))),
  "one post without end": () => JSON.stringify([user(1), ...Array.from({ length: 50_000 }, () => post(1))]),
  "ten thousand levels": () => `${'{"a":'.repeat(10_000)}${JSON.stringify(user(1))}${"}".repeat(10_000)}`,
  "a bio of 10 MB": () =>
    JSON.stringify({ ...user(1), profile_bio: { description: "https://t.co/a ".repeat(700_000) } }),
  "nothing but numbers": () => JSON.stringify(Array.from({ length: 2_000_000 }, (_, i) => i)),
  "nothing but empty lists": () => JSON.stringify(Array.from({ length: 1_000_000 }, () => [])),
};

/** What a hostile answer costs once it is parsed: no more than twice the parsing, of which a true one costs a fifth. */
export function bench(): Figure[] {
  const runs = { runs: 7, warmUp: 2 };
  return Object.entries(ANSWERS).map(([name, write]) => {
    const text = write();
    const body: unknown = JSON.parse(text);
    const ratio = medianRatio(
      () => void readUsers(body),
      () => JSON.parse(text),
      runs,
    );
    return atMost(`hostile-answers, ${name}`, ratio, "× JSON.parse", 2);
  });
}
