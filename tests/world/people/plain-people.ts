import { type XAccount, xAccount } from "./x-account.ts";

const FIRST_ID = 1_800_000_000_000_000;

/** So many accounts that each declare an address of their own in plain words, spread over so many hosts; all of them are found. */
export function plainPeople(count: number, hosts: number): XAccount[] {
  return Array.from({ length: count }, (_, i) => {
    const address = `person${i}@host${i % hosts}.example.net`;
    return xAccount({
      xId: String(FIRST_ID + i),
      screenName: `extra_${i}`,
      bio: `Now @${address}`,
      declares: [{ address, canonical: address, spelling: "handle", field: "bio", outcome: "found" }],
    });
  });
}
