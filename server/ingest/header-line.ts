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
  const shown = sampleRecords(start, form).records.filter(
    (record) => filled(record.cells) > 0 && !isAnnouncement(record, form),
  );
  const header = answered === null ? undefined : headerAmong(shown, columns);
  const first = header ?? shown.find(({ cells }) => filled(cells) > 1) ?? shown[0];
  const firstLine = answered ?? first?.line ?? 1;
  const hasRemarks = shown.some((record) => record.line < firstLine && isRemark(record, columns));
  return { headerLine: answered ?? header?.line ?? null, firstLine, comment: hasRemarks ? '#' : null };
}

function headerAmong(shown: readonly SampleRecord[], columns: number): SampleRecord | undefined {
  const records = shown.filter((record) => !isRemark(record, columns));
  if (columns === 1) return records[0];
  const at = records.findIndex(({ cells }) => cells.length === columns && filled(cells) > columns / 2);
  const wide = at === -1 ? undefined : records[at];
  const hasRowsBefore = holdsRows(records.slice(0, Math.max(0, at)));
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

/** A day among three cells is data wherever it stands; a label and a day may be a title, unless they go on. */
function holdsRows(records: readonly SampleRecord[]): boolean {
  const withDay = records.filter(({ cells }) => cells.some(isDay));
  return (
    withDay.some(({ cells }) => filled(cells) >= 3) || withDay.filter(({ cells }) => filled(cells) === 2).length > 2
  );
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
