type Kind = 'volunteer' | 'mission' | 'person' | 'other';
const MARKS: Readonly<Record<Kind, string>> = { volunteer: 'a', mission: 'b', person: 'c', other: 'd' };

/** Choices among few things, so that histories meet themselves again. */
export class Draw {
  constructor(private readonly random: () => number) {}

  /** A whole number from 0, below `most`. */
  upTo(most: number): number {
    return Math.floor(this.random() * most);
  }

  one<T>(of: readonly T[]): T {
    return of[this.upTo(of.length)] as T;
  }

  few<T>(of: readonly T[]): T[] {
    return [...new Set(Array.from({ length: 1 + this.upTo(3) }, () => this.one(of)))];
  }

  /** Up to eight different numbers. */
  some(below: number): number[] {
    return [...new Set(Array.from({ length: 1 + this.upTo(8) }, () => this.upTo(below)))];
  }

  /** A day around the one at which histories begin. */
  day(): string {
    return new Date(Date.UTC(2026, 4, 1 + this.upTo(60))).toISOString().slice(0, 10);
  }

  /** One of five identifiers of that kind. */
  key(kind: Kind): string {
    return this.keys(kind, kind)[0];
  }

  /** The same of two kinds, which always go together. */
  keys(kind: Kind, other: Kind): [string, string] {
    const at = this.upTo(5);
    const named = (one: Kind) => `0000000${MARKS[one]}-0000-4000-8000-00000000000${at}`;
    return [named(kind), named(other)];
  }
}
