import { describe, expect, it } from "vitest";
import { createWithToken } from "../../../lib/pipeline/with-token.ts";

const NOW = 1_800_000_000_000;

interface Held {
  readonly id: string;
  readonly token: string;
  readonly expiresAt?: number;
}

type Renewal = Held | "refused" | "unreachable";

/** One account, and an instance that takes the tokens in `good`. */
function world(account: Held | undefined, renewals: readonly (Renewal | (() => Renewal))[] = []) {
  const state = { account, renewed: 0, asked: [] as string[], good: new Set<string>() };
  const withToken = createWithToken<Held>({
    now: () => NOW,
    load: async () => state.account,
    renew: async () => {
      const renewal = renewals[state.renewed++] ?? "refused";
      const renewed = typeof renewal === "function" ? renewal() : renewal;
      if (typeof renewed === "object") state.account = renewed;
      return renewed !== "unreachable";
    },
  });
  const ask = (meanwhile: () => void = () => {}) =>
    withToken(
      "me@home.example.org",
      async ({ token }) => {
        state.asked.push(token);
        meanwhile();
        return state.good.has(token) ? "answered" : "refused";
      },
      (answer) => answer === "refused",
    );
  return { state, ask };
}

const ME = { id: "me@home.example.org", token: "old" };
const ENDING = { ...ME, expiresAt: NOW + 30_000 };
const NEW = { ...ME, token: "new", expiresAt: NOW + 600_000 };

describe("asking with a token", () => {
  it("uses it, and renews nothing, where it is good", async () => {
    const { state, ask } = world({ ...NEW, token: "old" });
    state.good.add("old");
    expect(await ask()).toBe("answered");
    expect(state).toMatchObject({ asked: ["old"], renewed: 0 });
  });

  it("renews one that is about to end, before it asks", async () => {
    const { state, ask } = world(ENDING, [NEW]);
    state.good.add("new");
    expect(await ask()).toBe("answered");
    expect(state.asked).toEqual(["new"]);
  });

  it("renews once for all that ask at the same time: a refresh token is good once", async () => {
    const { state, ask } = world(ENDING, [NEW]);
    state.good.add("new");
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(["answered", "answered", "answered"]);
    expect(state.renewed).toBe(1);
  });

  it("renews one that ended sooner than was said, and asks once more", async () => {
    const { state, ask } = world(ME, [NEW]);
    state.good.add("new");
    expect(await ask()).toBe("answered");
    expect(state.asked).toEqual(["old", "new"]);
  });

  it("asks once more with the token that a new sign-in brought meanwhile", async () => {
    const { state, ask } = world(ME);
    state.good.add("new");
    const signInAnew = () => {
      state.account = { ...ME, token: "new" };
    };
    expect(await ask(signInAnew)).toBe("answered");
    expect(state).toMatchObject({ asked: ["old", "new"], renewed: 0 });
  });

  it("gives the refusal where the instance renews nothing", async () => {
    const { state, ask } = world(ME, ["refused"]);
    expect(await ask()).toBe("refused");
    expect(state.asked).toEqual(["old"]);
  });

  it("asks with the token of a sign-in that came while the instance renewed nothing", async () => {
    const { state, ask } = world(ME, [
      () => {
        state.account = { ...ME, token: "new" };
        return "refused";
      },
    ]);
    state.good.add("new");
    expect(await ask()).toBe("answered");
    expect(state.asked).toEqual(["old", "new"]);
  });

  it("asks with the old one as long as it is good where the instance renews nothing", async () => {
    const { state, ask } = world(ENDING, ["refused"]);
    state.good.add("old");
    expect(await ask()).toBe("answered");
  });

  it("tells nothing where the instance cannot be reached to renew it: nobody is signed out for that", async () => {
    expect(await world(ENDING, ["unreachable"]).ask()).toBeUndefined();
    expect(await world(ME, ["unreachable"]).ask()).toBeUndefined();
  });

  it("asks nobody for an account that is gone, or that goes meanwhile", async () => {
    expect(await world(undefined).ask()).toBeUndefined();
    const { state, ask } = world(ME);
    const leave = () => {
      state.account = undefined;
    };
    expect(await ask(leave)).toBeUndefined();
  });
});
