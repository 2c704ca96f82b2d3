import { isAscii } from 'node:buffer';
import { AppError } from '../shared/app-error.js';
import type { ColumnForm } from './column-form.js';
import { scanCsv } from './csv-scan.js';
import { byteText, decodedText } from './decoded-text.js';
import { chooseForm } from './dialect-choice.js';
import { detectEncoding, type Encoding } from './encodings.js';
import { findHeader } from './header-line.js';
import { LineEnds } from './line-ends.js';
import { linesFrom } from './lines-from.js';
import { Sampler, sampleText, type TextSample } from './text-sample.js';

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
  const passing = { sampler: new Sampler(), ends: new LineEnds() };
  const encoding = answers.encoding ?? (await detectEncoding(file, (bytes) => pass(passing, bytes)));
  // An encoding that somebody answered is still to be checked against the bytes.
  const isSure = answers.encoding === undefined && encoding === 'utf-8';
  const sample = isSure ? lettersOf(passing.sampler.end()) : await sampleText(decodedText(file, encoding));
  if (sample.start.trim() === '' && sample.isWhole) throw new AppError('empty-file');
  const { form, columns, confidence } = chooseForm(sample, answers);
  const { headerLine, firstLine, comment } = findHeader(sample, form, columns, answers.headerLine);
  const plain = isSure ? passing.ends.recordsFrom(firstLine, form, sample.quotes) : null;
  const counted = plain ?? (await scanCsv(linesFrom(textIn(file, encoding, isSure, form), firstLine), form, firstLine));
  return { encoding, ...form, headerLine, firstLine, columns, comment, ...counted, confidence };
}

/** Signs are looked for among bytes where these are surely UTF-8, which never hides one in a letter. */
function pass({ sampler, ends }: { sampler: Sampler; ends: LineEnds }, bytes: Buffer): void {
  const text = bytes.toString('latin1');
  sampler.add(text);
  ends.add(text);
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
