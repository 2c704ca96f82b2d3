import { widestLine } from '../../paper/line-width.js';
import type { TextTable } from '../document/report-document.js';
import type { PrintedTable } from './printed-report.js';

/** Letters of a table that stand beside one another on a page, spaces between columns among them. */
const LINE = 100;
const BETWEEN = 4;
/** A name longer than this goes on below; where there is little place, than the other. */
const NAME = { longest: 44, least: 26 };
/** An amount goes on below only at its spaces. */
const AMOUNT = { longest: 40, least: 14 };
const SHORTEST = 6;
/** More columns of names than this are read as one. */
const MOST_NAMES = 3;
/** A table of short columns is not drawn out over the page: no line of it is lost on the way to its amount. */
const NARROWEST = 0.55;

/** Points: of a page between its margins, of the letters of a table, and at most between two columns. */
const POINTS = { page: 481.8, letters: 8.5, between: 8.6 };

interface Width {
  /** With everything on one line. */
  full: number;
  least: number;
}

/**
 * A table as a page holds it: where its columns are more than the page is wide, several under one another, each with the
 * names of the rows. Widths are shares of the page, so that nothing ever leaves it.
 */
export function printedTables(table: TextTable): PrintedTable[] {
  const { columns, ...lines } = withFewNames(table);
  const all = [...lines.rows, ...(lines.total === null ? [] : [lines.total])];
  const widths = columns.map(({ label, isNumeric }, at) =>
    widthOf([label, ...all.map((row) => row[at] ?? '')], isNumeric ? AMOUNT : NAME),
  );
  const places = columns.map((_, at) => at);
  const names = places.filter((at) => !columns[at]?.isNumeric);
  const amounts = places.filter((at) => columns[at]?.isNumeric);
  return grouped(amounts, widths, LINE - sum(names.map((at) => widths[at]?.least ?? 0))).map((group) => {
    const kept = [...names, ...group];
    const cells = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
    const rows = lines.rows.map(cells);
    const { shares, width } = sharesOf(kept.map((at) => widths[at] ?? { full: 1, least: 1 }));
    return {
      width,
      columns: kept.map((at, place) => ({
        label: columns[at]?.label ?? '',
        isNumeric: columns[at]?.isNumeric ?? false,
        share: shares[place] ?? 1,
      })),
      rows,
      isOneLine: rows.map((row) => isOneLine(row, shares, width)),
      total: lines.total === null ? null : cells(lines.total),
    };
  });
}

/** Where there is not place for all on one line, each column gives up as much of what it could give up. */
function sharesOf(widths: readonly Width[]): Pick<PrintedTable, 'width'> & { shares: number[] } {
  const [full, least] = [sum(widths.map((one) => one.full)), sum(widths.map((one) => one.least))];
  const part = full <= LINE ? 1 : Math.max(0, (LINE - least) / (full - least || 1));
  return {
    shares: widths.map((one) => one.least + part * (one.full - one.least)),
    width: Math.min(1, Math.max(NARROWEST, (1.3 * full) / LINE)),
  };
}

/** Whether each cell of a row surely stands on one line. */
function isOneLine(row: readonly string[], shares: readonly number[], width: number): boolean {
  const share = (width * POINTS.page) / sum(shares);
  return row.every((cell, at) => widestLine(cell) * POINTS.letters < (shares[at] ?? 0) * share - POINTS.between);
}

/** At least one column stands in each group, however wide. */
function grouped(places: readonly number[], widths: readonly Width[], line: number): number[][] {
  const groups: number[][] = [[]];
  let left = line;
  for (const at of places) {
    const width = widths[at]?.least ?? 0;
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

function widthOf(texts: readonly string[], { longest, least }: typeof NAME): Width {
  const whole = Math.max(SHORTEST, ...texts.map((text) => text.length));
  const word = Math.max(...texts.flatMap((text) => text.split(/[ \n-]/).map((part) => part.length)));
  const full = BETWEEN + Math.min(longest, whole);
  return { full, least: Math.min(full, BETWEEN + Math.max(least, Math.min(word, longest))) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
