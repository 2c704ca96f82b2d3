/** A seeded stream of numbers (sfc32, 128 bits of state): the same label gives the same stream on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(label: string) {
    [this.#a, this.#b, this.#c, this.#counter] = stateOf(label);
    for (let warm = 0; warm < 12; warm++) this.next();
  }

  /** 0 ≤ number < 1, in steps of 2⁻³². */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A number around 1, mostly within ± `spread`: the mean of four, so bell-shaped. */
  around(spread: number): number {
    return 1 + (this.next() + this.next() + this.next() + this.next() - 2) * spread;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    const [key] = this.heaviest(entries, ([, weight]) => weight, 1)[0] ?? [];
    if (key === undefined) throw new Error('Nothing to pick from');
    return key;
  }

  /** `count` different items, likelier the heavier they are (Efraimidis and Spirakis 2006). */
  heaviest<T>(items: readonly T[], weight: (item: T) => number, count: number): T[] {
    return items
      .map((item) => ({ item, key: Math.log(1 - this.next()) / weight(item) }))
      .toSorted((x, y) => y.key - x.key)
      .slice(0, Math.max(0, count))
      .map(({ item }) => item);
  }
}

/** Four words of state from a text (FNV-1a, one start per word). */
function stateOf(label: string): [number, number, number, number] {
  const word = (start: number) => {
    let hash = start;
    for (let at = 0; at < label.length; at++) hash = Math.imul(hash ^ label.charCodeAt(at), 16_777_619);
    return hash | 0;
  };
  return [word(2_166_136_261), word(374_761_393), word(668_265_263), 1];
}
