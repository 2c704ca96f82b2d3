import { AppError } from '../../shared/app-error.js';
import type { FileRecord } from '../file-record.js';
import { Refusal } from '../rejection-codes.js';
import type { ListPlan } from './list-plan.js';
import type { NounForm, NounRules, ReadNoun } from './noun-form.js';

/** The registry is written line by line: such files are lists kept by people. */
const MOST_LINES = 100_000;
const MOST_MEGABYTES = 64;

/** A line as it was read; cells go back to its sender when it is refused, now or later. */
export type NounLine = { line: number; cells: readonly string[] } & (
  { content: object; flags: readonly string[] } | { refusal: Refusal }
);

/** A file of the registry, opened. */
export interface NounFile {
  form: NounForm;
  plan: ListPlan;
  /** After the header, as often as they are asked for. */
  records: () => AsyncGenerator<FileRecord>;
}

/** Every line of a file. Throws the codes of refused files. */
export async function* nounLines({ form, plan, records }: NounFile, rules: NounRules): AsyncGenerator<NounLine> {
  const read = form.reader(plan, { ...rules, zone: plan.zone ?? rules.zone });
  let lines = 0;
  let letters = 0;
  for await (const record of records()) {
    lines += 1;
    letters += record.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (lines > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
    if (letters > MOST_MEGABYTES * 1024 ** 2) throw new AppError('file-too-large', { megabytes: MOST_MEGABYTES });
    yield taken(record, read);
  }
}

function taken({ line, cells, flags = [], fault }: FileRecord, read: ReadNoun<unknown>): NounLine {
  try {
    if (fault) throw fault;
    const total = cells.find(isTotal);
    if (total !== undefined) throw new Refusal('total-row', null, total.trim());
    const said = read(cells);
    return { line, cells, content: said.content as object, flags: [...flags, ...said.flags] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { line, cells, refusal: error };
  }
}

function isTotal(cell: string): boolean {
  return /^(?:(?:grand|sous|sub)[ -]?)?tota(?:l|ux|ls)(?: g[ée]n[ée]ral)?\s*:?$/i.test(cell.trim());
}
