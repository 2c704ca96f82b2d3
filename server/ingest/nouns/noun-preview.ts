import { ColumnLooks } from '../column-looks.js';
import type { OpenedFile } from '../opened-file.js';
import type { ColumnView, Preview } from '../preview.schemas.js';
import type { PreviewRules } from '../preview.js';
import { PreviewProblems } from '../preview-problems.js';
import { nameOf } from './named-cells.js';
import type { NounForm } from './noun-form.js';
import { nounLines } from './noun-lines.js';

/** How a file for the registry would be read: its columns, its first lines, and what is wrong. Closes it. */
export async function nounPreview(
  { file, headers, records }: OpenedFile,
  form: NounForm,
  { zone, today, language }: PreviewRules,
): Promise<Omit<Preview, 'format'>> {
  try {
    const looks = new ColumnLooks();
    for await (const record of records()) looks.add(record);
    const problems = new PreviewProblems(language);
    let [lines, accepted] = [0, 0];
    for await (const one of nounLines({ form, headers, records }, { zone, today })) {
      lines += 1;
      if ('refusal' in one) problems.add(one.line, one.refusal);
      else problems.accept(one.line, valuesOf(headers, form, one.cells), one.flags);
      if (!('refusal' in one)) accepted += 1;
    }
    const { sheets = [], sheet = null, dialect } = file;
    return {
      what: form.what,
      sheets: [...sheets],
      sheet,
      dialect: dialect ? { ...written(dialect), confidence: dialect.confidence } : null,
      preset: null,
      nearPresets: [],
      columns: headers.map((header, at) => columnView(header, at, form, looks)),
      mapping: null,
      lines,
      accepted,
      rejected: lines - accepted,
      rows: problems.rows,
      problems: problems.all,
      questions: [],
      grid: null,
    };
  } finally {
    await file.close();
  }
}

function columnView(header: string, at: number, form: NounForm, looks: ColumnLooks): ColumnView {
  const field = nameOf(header, form.names);
  const plain = { unit: null, ignored: field === null, dateOrder: null, decimal: null };
  return { at: at + 1, header: header.trim(), ...looks.at(at), field, ...plain };
}

function valuesOf(headers: readonly string[], { names }: NounForm, cells: readonly string[]): Record<string, string> {
  const filled = headers.flatMap((header, at) => {
    const name = nameOf(header, names);
    const text = cells[at]?.trim() ?? '';
    return name === null || text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(filled) as Record<string, string>;
}

function written({ encoding, delimiter, quote, escape, headerLine }: NonNullable<OpenedFile['file']['dialect']>) {
  return { encoding, delimiter, quote, escape, headerLine };
}
