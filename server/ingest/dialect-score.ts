import { isFigure, wholeness } from './cell-kinds.js';
import type { ColumnForm } from './column-form.js';
import { sampleRecords, type SampleReading, type SampleRecord } from './sample-records.js';
import type { TextSample } from './text-sample.js';

export interface ScoredForm {
  form: ColumnForm;
  /** 0…1: records of equal width, made of whole cells. */
  score: number;
  columns: number;
  /** More than one column can be believed. */
  hasColumns: boolean;
  faults: number;
  /** 0…1: cells that stood between quotes. */
  quotedShare: number;
  /** Some hold a quote, a delimiter or a line end, which is what quotes are for. */
  hasTellingQuotes: boolean;
}

const LONGEST_PREAMBLE = 30;
const MOST_RECORDS = 3_000;
const LONG_TEXT = 2_000;
/** How often a sign is a delimiter, not a part of times, formulas or paths. */
const weights: Record<string, number> = { ':': 0.9, '::': 0.95, '^': 0.97, '~': 0.97 };

export function scoreForm(sample: TextSample, form: ColumnForm): ScoredForm {
  const { records, faults } = allRecords(sample, form);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = usualWidth(filled);
  const body = withoutPreamble(filled, columns);
  const consistency = body.reduce((sum, { cells }) => sum + likeness(cells, columns), 0) / Math.max(1, body.length);
  const coverage = body.length / Math.max(1, filled.length);
  // A reading that takes the first line for a title has the names of the columns against it.
  const named = body.length < filled.length ? 0.85 : 1;
  const width = 0.8 + (0.2 * (columns - 1)) / columns;
  const wellQuoted = 1 / (1 + faults / Math.max(1, filled.length));
  const score =
    named *
    consistency *
    wellQuoted *
    coverage ** 0.25 *
    wholeShare(body) ** 2 *
    width *
    (weights[form.delimiter] ?? 1);
  return {
    form,
    score,
    columns,
    hasColumns:
      columns > 1 && consistency >= 0.5 && (body.length > 1 || coverage === 1) && !isListOfFigures(body, form),
    faults,
    quotedShare: shareQuoted(body),
    hasTellingQuotes: body.some((record) => record.cells.some((cell, at) => record.quoted[at] && isTold(cell, form))),
  };
}

function allRecords({ start, isWhole, blocks, end }: TextSample, form: ColumnForm): SampleReading {
  const first = sampleRecords(start, form);
  if (first.isOpen && isWhole) first.faults += 1;
  else if (first.isOpen) first.records.pop();
  const isTelling = holdsLongTexts(first) ? (text: string) => text.includes(form.quote ?? '') : () => true;
  const rest = [...blocks, end].filter((text) => text !== '' && isTelling(text)).map((text) => aligned(text, form));
  const records = [first, ...rest].flatMap((reading) => reading.records);
  return { records, isOpen: first.isOpen, faults: [first, ...rest].reduce((sum, { faults }) => sum + faults, 0) };
}

/** Where cells run over many lines, a block without a quote is part of one, and says nothing of columns. */
function holdsLongTexts({ records }: SampleReading): boolean {
  return records.some(({ cells, quoted }) =>
    cells.some((cell, at) => quoted[at] && cell.length > LONG_TEXT && /[\r\n]/.test(cell)),
  );
}

/** A block may begin inside a quoted cell: the reading whose quotes stand better is the right one. */
function aligned(text: string, form: ColumnForm): SampleReading {
  const outside = sampleRecords(text, form);
  const inside = form.quote !== null && doubt(outside) > 0 ? sampleRecords(text, form, true) : outside;
  const best = doubt(inside) < doubt(outside) ? inside : outside;
  if (best.isOpen) best.records.pop();
  return best;
}

function doubt({ faults, isOpen }: SampleReading): number {
  return 2 * faults + (isOpen ? 1 : 0);
}

function usualWidth(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([width, count], [other, than]) => than - count || other - width);
  return usual?.[0] ?? 1;
}

function withoutPreamble(records: readonly SampleRecord[], columns: number): readonly SampleRecord[] {
  const first = records.findIndex(({ cells }) => cells.length === columns);
  return first > 0 && first <= LONGEST_PREAMBLE ? records.slice(first) : records;
}

/** 1 for the usual width or surplus empty cells; half for a short line of several cells. */
function likeness(cells: readonly string[], columns: number): number {
  if (cells.length === columns) return 1;
  if (cells.length < columns) return cells.length > 1 ? 0.5 : 0;
  return cells.slice(columns).every((cell) => cell.trim() === '') ? 1 : 0;
}

function wholeShare(records: readonly SampleRecord[]): number {
  const step = Math.ceil(records.length / MOST_RECORDS);
  let [sum, count] = [0, 0];
  for (let at = 0; at < records.length; at += step) {
    records[at]?.cells.forEach((cell, column) => {
      if (cell.trim() === '') return;
      sum += wholeness(cell, records[at]?.quoted[column] ?? false);
      count += 1;
    });
  }
  return count === 0 ? 1 : sum / count;
}

/** `2,5` or `12:30` on every line, and no header of two cells: one column of figures. */
function isListOfFigures(body: readonly SampleRecord[], { delimiter }: ColumnForm): boolean {
  const whole = ({ cells }: SampleRecord) => isFigure(cells.join(delimiter));
  const [first] = body;
  return first !== undefined && whole(first) && body.filter(whole).length > body.length / 2;
}

function isTold(cell: string, { quote, delimiter }: ColumnForm): boolean {
  return [quote ?? delimiter, delimiter.charAt(0), '\n', '\r'].some((sign) => cell.includes(sign));
}

function shareQuoted(records: readonly SampleRecord[]): number {
  const all = records.reduce((sum, { cells }) => sum + cells.length, 0);
  const quoted = records.reduce((sum, record) => sum + record.quoted.filter(Boolean).length, 0);
  return all === 0 ? 0 : quoted / all;
}
