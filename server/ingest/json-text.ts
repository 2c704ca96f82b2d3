/** A number as it is written; `NaN` and `Infinity`, which programs write although they are no JSON, come out too. */
export class JsonNumber {
  constructor(
    readonly text: string,
    readonly isFinite: boolean,
  ) {}
}

/** Fields in their order. Names are plain data: `__proto__` is a name like another. */
export class JsonObject {
  readonly fields = new Map<string, JsonValue>();
  /** Names that come twice; nobody can tell which value is meant. */
  readonly repeated = new Set<string>();
}

export class JsonList {
  constructor(
    readonly items: readonly JsonValue[],
    /** As it is written. */
    readonly source: string,
  ) {}
}

export type JsonValue = null | boolean | string | JsonNumber | JsonList | JsonObject;

/** What is no JSON, nests more than 64 levels, or has more than 100,000 members, all lists and objects together. */
export class JsonFault extends Error {
  constructor(readonly kind: 'no-json' | 'too-deep' | 'too-many') {
    super(kind);
  }
}

export const DEEPEST = 64;
const MOST_MEMBERS = 100_000;
const SPACE = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids these very characters within a text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null|NaN|-?Infinity/y;

/** Reads one JSON value, strictly, keeping the text of numbers. Throws `JsonFault`. */
export function readJson(text: string): JsonValue {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  #members = 0;

  constructor(private readonly text: string) {}

  end(): void {
    this.#take(SPACE);
    if (this.#at < this.text.length) throw new JsonFault('no-json');
  }

  value(depth: number): JsonValue {
    this.#take(SPACE);
    const first = this.text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return this.#object(depth + 1);
    if (first === '[') return this.#list(depth + 1);
    const word = this.#word();
    return word === undefined ? this.#number() : word;
  }

  #object(depth: number): JsonObject {
    const object = new JsonObject();
    this.#each('}', depth, () => {
      const name = this.#string();
      this.#skip(':');
      const value = this.value(depth);
      if (object.fields.has(name)) object.repeated.add(name);
      object.fields.set(name, value);
    });
    return object;
  }

  #list(depth: number): JsonList {
    const start = this.#at;
    const items: JsonValue[] = [];
    this.#each(']', depth, () => items.push(this.value(depth)));
    return new JsonList(items, this.text.slice(start, this.#at));
  }

  #each(closing: string, depth: number, member: () => void): void {
    if (depth > DEEPEST) throw new JsonFault('too-deep');
    this.#at += 1;
    this.#take(SPACE);
    if (this.text[this.#at] === closing) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#members += 1;
      if (this.#members > MOST_MEMBERS) throw new JsonFault('too-many');
      member();
      this.#take(SPACE);
      const next = this.text[this.#at];
      if (next !== ',' && next !== closing) throw new JsonFault('no-json');
      this.#at += 1;
      if (next === closing) return;
      this.#take(SPACE);
    }
  }

  #string(): string {
    const written = this.#take(STRING) ?? fail();
    return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
  }

  #word(): null | boolean | JsonNumber | undefined {
    const word = this.#take(WORD);
    if (word === null) return undefined;
    if (word === 'null') return null;
    return word === 'true' || word === 'false' ? word === 'true' : new JsonNumber(word, false);
  }

  #number(): JsonNumber {
    return new JsonNumber(this.#take(NUMBER) ?? fail(), true);
  }

  #skip(sign: string): void {
    this.#take(SPACE);
    if (this.text[this.#at] !== sign) fail();
    this.#at += 1;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

function fail(): never {
  throw new JsonFault('no-json');
}
