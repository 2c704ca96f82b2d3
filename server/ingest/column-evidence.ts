import type { DateOrder, DecimalSign } from './cell-form.js';
import { isBareNumber } from './durations.js';
import { namesIn } from './name-lists.js';
import { plainWord } from './plain-words.js';

/** Different words kept of a column that holds few of them. */
const MOST_WORDS = 40;
const NUMBER = /^[-+−]?(?:\d[\d \u00a0\u202f'’.,]*|[.,]\d+)(?: ?[a-z]{1,8})?$/i;
const GROUPS = /^[-+−]?[1-9]\d{0,2}(?:([ \u00a0\u202f'’.,])\d{3})(?:\1\d{3})*(?=$|[.,a-z ])/i;
const AMBIGUOUS = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}(?: ?[a-z]{1,8})?$/i;
const NUMERIC_DATE = /^\s*(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)/;

/** What the numbers of a column show of their decimal sign, counted over the whole file. */
export class DecimalEvidence {
  #commas = 0;
  #points = 0;
  /** The first number that could be two. */
  ambiguous: string | null = null;
  /** The first number without a unit that is not nought. */
  bare: string | null = null;

  constructor(private readonly seeksBare: boolean) {}

  add(text: string): void {
    this.addTyped(text);
    const comma = text.lastIndexOf(',');
    const point = text.lastIndexOf('.');
    if ((comma === -1 && point === -1) || text.length > 60 || !NUMBER.test(text)) return;
    const sign = comma > point ? ',' : '.';
    const isBoth = comma !== -1 && point !== -1;
    if (isBoth) this.#vote(sign);
    else if (text.indexOf(sign) !== Math.max(comma, point)) this.#voteForOther(text, sign);
    else if (AMBIGUOUS.test(text)) this.ambiguous ??= text;
    else this.#vote(sign);
  }

  /** A number of a sheet or of JSON: certain, but for what it counts. */
  addTyped(text: string): void {
    if (this.seeksBare && this.bare === null && isBareNumber(text) && /[1-9]/.test(text)) this.bare = text;
  }

  /** The sign, when the column has one; `asked` when a number of it could be two. */
  get sign(): DecimalSign | 'asked' | null {
    if (this.#commas > 0 && this.#points > 0) return this.ambiguous === null ? null : 'asked';
    if (this.#commas > 0) return ',';
    if (this.#points > 0) return '.';
    return this.ambiguous === null ? null : 'asked';
  }

  /** The same sign twice: it groups thousands, so that the other one marks decimals. */
  #voteForOther(text: string, sign: DecimalSign): void {
    if (GROUPS.exec(text)?.[1] === sign) this.#vote(sign === ',' ? '.' : ',');
  }

  #vote(sign: DecimalSign): void {
    if (sign === ',') this.#commas += 1;
    else this.#points += 1;
  }
}

/** What the dates of a column show of their order, counted over the whole file. */
export class DateEvidence {
  #dayFirst = 0;
  #monthFirst = 0;
  #yearFirst = 0;
  /** The first date that could be two. */
  ambiguous: string | null = null;

  add(text: string): void {
    if (text.charCodeAt(4) === 45) return;
    const parts = NUMERIC_DATE.exec(text);
    const [, first = '', , second = '', third = ''] = parts ?? [];
    if (!parts || first.length > 2 || third.length === 3) return;
    const [one, two] = [Number(first), Number(second)];
    if (third.length <= 2 && one > 31) this.#yearFirst += 1;
    else if (one > 12 && two <= 12) this.#dayFirst += 1;
    else if (two > 12 && one <= 12) this.#monthFirst += 1;
    else if (one <= 12 && two <= 12 && (one !== two || third.length <= 2)) this.ambiguous ??= text;
  }

  /** The order, when the column has one; `asked` when a date of it could be two. */
  get order(): DateOrder | 'asked' | null {
    const seen = [this.#dayFirst, this.#monthFirst, this.#yearFirst].filter((count) => count > 0).length;
    if (seen > 1) return 'asked';
    if (this.#dayFirst > 0) return 'dmy';
    if (this.#monthFirst > 0) return 'mdy';
    if (this.#yearFirst > 0) return 'ymd';
    return this.ambiguous === null ? null : 'asked';
  }
}

/** The different words of a column. */
export class WordEvidence {
  /** Plain word → as it is first written. */
  readonly words = new Map<string, string>();
  /** There are more than a list of values could hold. */
  isOverfull = false;

  add(text: string): void {
    if (this.isOverfull) return;
    const word = plainWord(text);
    if (this.words.has(word)) return;
    if (this.words.size === MOST_WORDS) this.isOverfull = true;
    else this.words.set(word, text);
  }
}

/** Whether lines speak of groups: then a duration is everybody's together, or each person's. */
export class GroupEvidence {
  hasGroups = false;

  /** A blank headcount is a group of unknown size. */
  constructor(private readonly isOfNames: boolean) {}

  add(text: string): void {
    if (this.hasGroups) return;
    this.hasGroups = this.isOfNames ? namesIn(text).length > 1 : !/^0*1(?:[.,]0+)?$/.test(text);
  }
}
