/**
 * A set of many hosts in little room: an instance knows tens of thousands, and all that is ever asked is whether one host is among
 * them. Kept are 32-bit hashes, sorted, as the differences between neighbours (some 2.6 bytes a host, 260 kB for 100,000). Another host
 * may have the same hash: of 100,000 foreign hosts some two are taken for known ones, which costs one question to a wrong server.
 */
export type PackedHosts = Uint8Array<ArrayBuffer>;

/** Larger lists are cut, so that the set stays under 300 kB: no instance has so many peers that still answer. */
const LIMIT = 110_000;

/** `hosts` in lower-case ASCII. */
export function packHosts(hosts: readonly string[]): PackedHosts {
  const hashes = [...new Set(hosts.slice(0, LIMIT).map(hashHost))].sort((a, b) => a - b);
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let difference = hash - last;
    last = hash;
    // Base 128, the least significant digits first; all but the last byte have the high bit.
    for (; difference >= 128; difference = Math.floor(difference / 128)) bytes.push((difference % 128) + 128);
    bytes.push(difference);
  }
  return Uint8Array.from(bytes);
}

/** A function that says whether a host is in the set. Made once for many questions: it unpacks the whole. */
export function unpackHosts(packed: PackedHosts): (host: string) => boolean {
  const hashes = new Uint32Array(packed.length);
  let count = 0;
  let [last, difference, weight] = [0, 0, 1];
  for (const byte of packed) {
    difference += (byte % 128) * weight;
    weight *= 128;
    if (byte >= 128) continue;
    last += difference;
    hashes[count++] = last;
    [difference, weight] = [0, 1];
  }
  return (host) => includesSorted(hashes.subarray(0, count), hashHost(host));
}

/** Bisection. */
function includesSorted(sorted: Uint32Array, wanted: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}

/** FNV-1a, 32 bits. */
function hashHost(host: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < host.length; i++) hash = Math.imul(hash ^ host.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
