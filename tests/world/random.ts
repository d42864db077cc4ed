/** A small seeded generator (mulberry32): the world must be the same on every machine and in every run. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [0, below). */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True in about `share` of the calls. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One element; throws on an empty list, which is a mistake in the world's data. */
  pick<T>(list: readonly T[]): T {
    const element = list[this.int(list.length)];
    if (element === undefined) throw new Error("cannot pick from an empty list");
    return element;
  }

  /** One element, those with more weight more often. */
  pickWeighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let left = this.next() * list.reduce((sum, element) => sum + element.weight, 0);
    for (const element of list) {
      left -= element.weight;
      if (left < 0) return element;
    }
    return this.pick(list);
  }

  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((element) => ({ element, order: this.next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ element }) => element);
  }

  /** A string of `length` decimal digits that does not begin with 0. */
  digits(length: number): string {
    let text = String(1 + this.int(9));
    while (text.length < length) text += String(this.int(10));
    return text;
  }
}

/** 32-bit FNV-1a: a stable number for a name, for seeds, colours and ids. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
