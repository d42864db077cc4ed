import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { refreshKnownHosts } from "../../../entrypoints/background/known-hosts.ts";
import { listPeers } from "../../../lib/mastodon/list-peers.ts";
import { saveAccount } from "../../../lib/store/accounts.ts";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { isKnownHost } from "../../../lib/store/host-sets.ts";
import { openDatabase } from "../../../lib/store/open.ts";
import { accountRow } from "../store/account-row.ts";

const PEER = "peer.example.org";

/** Instances that were asked, each of which answers when the test says so. */
const asked: { readonly instance: string; readonly answer: () => void }[] = vi.hoisted(() => []);

vi.mock("../../../lib/mastodon/list-peers.ts", () => ({
  listPeers: vi.fn(
    (instance: string) =>
      new Promise<string[] | undefined>((resolve) => asked.push({ instance, answer: () => resolve([PEER]) })),
  ),
}));

beforeEach(async () => {
  asked.length = 0;
  const db = await openDatabase();
  await deleteEverything(db);
  await saveAccount(db, accountRow("me@home.example.org"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(listPeers).mockReset();
});

it("asks an instance for its peers once, however often work is looked for meanwhile", async () => {
  const calls = [refreshKnownHosts(), refreshKnownHosts()];
  await vi.waitFor(() => expect(asked).not.toHaveLength(0));
  calls.push(refreshKnownHosts());
  for (const { answer } of asked) answer();
  await Promise.all(calls);
  await refreshKnownHosts();
  expect(asked.map(({ instance }) => instance)).toEqual(["https://home.example.org"]);
  expect(await isKnownHost(await openDatabase(), PEER)).toBe(true);
});

it("keeps nothing of an instance whose account was deleted meanwhile", async () => {
  const db = await openDatabase();
  const call = refreshKnownHosts();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await deleteEverything(db);
  asked[0]?.answer();
  await call;
  expect(await db.count("host-sets")).toBe(0);
});

it("asks an instance that did not answer again a day later, and keeps what it has said before", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const timesAskedAfter = async (days: number, answer: string[] | undefined) => {
    vi.setSystemTime(Date.now() + days * 24 * 60 * 60_000);
    vi.mocked(listPeers).mockClear().mockResolvedValue(answer);
    await refreshKnownHosts();
    return vi.mocked(listPeers).mock.calls.length;
  };
  expect(await timesAskedAfter(0, undefined)).toBe(1);
  expect(await timesAskedAfter(0.5, [PEER])).toBe(0);
  expect(await timesAskedAfter(0.6, [PEER])).toBe(1);
  expect(await timesAskedAfter(29, undefined)).toBe(0);
  expect(await timesAskedAfter(2, undefined)).toBe(1);
  expect(await isKnownHost(await openDatabase(), PEER)).toBe(true);
});
