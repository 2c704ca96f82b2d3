const MARKS = ['"', "'"] as const;
export type Mark = (typeof MARKS)[number];

const BLANK = 32;
const RETURN = 13;
const FEED = 10;

/**
 * What stands before each quotation mark of a whole text. A mark opens a cell only after a delimiter or a line
 * end, so a text whose sample has no quote is not yet a text without.
 */
export class QuoteSearch {
  /** By mark, by code of the character before it. Code 0: the beginning of the text. */
  readonly #before = { '"': new Float64Array(128), "'": new Float64Array(128) };
  readonly #beforeBlank = { '"': new Float64Array(128), "'": new Float64Array(128) };
  readonly #found = { '"': 0, "'": 0 };
  readonly #backslashed = { '"': 0, "'": 0 };
  #carried = '\0';

  /** Counts the marks of the next part; answers where the first one of a kind not yet met stands. */
  add(text: string): number | null {
    let firstNew: number | null = null;
    for (const mark of MARKS) {
      for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1))
        if (this.#count(mark, text, at) && (firstNew === null || at < firstNew)) firstNew = at;
    }
    if (text !== '') this.#carried = text.slice(-16);
    return firstNew;
  }

  #count(mark: Mark, text: string, at: number): boolean {
    this.#found[mark] += 1;
    const code = at > 0 ? text.charCodeAt(at - 1) : this.#carried.charCodeAt(this.#carried.length - 1);
    if (code === BLANK) {
      const before = this.#beforeBlanks(text, at - 1);
      return increase(this.#beforeBlank[mark], before);
    }
    if (code === 92) return (this.#backslashed[mark] += 1) === 1;
    return code !== mark.charCodeAt(0) && increase(this.#before[mark], code);
  }

  #beforeBlanks(text: string, from: number): number {
    for (let at = from; at >= Math.max(0, from - 16); at -= 1)
      if (text.charCodeAt(at) !== BLANK) return text.charCodeAt(at);
    return this.#carried.trimEnd().charCodeAt(this.#carried.trimEnd().length - 1) || 0;
  }

  has(mark: Mark): boolean {
    return this.#found[mark] > 0;
  }

  hasBackslashed(mark: Mark): boolean {
    return this.#backslashed[mark] > 0;
  }

  /** A mark stands where a cell begins, for this delimiter. */
  opens(mark: Mark, delimiter: string): boolean {
    return this.#follows(this.#before[mark], delimiter);
  }

  /** The same, after spaces. */
  opensAfterBlank(mark: Mark, delimiter: string): boolean {
    return this.#follows(this.#beforeBlank[mark], delimiter);
  }

  #follows(counts: Float64Array, delimiter: string): boolean {
    const last = delimiter.charCodeAt(delimiter.length - 1);
    return [0, FEED, RETURN, last].some((code) => (counts[code] ?? 0) > 0);
  }
}

/** Codes above 127 open nothing. True for the first of its kind. */
function increase(counts: Float64Array, code: number): boolean {
  if (code > 127) return false;
  counts[code] = (counts[code] ?? 0) + 1;
  return counts[code] === 1;
}
