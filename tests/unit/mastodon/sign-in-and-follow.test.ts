import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Follower, followPerson } from "../../../lib/mastodon/follow-person.ts";
import { type Registration, type SignInTools, signIn, signOut } from "../../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../../lib/mastodon/sign-in-error.ts";
import { startWorld, type World } from "../../world/world.ts";
import { fetchInto } from "../fetch-into-world.ts";

const HOME = "home.example.org";
const REDIRECT = "https://flockover.example.net/back";

let world: World;
let time = Date.parse("2026-11-20T12:00:00Z");
const registrations = new Map<string, Registration>();

beforeAll(async () => {
  world = await startWorld({ now: () => time });
});
afterAll(() => world.stop());
beforeEach(() => {
  vi.stubGlobal("fetch", fetchInto(world));
  world.reset();
  registrations.clear();
  time += 24 * 3_600_000;
});

/** The instance's own page, and a user who presses one of its buttons. */
async function press(url: string, decision: "authorize" | "deny"): Promise<string> {
  const page = await (await fetch(url)).text();
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")],
  );
  const body = new URLSearchParams([...fields, ["decision", decision]]);
  const answer = await fetch("https://home.example.org/oauth/authorize", {
    method: "POST",
    body,
    redirect: "follow",
  }).catch(() => undefined);
  return answer?.url ?? "";
}

function tools(change: Partial<SignInTools> = {}): SignInTools {
  return {
    redirectUri: REDIRECT,
    openSignInWindow: (url) => press(url, "authorize"),
    loadRegistration: async (instance) => registrations.get(instance),
    saveRegistration: async (registration) => void registrations.set(registration.instance, registration),
    deleteRegistration: async (instance) => void registrations.delete(instance),
    ...change,
  };
}

async function follower(): Promise<Follower> {
  const { account, token } = await signIn(HOME, tools());
  return { id: account.id, instance: account.instance, token };
}

const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "signed in",
    (error: unknown) => (error instanceof SignInError ? error.reason : error),
  );

describe("signing in", () => {
  it.each([
    HOME,
    "@wanderer@home.example.org",
    "https://HOME.example.org/@wanderer",
  ])("with %j gives the account and a token", async (typed) => {
    const { account, token } = await signIn(typed, tools());
    expect(account).toMatchObject({ id: "wanderer@home.example.org", instance: "https://home.example.org" });
    expect(token.length).toBeGreaterThan(10);
  });

  it("registers the app once for all sign-ins, and again when the instance has forgotten it", async () => {
    await signIn(HOME, tools());
    await signIn(HOME, tools());
    const registered = () => world.requests.filter(({ path }) => path === "/api/v1/apps").length;
    expect(registered()).toBe(1);
    const kept = registrations.get("https://home.example.org");
    if (kept !== undefined) registrations.set(kept.instance, { ...kept, clientSecret: "forgotten" });
    await signIn(HOME, tools());
    expect(registered()).toBe(2);
  });

  it("has a word for each way to fail", async () => {
    expect(await reasonOf(signIn("nothing", tools()))).toBe("not-an-address");
    expect(await reasonOf(signIn("verlag.example.com", tools()))).toBe("not-mastodon");
    expect(await reasonOf(signIn(HOME, tools({ openSignInWindow: (url) => press(url, "deny") })))).toBe("denied");
    const forged = tools({ openSignInWindow: async () => `${REDIRECT}?code=stolen&state=another` });
    expect(await reasonOf(signIn(HOME, forged))).toBe("refused");
    world.setHost(HOME, "reset");
    expect(await reasonOf(signIn(HOME, tools()))).toBe("unreachable");
  });

  it("out makes the token worthless", async () => {
    const me = await follower();
    const registration = registrations.get(me.instance);
    if (registration === undefined) throw new Error("it was registered");
    await signOut(registration, me.token);
    const { address = "" } = world.truth.followable[0] ?? {};
    expect((await followPerson(me, address, () => time)).outcome.kind).toBe("signed-out");
  });
});

describe("following", () => {
  it("ends as the instance says, for each kind of person", async () => {
    const me = await follower();
    const kinds = async (addresses: readonly string[]) =>
      Promise.all(addresses.map(async (address) => (await followPerson(me, address, () => time)).outcome.kind));
    const { followable, moved, byOutcome } = world.truth;
    const some = (result: string) =>
      followable
        .filter((one) => one.result === result)
        .slice(0, 3)
        .map(({ address }) => address);
    expect(new Set(await kinds(some("following")))).toEqual(new Set(["following"]));
    expect(new Set(await kinds(some("requested")))).toEqual(new Set(["requested"]));
    expect(await kinds(moved.slice(0, 1).map(({ address }) => address))).toEqual(["moved"]);
    expect(await kinds([...byOutcome.wrong.slice(0, 2), ...byOutcome.down.slice(0, 1)])).toEqual([
      "unresolved",
      "unresolved",
      "unresolved",
    ]);
  });

  it("never takes another person for the one who was asked for", async () => {
    const me = await follower();
    // The search gives people of the same name at other hosts: for these addresses nobody else.
    for (const address of [...world.truth.byOutcome.wrong, ...world.truth.byOutcome.gone])
      await followPerson(me, address, () => time);
    expect(world.home.allFollowCalls().size).toBe(0);
    for (const stranger of world.truth.strangers) expect(world.home.followCalls(stranger), stranger).toBe(0);
  });

  it("rests when the instance's calls are used up, and goes on afterwards", async () => {
    const me = await follower();
    const { address = "" } = world.truth.followable.find(({ result }) => result === "following") ?? {};
    let result = await followPerson(me, address, () => time);
    for (let i = 0; i < 200 && result.restUntil === undefined; i++)
      result = await followPerson(me, address, () => time);
    expect(result.restUntil).toBeGreaterThan(time);
    const tooEarly = await followPerson(me, address, () => time);
    expect(tooEarly.outcome.kind).toBe("rate-limited");
    time = result.restUntil ?? time;
    expect((await followPerson(me, address, () => time)).outcome.kind).toBe("following");
  });

  it.each([
    "down",
    "broken",
    "reset",
    "html",
  ] as const)("of an instance that is %s is tried later", async (behaviour) => {
    const me = await follower();
    world.setHost(HOME, behaviour);
    const { address = "" } = world.truth.followable[0] ?? {};
    expect((await followPerson(me, address, () => time)).outcome.kind).toBe("unreachable");
  });
});
