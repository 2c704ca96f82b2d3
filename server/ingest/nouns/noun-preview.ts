import { ColumnLooks } from '../column-looks.js';
import type { OpenedFile } from '../opened-file.js';
import type { ColumnView, Preview } from '../preview.schemas.js';
import type { PreviewRules } from '../preview.js';
import { PreviewProblems } from '../preview-problems.js';
import { listMapping } from './list-mapping.js';
import { type SeenList, withDates } from './list-dates.js';
import { type ListPlan, foreignColumns } from './list-plan.js';
import { foreignQuestions, listDateQuestions, listQuestions } from './list-questions.js';
import type { ListReading } from './list-reading.js';
import type { NounForm } from './noun-form.js';
import { nounLines } from './noun-lines.js';

/** How a file for the registry would be read: its columns, its first lines, what is wrong, and what is asked. Closes it. */
export async function nounPreview(
  { file, records }: OpenedFile,
  { form, plan, spec, savedName }: ListReading,
  rules: PreviewRules,
): Promise<Omit<Preview, 'format'>> {
  try {
    const looks = new ColumnLooks();
    for await (const record of records()) looks.add(record);
    const seen = await withDates(plan, records());
    const open = openQuestions(seen.plan, form);
    const { sheets = [], sheet = null, dialect } = file;
    return {
      what: form.what,
      sheets: [...sheets],
      sheet,
      dialect: dialect ? { ...written(dialect), confidence: dialect.confidence } : null,
      preset: savedName,
      nearPresets: [],
      columns: seen.plan.headers.map((header, at) => columnView(header, at, seen.plan, looks)),
      mapping: listMapping(seen.plan, form.what, spec),
      questions: [...open, ...listDateQuestions(seen, form)],
      grid: null,
      ...(await readLines(seen, form, open.length === 0 ? records : null, rules)),
    };
  } finally {
    await file.close();
  }
}

function openQuestions(plan: ListPlan, form: NounForm): Preview['questions'] {
  const foreign = form.refuseForeign ? foreignColumns(plan) : [];
  return [...listQuestions(plan, form), ...foreignQuestions(plan, form, foreign)];
}

type Lines = Pick<Preview, 'lines' | 'accepted' | 'rejected' | 'rows' | 'problems'>;

/** None while something must be asked first. */
async function readLines(
  { plan }: SeenList,
  form: NounForm,
  records: OpenedFile['records'] | null,
  { zone, today, language }: PreviewRules,
): Promise<Lines> {
  const problems = new PreviewProblems(language);
  let [lines, accepted] = [0, 0];
  for await (const one of records ? nounLines({ form, plan, records }, { zone, today }) : []) {
    lines += 1;
    if ('refusal' in one) problems.add(one.line, one.refusal);
    else problems.accept(one.line, valuesOf(plan, one.cells), one.flags);
    if (!('refusal' in one)) accepted += 1;
  }
  return { lines, accepted, rejected: lines - accepted, rows: problems.rows, problems: problems.all };
}

function columnView(header: string, at: number, { columns, ignored }: ListPlan, looks: ColumnLooks): ColumnView {
  const column = columns.find((one) => one.at === at);
  return {
    at: at + 1,
    header,
    ...looks.at(at),
    field: column?.field ?? null,
    unit: null,
    ignored: column === undefined && !ignored.includes(at),
    dateOrder: column?.form.order ?? null,
    decimal: null,
  };
}

function valuesOf({ columns }: ListPlan, cells: readonly string[]): Record<string, string> {
  const filled = columns.flatMap(({ at, field }) => {
    const text = cells[at]?.trim() ?? '';
    return text === '' ? [] : [[field, text]];
  });
  return Object.fromEntries(filled) as Record<string, string>;
}

function written({ encoding, delimiter, quote, escape, headerLine }: NonNullable<OpenedFile['file']['dialect']>) {
  return { encoding, delimiter, quote, escape, headerLine };
}
