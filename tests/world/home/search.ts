import { askedFor } from "../fediverse/webfinger-resource.ts";
import { addressOf, type Person } from "../people/person.ts";
import { accountEntity } from "./account-entity.ts";
import { ApiError, allowUser, answer, type Call, type Home } from "./call.ts";

/**
 * GET /api/v2/search. The exact account comes first, if it exists; then whoever has a similar name. Without the exact one the
 * similar ones come all the same, so taking the first hit follows a stranger.
 */
export function search(call: Call): void {
  const { params, home } = call;
  const token = allowUser(call, "read read:search");
  const resolve = params.flag("resolve");
  if (!token?.hasUser && resolve) {
    throw new ApiError(401, "Search queries that resolve remote resources are not supported without authentication");
  }
  if (!token?.hasUser && params.has("offset")) {
    throw new ApiError(401, "Search queries pagination is not supported without authentication");
  }
  const query = (params.one("q") ?? "").trim();
  if (query === "") throw new ApiError(400, "param is missing or the value is empty: q");
  const type = params.one("type");
  const limit = Math.min(Number(params.one("limit") ?? 20) || 20, 40);
  const people = type === undefined || type === "accounts" ? find(query, resolve, home).slice(0, limit) : [];
  answer(call, {
    accounts: people.map((person) => accountEntity(person, home)),
    statuses: [],
    hashtags: [],
  });
}

function find(query: string, resolve: boolean, home: Home): Person[] {
  const asked = askedFor(query.replace(/^@/, ""));
  const exact = asked === undefined ? localPerson(query, home) : exactPerson(asked.user, asked.host, resolve, home);
  const name = (asked?.user ?? query).toLowerCase();
  const similar = [...home.state.known].flatMap((address) => {
    const person = home.state.person(address);
    const matches = person !== undefined && person !== exact && person.user.toLowerCase().includes(name);
    return matches && person.state !== "gone" ? [person] : [];
  });
  return exact === undefined ? similar : [exact, ...similar];
}

function localPerson(name: string, home: Home): Person | undefined {
  return exactPerson(name.replace(/^@/, ""), home.host, false, home);
}

/** What resolving finds: the person whom the host itself would name, if the host answers; met people even when it does not. */
function exactPerson(user: string, host: string, resolve: boolean, home: Home): Person | undefined {
  const ascii = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
  const address = `${user}@${ascii}`.toLowerCase();
  const met = home.state.known.has(address);
  if (!met && (!resolve || ascii === home.host || home.answering(ascii) === undefined)) return undefined;
  const person = alive(met ? home.state.person(address) : home.state.personAt(user, ascii));
  if (person !== undefined) home.state.known.add(addressOf(person));
  if (person?.movedTo !== undefined) home.state.known.add(person.movedTo);
  return person;
}

function alive(person: Person | undefined): Person | undefined {
  return person?.state === "gone" ? undefined : person;
}
