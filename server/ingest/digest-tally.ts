const SEGMENTS = 64;
const WORDS = 4;
const FIRST = 64;

/**
 * Counts how often each digest came, in 16 bytes each and little more: of 20 million, two that only look equal have
 * a chance of one in 10¹⁴. Digests are those of a cryptographic hash, of at least 12 bytes.
 */
export class DigestTally {
  readonly #segments = Array.from({ length: SEGMENTS }, () => new Segment());

  /** Returns how often it came before. */
  add(digest: Buffer): number {
    const segment = this.#segments[(digest[0] ?? 0) % SEGMENTS] as Segment;
    return segment.add(digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8));
  }
}

/** Open addressing: three words of the digest, then the count; a count of 0 is a free place. */
class Segment {
  #table = new Uint32Array(FIRST * WORDS);
  #used = 0;

  add(a: number, b: number, c: number): number {
    if (this.#used * 10 * WORDS > this.#table.length * 7) this.#grow();
    const at = this.#placeOf(a, b, c);
    const before = this.#table[at + 3] ?? 0;
    if (before === 0) {
      this.#table.set([a, b, c], at);
      this.#used += 1;
    }
    this.#table[at + 3] = before + 1;
    return before;
  }

  /** Where it stands, or where it would. */
  #placeOf(a: number, b: number, c: number): number {
    const table = this.#table;
    const last = table.length / WORDS - 1;
    for (let place = b & last; ; place = (place + 1) & last) {
      const at = place * WORDS;
      const isFree = table[at + 3] === 0;
      if (isFree || (table[at] === a && table[at + 1] === b && table[at + 2] === c)) return at;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 3] === 0) continue;
      const to = this.#placeOf(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
      this.#table.set(old.subarray(at, at + WORDS), to);
    }
  }
}
