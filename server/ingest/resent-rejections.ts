import { restored } from '../shared/csv-cell.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { plainWord } from './plain-words.js';

/** What stands before the cells of a rejected line. */
export const reasonHeaders = ['line', 'column', 'code', 'message'] as const;
const inFrench = ['ligne', 'colonne', 'code', 'message'] as const;

/** Whether a file is a list of rejected lines that comes back: recognised by its first four headers. */
export async function isRejectionList(file: RecordFile): Promise<boolean> {
  const records = file.records();
  try {
    const header = await records.next();
    const first = header.done ? [] : header.value.cells.slice(0, 4).map(plainWord);
    return [reasonHeaders, inFrench].some((names) => names.every((name, at) => first[at] === name));
  } finally {
    await records.return(undefined);
  }
}

/** The same file as its sender first wrote it: without the reasons, and without what neutralised its cells. */
export function withoutReasons(file: RecordFile): RecordFile {
  return { ...file, records: () => originals(file.records()), close: () => file.close() };
}

async function* originals(records: AsyncGenerator<FileRecord>): AsyncGenerator<FileRecord> {
  for await (const record of records) yield { ...record, cells: record.cells.slice(4).map(restored) };
}
