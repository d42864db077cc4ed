/** Rows that have lost their shape, by the store they are in. */
export const BROKEN_ROWS: Readonly<Record<string, readonly object[]>> = {
  sightings: [
    { xId: "1", addresses: "all of them" },
    { xId: "2", seenAt: 1, followedBy: [], addresses: [], maybeHosts: [], declaration: { sighting: {} } },
  ],
  lookups: [
    { address: "x@heron.example.org", host: "heron.example.org", state: "asleep", attempts: 0 },
    { address: "y@heron.example.org", host: "heron.example.org", state: "queued", dueAt: "soon" },
  ],
  matches: [{ address: "z@heron.example.org" }],
  "follow-jobs": [{ accountId: "me@home.example.org", address: "z@heron.example.org", state: "queued" }],
  accounts: [{ id: "other@home.example.org" }],
  hosts: [{ host: "heron.example.org", restUntil: "never" }],
};
