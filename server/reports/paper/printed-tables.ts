import type { TextTable } from '../document/report-document.js';
import type { PrintedTable } from './printed-report.js';

/** Letters of a table that stand beside one another on a page, spaces between columns among them. */
const LINE = 96;
const BETWEEN = 3;
/** A name longer than this goes on below; an amount only at its spaces. */
const LONGEST_NAME = 34;
const LONGEST_AMOUNT = 14;
const SHORTEST = 5;
/** More columns of names than this are read as one. */
const MOST_NAMES = 3;

/**
 * A table as a page holds it: where its columns are more than the page is wide, several under one another, each with the
 * names of the rows. Widths are shares of the page, so that nothing ever leaves it.
 */
export function printedTables(table: TextTable): PrintedTable[] {
  const { columns, ...lines } = withFewNames(table);
  const all = [...lines.rows, ...(lines.total === null ? [] : [lines.total])];
  const widths = columns.map(({ label, isNumeric }, at) =>
    isNumeric
      ? widthOfAmounts([label, ...all.map((row) => row[at] ?? '')])
      : widthOfNames([label, ...all.map((row) => row[at] ?? '')]),
  );
  const places = columns.map((_, at) => at);
  const names = places.filter((at) => !columns[at]?.isNumeric);
  const groups = grouped(
    places.filter((at) => columns[at]?.isNumeric),
    widths,
    LINE - sum(names.map((at) => widths[at] ?? 0)),
  );
  return groups.map((group) => {
    const kept = [...names, ...group];
    const cells = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
    return {
      columns: kept.map((at) => ({
        label: columns[at]?.label ?? '',
        isNumeric: columns[at]?.isNumeric ?? false,
        share: widths[at] ?? 1,
      })),
      rows: lines.rows.map(cells),
      total: lines.total === null ? null : cells(lines.total),
    };
  });
}

/** At least one column stands in each group, however wide. */
function grouped(places: readonly number[], widths: readonly number[], line: number): number[][] {
  const groups: number[][] = [[]];
  let left = line;
  for (const at of places) {
    const width = widths[at] ?? 0;
    if (width > left && groups.at(-1)?.length) {
      groups.push([]);
      left = line;
    }
    groups.at(-1)?.push(at);
    left -= width;
  }
  return groups;
}

function withFewNames({ columns, rows, total }: TextTable): Pick<TextTable, 'columns' | 'rows' | 'total'> {
  const places = columns.map((_, at) => at);
  const names = places.filter((at) => !columns[at]?.isNumeric);
  if (names.length <= MOST_NAMES) return { columns, rows, total };
  const others = places.filter((at) => columns[at]?.isNumeric);
  const joined = (texts: readonly string[]) => [
    names
      .map((at) => texts[at] ?? '')
      .filter((text) => text !== '')
      .join(' · '),
    ...others.map((at) => texts[at] ?? ''),
  ];
  const labels = joined(columns.map(({ label }) => label));
  return {
    columns: labels.map((label, at) => ({ label, isNumeric: at > 0 })),
    rows: rows.map(joined),
    total: total === null ? null : joined(total),
  };
}

function widthOfNames(texts: readonly string[]): number {
  return BETWEEN + Math.min(LONGEST_NAME, Math.max(SHORTEST, ...texts.map((text) => text.length)));
}

function widthOfAmounts(texts: readonly string[]): number {
  const whole = Math.max(SHORTEST, ...texts.map((text) => text.length));
  const word = Math.max(...texts.flatMap((text) => text.split(/[ \n-]/).map((part) => part.length)));
  return BETWEEN + Math.max(Math.min(whole, LONGEST_AMOUNT), Math.min(word, LONGEST_NAME));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
