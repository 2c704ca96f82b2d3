import { AppError } from '../shared/app-error.js';
import { type CsvRecord, csvRecords } from './csv-records.js';
import { detectDialect } from './dialect.js';
import type { LineIntake, TakenLine } from './line-intake.js';
import { type Mapping, mapHeaders } from './mapping.js';
import type { PresetName } from './presets.js';

export interface LogFile {
  mapping: Mapping;
  /** The accepted lines; `intake` learns of the others. Throws when the file as a whole must be refused. */
  lines: (intake: LineIntake) => AsyncGenerator<TakenLine>;
  close: () => Promise<void>;
}

/** Learns how a whole file is written, then reads its header. Throws the codes of refused files. */
export async function openLog(file: string, preset: PresetName | null): Promise<LogFile> {
  const records = csvRecords(file, await detectDialect(file));
  const close = async (): Promise<void> => void (await records.return(undefined));
  try {
    const header = await records.next();
    if (header.done) throw new AppError('empty-file');
    const mapping = mapHeaders(header.value.cells, preset);
    return { mapping, close, lines: (intake) => taken(records, intake) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* taken(records: AsyncGenerator<CsvRecord>, intake: LineIntake): AsyncGenerator<TakenLine> {
  for await (const record of records) {
    const line = intake.take(record);
    if (line) yield line;
  }
}
