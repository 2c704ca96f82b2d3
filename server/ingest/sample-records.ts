import type { ColumnForm } from './column-form.js';

export interface SampleRecord {
  /** Physical line where it starts, from 1 within the sample. */
  line: number;
  cells: string[];
  /** Cells that stood between quotes, from their first character to their last. */
  quoted: boolean[];
}

export interface SampleReading {
  records: SampleRecord[];
  /** Quotes that open in the middle of a cell, or close before its end. */
  faults: number;
  /** The text ends within quotes. */
  isOpen: boolean;
}

/** Cuts a short text into records; `isInside` when it begins within a quoted cell, whose record is dropped. */
export function sampleRecords(text: string, form: ColumnForm, isInside = false): SampleReading {
  const cutter = new Cutter(text, form);
  return cutter.cut(isInside);
}

class Cutter {
  #at = 0;
  #line = 1;
  #faults = 0;
  #isOpen = false;

  constructor(
    private readonly text: string,
    private readonly form: ColumnForm,
  ) {}

  cut(isInside: boolean): SampleReading {
    const records: SampleRecord[] = [];
    if (isInside) {
      this.#quotedCell(0);
      this.#record();
    }
    while (this.#at < this.text.length) records.push(this.#record());
    return { records, faults: this.#faults, isOpen: this.#isOpen };
  }

  #record(): SampleRecord {
    const record: SampleRecord = { line: this.#line, cells: [], quoted: [] };
    while (true) {
      const isQuoted = this.#skipToQuote();
      const faults = this.#faults;
      record.cells.push(isQuoted ? this.#quotedCell(this.#at + 1) : this.#bareCell());
      record.quoted.push(isQuoted && this.#faults === faults);
      if (!this.text.startsWith(this.form.delimiter, this.#at) || this.#at >= this.text.length) break;
      this.#at += this.form.delimiter.length;
    }
    if (this.text[this.#at] === '\r' && this.text[this.#at + 1] === '\n') this.#at += 1;
    this.#at += 1;
    this.#line += 1;
    return record;
  }

  #skipToQuote(): boolean {
    const { quote, isPadded } = this.form;
    if (quote === null) return false;
    let at = this.#at;
    while (isPadded && this.text[at] === ' ') at += 1;
    if (this.text[at] !== quote) return false;
    this.#at = at;
    return true;
  }

  #quotedCell(from: number): string {
    const quote = this.form.quote ?? '';
    let at = from;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === '\\' && this.form.escape === 'backslash') at += 1;
      else if (sign === quote && this.form.escape === 'doubled' && this.text[at + 1] === quote) at += 1;
      else if (sign === quote) break;
      else if (sign === '\n' || (sign === '\r' && this.text[at + 1] !== '\n')) this.#line += 1;
    }
    const cell = this.text.slice(from, at).replaceAll(quote + quote, quote);
    this.#isOpen = at >= this.text.length;
    this.#at = at + 1;
    const tail = this.#bareCell();
    if (tail.trim() !== '' || (tail !== '' && !this.form.isPadded)) this.#faults += 1;
    return cell + tail.trim();
  }

  #bareCell(): string {
    const { delimiter, quote } = this.form;
    const from = this.#at;
    const first = delimiter[0];
    let at = from;
    let hasQuote = false;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === '\n' || sign === '\r') break;
      if (sign === first && this.text.startsWith(delimiter, at)) break;
      if (sign === quote) hasQuote = true;
    }
    if (hasQuote) this.#faults += 1;
    this.#at = at;
    return this.text.slice(from, at);
  }
}
