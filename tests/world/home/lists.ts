import { ApiError, answer, type Call, RECORD_NOT_FOUND, requireUser } from "./call.ts";

const READ_LISTS = "read read:lists";
const WRITE_LISTS = "write write:lists";
const TAKEN = "Validation failed: Account has already been taken";
const NOT_FOLLOWED = "Validation failed: Account must be a followed account";

/** GET /api/v1/lists. */
export function listLists(call: Call): void {
  requireUser(call, READ_LISTS);
  answer(call, [...call.home.state.lists.keys()].map(listEntity));
}

/** POST /api/v1/lists. */
export function createList(call: Call): void {
  requireUser(call, WRITE_LISTS);
  if (!call.home.dress.hasLists) throw new ApiError(501, "Not implemented");
  const title = call.params.one("title") ?? "";
  if (title === "") throw new ApiError(422, "Validation failed: Title can't be blank");
  // Two lists may have the same title; nobody here makes a second one.
  call.home.state.lists.set(title, call.home.state.lists.get(title) ?? []);
  answer(call, listEntity(title));
}

/** GET /api/v1/lists/:id/accounts: with `limit=0` all of them. */
export function listMembers(call: Call): void {
  requireUser(call, READ_LISTS);
  answer(
    call,
    membersCalled(call).map((id) => ({ id, acct: id })),
  );
}

/** POST /api/v1/lists/:id/accounts: all of `account_ids` in one transaction, or nobody. */
export function addMembers(call: Call): void {
  requireUser(call, WRITE_LISTS);
  const members = membersCalled(call);
  const ids = call.params.all("account_ids");
  for (const id of ids) {
    const person = call.home.state.personById(id);
    if (person === undefined) throw new ApiError(404, RECORD_NOT_FOUND);
    const address = `${person.user}@${person.host}`.toLowerCase();
    if (members.includes(id)) throw new ApiError(422, TAKEN);
    if (call.home.state.relationTo(address) === undefined) throw new ApiError(422, NOT_FOLLOWED);
  }
  members.push(...ids);
  answer(call, {});
}

function membersCalled(call: Call): string[] {
  const title = Buffer.from(call.caught[0] ?? "", "hex").toString();
  const members = call.home.state.lists.get(title);
  if (members === undefined) throw new ApiError(404, RECORD_NOT_FOUND);
  return members;
}

/** The id says the title, in hexadecimal: it means nothing to anybody else. */
function listEntity(title: string): object {
  return { id: Buffer.from(title).toString("hex"), title, replies_policy: "list", exclusive: false };
}
