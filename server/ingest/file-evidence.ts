import { DateEvidence, DecimalEvidence, GroupEvidence, WordEvidence } from './column-evidence.js';
import type { FileRecord } from './file-record.js';
import type { Column, Mapping } from './mapping.js';
import { valueAt } from './json-path.js';

/** What the cells of a column show, taken together. */
export interface ColumnEvidence {
  column: Column;
  decimals: DecimalEvidence | null;
  dates: DateEvidence | null;
  words: WordEvidence | null;
  groups: GroupEvidence | null;
}

const numeric = new Set(['person_seconds', 'headcount', 'beneficiaries', 'demand', 'quantity', 'outcome']);
const dated = new Set(['day', 'started_at', 'ended_at', 'end_day', 'recorded_at']);

/** Looks at every cell whose writing could mean two things; counts, and keeps nothing else. */
export class FileEvidence {
  readonly columns: readonly ColumnEvidence[];
  readonly #looked: readonly ColumnEvidence[];

  constructor(mapping: Mapping) {
    this.columns = mapping.columns.map((column) => evidenceOf(column, mapping));
    this.#looked = this.columns.filter((one) => one.decimals ?? one.dates ?? one.words ?? one.groups);
  }

  add({ cells, typed }: FileRecord): void {
    for (const one of this.#looked) addCell(one, cells[one.column.at], typed?.[one.column.at] === true);
  }

  /** Columns that have something to show; of some, only the order of their dates. */
  get looked(): readonly { column: Column; isOfDates: boolean }[] {
    return this.#looked.map(({ column, decimals, words, groups }) => ({
      column,
      isOfDates: !decimals && !words && !groups,
    }));
  }

  /** The different texts of a column, instead of its cells one by one; blank: one of them is. */
  addTexts(column: Column, texts: readonly string[], hasBlank: boolean): void {
    const seen = this.#looked.find((one) => one.column === column);
    if (!seen) return;
    if (hasBlank) addCell(seen, '', false);
    for (const text of texts) addCell(seen, text, false);
  }
}

function addCell(evidence: ColumnEvidence, cell: string | undefined, isTyped: boolean): void {
  const { column, decimals, dates, words, groups } = evidence;
  groups?.add(cell ?? '');
  // What a format types itself, a number or a date of a sheet, is certain.
  if (cell === undefined || cell === '' || isTyped) {
    if (cell) decimals?.addTyped(cell);
    return;
  }
  const text = (column.path === null ? cell : valueAt(cell, column.path).text).trim();
  if (text === '') return;
  decimals?.add(text);
  dates?.add(text);
  words?.add(text);
}

function evidenceOf(column: Column, { preset }: Mapping): ColumnEvidence {
  const { meaning, form } = column;
  const needsUnit = meaning.field === 'person_seconds' && meaning.unit === null;
  return {
    column,
    decimals:
      numeric.has(meaning.field) && (form.decimal === null || needsUnit) ? new DecimalEvidence(needsUnit) : null,
    dates: dated.has(meaning.field) && form.order === null ? new DateEvidence() : null,
    words: meaning.field === 'status' ? new WordEvidence() : null,
    groups: groupsOf(meaning.field, preset.hasNameLists),
  };
}

function groupsOf(field: string, hasNameLists: boolean): GroupEvidence | null {
  if (hasNameLists) return field === 'volunteer_name' ? new GroupEvidence(true) : null;
  return field === 'headcount' ? new GroupEvidence(false) : null;
}
