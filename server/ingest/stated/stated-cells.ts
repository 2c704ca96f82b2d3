import { plainForm } from '../cell-form.js';
import { daysAfter, readDay } from '../instants.js';
import { readWhole } from '../numbers.js';
import { plainWord } from '../plain-words.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';

const MOST = 100_000_000n;

/** The cells of one line by field. Every reading refuses the line where it cannot be understood. */
export class StatedCells {
  constructor(
    private readonly headers: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
  ) {}

  text(field: string, longest = 200): string | null {
    const text = this.cells[this.places.get(field) ?? -1]?.trim() ?? '';
    if (text.includes('\0')) this.refuse('control-character', field, text.replaceAll('\0', ''));
    if (Array.from(text).length > longest) this.refuse('text-too-long', field, text);
    return text === '' ? null : text;
  }

  needed(field: string): string {
    return this.text(field) ?? this.refuse('missing-value', field, null);
  }

  /** A date that could be two is none. */
  day(field: string, today: string): string {
    const text = this.needed(field);
    const day = readDay(text, plainForm) ?? this.refuse('invalid-date', field, text);
    return day < '1900-01-01' || day > daysAfter(today, 366) ? this.refuse('date-out-of-range', field, text) : day;
  }

  whole(field: string): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = readWhole(text);
    if (value === null || value > MOST) return this.refuse('invalid-number', field, text);
    return value < 0n ? this.refuse('negative-number', field, text) : Number(value);
  }

  /** One of some words; null when the cell is empty. */
  word<T extends string>(field: string, words: Readonly<Record<string, T>>, code: RejectionCode): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = plainWord(text);
    return (Object.hasOwn(words, word) ? words[word] : undefined) ?? this.refuse(code, field, text);
  }

  refuse(code: RejectionCode, field: string, value: string | null): never {
    throw new Refusal(code, this.headers[this.places.get(field) ?? -1]?.trim() ?? null, value);
  }
}
