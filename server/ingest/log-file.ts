import { AppError } from '../shared/app-error.js';
import { csvRecords } from './csv-records.js';
import { detectDialect } from './dialect.js';
import { type FileFormat, fileFormat } from './file-format.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { openJsonFile } from './json-file.js';
import { whatOf } from './file-what.js';
import type { ImportWhat } from './ingest.schemas.js';
import type { LineIntake, TakenLine } from './line-intake.js';
import { type Mapping, mapHeaders } from './mapping.js';
import type { PresetName } from './presets.js';
import { openWorkbook } from './workbook.js';

export interface LogFile {
  mapping: Mapping;
  /** It holds other sheets: the same bytes may be read otherwise. */
  isOneOfSeveral: boolean;
  /** The accepted lines; `intake` learns of the others. Throws when the file as a whole must be refused. */
  lines: (intake: LineIntake) => AsyncGenerator<TakenLine>;
  close: () => Promise<void>;
}

/** What only the sender can tell. */
export interface LogAnswers {
  /** Name of the sheet to read; null: the only one that looks like a log. */
  sheet: string | null;
  /** What the file holds; null: what its header looks like. */
  what: ImportWhat | null;
}

/** Recognises a file by its content and reads its header. Throws the codes of refused files. */
export async function openLog(file: string, preset: PresetName | null, answers: LogAnswers): Promise<LogFile> {
  const opened = await openers[await fileFormat(file)](file, answers);
  const records = opened.records();
  const close = async (): Promise<void> => {
    await records.return(undefined);
    await opened.close();
  };
  try {
    const header = await records.next();
    if (header.done) throw new AppError('empty-file');
    const { cells } = header.value;
    const mapping = mapHeaders(cells, preset, preset === null ? (answers.what ?? whatOf(cells)) : 'activities');
    return { mapping, isOneOfSeveral: opened.isOneOfSeveral, close, lines: (intake) => taken(records, intake) };
  } catch (error) {
    await close();
    throw error;
  }
}

const openers: Record<FileFormat, (file: string, answers: LogAnswers) => Promise<RecordFile>> = {
  text: openCsv,
  workbook: (file, { sheet }) => openWorkbook(file, sheet),
  json: openJsonFile,
  parquet: () => Promise.reject(new AppError('unsupported-format')),
};

/** Learns first how the whole file is written. */
async function openCsv(file: string): Promise<RecordFile> {
  const dialect = await detectDialect(file);
  return {
    records: () => csvRecords(file, dialect),
    isOneOfSeveral: false,
    close: () => Promise.resolve(),
  };
}

async function* taken(records: AsyncGenerator<FileRecord>, intake: LineIntake): AsyncGenerator<TakenLine> {
  for await (const record of records) {
    const line = intake.take(record);
    if (line) yield line;
  }
}
