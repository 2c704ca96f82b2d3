import type { KeyObject } from 'node:crypto';
import type { Marks } from '../../people/erasure-trace.js';
import { readMention } from '../../people/person-mention.js';
import { referenceHash } from '../../people/reference-hash.js';

const LONGEST_REFERENCE = 300;

/**
 * Tells whether a line speaks of a person: by their e-mail address, by a reference of its source, by their name. A line
 * of a namesake is taken for theirs: nothing is rebuilt from originals, and a name that should go is worse than a line
 * that need not have.
 */
export class PersonMarks {
  readonly #emails: readonly string[];
  /** Of each name, its words without accents and case. */
  readonly #names: readonly (readonly string[])[];
  readonly #hashes: ReadonlySet<string>;

  constructor(
    { emails, names, hashes }: Marks,
    private readonly source: string,
    private readonly key: KeyObject,
  ) {
    this.#emails = emails.map((email) => plain(email));
    this.#names = names.map(wordsOf).filter((words) => words.length > 0);
    this.#hashes = new Set(hashes.filter((one) => one.source === source).map(({ hash }) => hash));
  }

  /** The source named the person at least once. */
  get isOfTheirSource(): boolean {
    return this.#hashes.size > 0;
  }

  /** `cells`: texts as they are read, without quotes. */
  isIn(cells: readonly string[]): boolean {
    return cells.some((cell) => this.#isReference(cell)) || this.isInText(cells.join('\n'));
  }

  /** Of a text that is no table: only what tells somebody by itself. */
  isInText(text: string): boolean {
    const said = plain(text);
    if (this.#emails.some((email) => said.includes(email))) return true;
    const words = new Set(said.split(NO_WORD));
    return this.#names.some((name) => name.length > 1 && name.every((word) => words.has(word)));
  }

  /** A name of one word, or a number, tells a person only where it is all that a cell says. */
  #isReference(cell: string): boolean {
    const said = cell.trim();
    if (said === '' || said.length > LONGEST_REFERENCE) return false;
    if (this.#hashes.size > 0 && this.#hashes.has(referenceHash(this.key, this.source, readMention(said).reference)))
      return true;
    const words = wordsOf(said);
    return this.#names.some((name) => name.length === words.length && name.every((word, at) => words[at] === word));
  }
}

const NO_WORD = /[^\p{L}\p{N}]+/u;

function wordsOf(text: string): string[] {
  return plain(text)
    .split(NO_WORD)
    .filter((word) => word !== '');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
