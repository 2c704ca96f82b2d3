import type { ColumnForm } from './column-form.js';
import type { CsvCount } from './csv-scan.js';
import type { QuoteSearch } from './quote-search.js';

/** Counts the line feeds of a text that passes by. */
export class LineEnds {
  #feeds = 0;
  #hasReturns = false;
  /** Something stands after the last line feed. */
  #isOpen = false;

  add(text: string): void {
    if (text === '') return;
    this.#hasReturns ||= text.includes('\r');
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#feeds += 1;
    this.#isOpen = !text.endsWith('\n');
  }

  /** Where no cell can be quoted and every line ends alike, each line is a record. Null: they are to be counted. */
  recordsFrom(firstLine: number, { quote, escape, isPadded }: ColumnForm, quotes: QuoteSearch): CsvCount | null {
    const isQuoted = quote !== null && quotes.has(quote);
    if (isQuoted || this.#hasReturns || isPadded || escape === 'backslash') return null;
    const lines = this.#feeds + (this.#isOpen ? 1 : 0) - (firstLine - 1);
    return { records: lines, lines };
  }
}
