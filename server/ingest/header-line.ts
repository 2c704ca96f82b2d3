import { isDay, isFigure } from './cell-kinds.js';
import type { ColumnForm } from './column-form.js';
import { type SampleRecord, sampleRecords } from './sample-records.js';
import type { TextSample } from './text-sample.js';

interface HeaderPlace {
  headerLine: number | null;
  firstLine: number;
  comment: '#' | null;
}

const LONGEST_PREAMBLE = 30;

/**
 * Where the names of the columns stand: after titles, remarks and blank lines, or nowhere. No line that looks like
 * a row of data is taken for preamble.
 */
export function findHeader(
  { start }: TextSample,
  form: ColumnForm,
  columns: number,
  answered: number | null | undefined,
): HeaderPlace {
  const shown = sampleRecords(start, form).records.filter(({ cells }) => filled(cells) > 0);
  const records = shown.filter((record) => !isAnnouncement(record, form) && !isRemark(record, columns));
  const comment = shown.some((record) => isRemark(record, columns)) ? '#' : null;
  if (answered !== undefined && answered !== null) return { headerLine: answered, firstLine: answered, comment };
  const header = answered === null ? null : (headerAmong(records, columns) ?? null);
  if (header) return { headerLine: header.line, firstLine: header.line, comment };
  const first = records.find(({ cells }) => filled(cells) > 1) ?? records[0];
  return { headerLine: null, firstLine: first?.line ?? 1, comment };
}

function headerAmong(records: readonly SampleRecord[], columns: number): SampleRecord | undefined {
  if (columns === 1) return records[0];
  const at = records.findIndex(({ cells }) => cells.length === columns && filled(cells) > columns / 2);
  const wide = at === -1 ? undefined : records[at];
  const hasRowsBefore = records.slice(0, Math.max(0, at)).some(isRow);
  if (wide && isHeading(wide) && at <= LONGEST_PREAMBLE && !hasRowsBefore) return wide;
  const previous = records[at - 1];
  if (!hasRowsBefore && previous && previous.cells.length > 1 && isHeading(previous)) return previous;
  return records.find((record, index) => {
    const next = records[index + 1];
    return record.cells.length > 1 && isHeading(record) && (next === undefined || !isHeading(next));
  });
}

/** Names only: no date, and few figures. */
function isHeading({ cells }: SampleRecord): boolean {
  const figures = cells.filter(isFigure).length;
  return !cells.some(isDay) && figures <= filled(cells) / 2 && figures < filled(cells);
}

/** At least three cells, one of them a day: data, wherever it stands. */
function isRow({ cells }: SampleRecord): boolean {
  return filled(cells) >= 3 && cells.some(isDay);
}

function isRemark({ cells, quoted }: SampleRecord, columns: number): boolean {
  const isMarked = quoted[0] === false && (cells[0]?.trimStart().startsWith('#') ?? false);
  return isMarked && cells.length < columns;
}

function isAnnouncement({ line, cells }: SampleRecord, { delimiter }: ColumnForm): boolean {
  return line === 1 && /^"?sep=/i.test(cells.join(delimiter));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
