import { isAscii } from 'node:buffer';
import { AppError } from '../shared/app-error.js';
import type { ColumnForm } from './column-form.js';
import { scanCsv } from './csv-scan.js';
import { byteText, decodedText } from './decoded-text.js';
import { chooseForm } from './dialect-choice.js';
import type { Encoding } from './encodings.js';
import { firstPassing } from './first-passing.js';
import { findHeader } from './header-line.js';
import { linesFrom } from './lines-from.js';
import { sampleText, type TextSample } from './text-sample.js';

/** How a text file writes its rows. Plain values: a preview can show it, a person can answer it. */
export interface Dialect extends ColumnForm {
  encoding: Encoding;
  /** Physical line of the header, from 1; null when the first row is already data. */
  headerLine: number | null;
  /** Physical line where reading begins: all before is preamble. */
  firstLine: number;
  /** Cells of most rows. */
  columns: number;
  /** Lines that begin so and hold one cell are remarks; null when the file has none. */
  comment: '#' | null;
  /** Records from `firstLine` on, the header and blank ones included. */
  records: number;
  /** Physical lines they take: as many, unless a cell holds a line end. */
  lines: number;
  /** 0…1: how far the second best reading is behind; 1 when somebody answered. */
  confidence: number;
}

export type DialectAnswers = Partial<Pick<Dialect, 'encoding' | 'delimiter' | 'quote' | 'escape' | 'headerLine'>>;

/**
 * Reads a whole file: for its letters, its columns and its number of records, at once when it is plainly written. What
 * `answers` say is taken as it is. Throws `encoding-uncertain`, `dialect-uncertain` (both with `extra.choices`), `one-column`,
 * `empty-file`, `unclosed-quote`, `quote-misplaced`, and the codes of refused files.
 */
export async function detectDialect(file: string, answers: DialectAnswers = {}): Promise<Dialect> {
  // An encoding that somebody answered is still to be checked against the bytes.
  const passed = answers.encoding === undefined ? await firstPassing(file) : null;
  const encoding = answers.encoding ?? passed?.encoding ?? 'utf-8';
  const sure = passed?.encoding === 'utf-8' ? passed : null;
  const sample = sure ? lettersOf(sure.sampler.end()) : await sampleText(decodedText(file, encoding));
  if (sample.start.trim() === '' && sample.isWhole) throw new AppError('empty-file');
  const { form, columns, confidence } = chooseForm(sample, answers);
  const { headerLine, firstLine, comment } = findHeader(sample, form, columns, answers.headerLine);
  const plain = sure?.ends.recordsFrom(firstLine, form, sample.quotes);
  const counted =
    plain ?? (await scanCsv(linesFrom(textIn(file, encoding, sure !== null, form), firstLine), form, firstLine));
  return { encoding, ...form, headerLine, firstLine, columns, comment, ...counted, confidence };
}

function lettersOf(sample: TextSample): TextSample {
  const decoded = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
  return { ...sample, start: decoded(sample.start), end: decoded(sample.end), blocks: sample.blocks.map(decoded) };
}

function textIn(file: string, encoding: Encoding, isSure: boolean, form: ColumnForm): AsyncGenerator<string> {
  return isSure && isByteSign(form) ? byteText(file) : decodedText(file, encoding);
}

function isByteSign({ delimiter, quote }: ColumnForm): boolean {
  return isAscii(Buffer.from(`${delimiter}${quote ?? ''}`));
}
