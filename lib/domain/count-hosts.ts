/** How many addresses are of each host, the one with the most first. */
export type HostCounts = readonly (readonly [host: string, count: number])[];

export function countHosts(hosts: Iterable<string>): HostCounts {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
