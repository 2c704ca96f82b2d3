import { AppError } from '../../shared/app-error.js';
import type { FileRecord, RecordFile } from '../file-record.js';
import { Refusal } from '../rejection-codes.js';
import type { NounDesk, NounOrigin } from './noun-desk.js';

/** The registry is written line by line: such files are lists kept by people. */
const MOST_LINES = 100_000;

interface RefusedLine {
  line: number;
  refusal: Refusal;
  cells: readonly string[];
}

export interface ReadLines {
  lines: { line: number; cells: readonly string[]; content: object; flags: readonly string[] }[];
  refused: RefusedLine[];
  headers: readonly string[];
}

/** Reads a whole file of the registry, and closes it. Throws the codes of refused files. */
export async function readLines(
  file: RecordFile,
  desk: NounDesk,
  rules: Pick<NounOrigin, 'zone' | 'today'>,
): Promise<ReadLines> {
  const records = file.records();
  try {
    const header = await records.next();
    if (header.done) throw new AppError('empty-file');
    const read = desk.reader(header.value.cells, rules);
    const all: ReadLines = { lines: [], refused: [], headers: header.value.cells };
    for await (const record of records) {
      if (all.lines.length + all.refused.length === MOST_LINES)
        throw new AppError('too-many-lines', { most: MOST_LINES });
      take(record, read, all);
    }
    return all;
  } finally {
    await records.return(undefined);
    await file.close();
  }
}

function take({ line, cells, flags = [], fault }: FileRecord, read: ReturnType<NounDesk['reader']>, all: ReadLines) {
  try {
    if (fault) throw fault;
    const total = cells.find(isTotal);
    if (total !== undefined) throw new Refusal('total-row', null, total.trim());
    const said = read(cells);
    all.lines.push({ line, cells, content: said.content as object, flags: [...flags, ...said.flags] });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    all.refused.push({ line, refusal: error, cells });
  }
}

function isTotal(cell: string): boolean {
  return /^(?:(?:grand|sous|sub)[ -]?)?tota(?:l|ux|ls)(?: g[ée]n[ée]ral)?\s*:?$/i.test(cell.trim());
}
