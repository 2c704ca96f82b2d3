import { AppError } from '../shared/app-error.js';
import { csvRecords } from './csv-records.js';
import { detectDialect, type DialectAnswers } from './dialect.js';
import { type FileFormat, fileFormat } from './file-format.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { gridAnswersIn } from './grid/grid-plan.js';
import { gridRecords } from './grid/grid-records.js';
import { textGrid } from './grid/text-grid.js';
import { openJsonFile } from './json-file.js';
import { isListHeader } from './list-header.js';
import type { FileAsked } from './mapping.js';
import { isNounWhat } from './nouns/list-fields.schemas.js';
import { type ListReading, listReadingOf } from './nouns/list-reading.js';
import { openParquet } from './parquet-file.js';
import { isRejectionList, withoutReasons } from './resent-rejections.js';
import { isKeptHeader } from './saved-spec.js';
import { openWorkbook } from './workbook.js';

/** A file recognised by its content: how its records are read, and what they are. */
export interface OpenedFile {
  file: RecordFile;
  headers: readonly string[];
  /** After the header, as often as they are asked for. */
  records: () => AsyncGenerator<FileRecord>;
  /** It holds the rejected lines of an import, corrected: never the whole truth of its source. */
  isResent: boolean;
  /** How its lines are read, when they go to the registry; null: they go to the log. */
  list: ListReading | null;
}

/** Reads a file as far as its header. Throws the codes of refused files. */
export async function openFile(path: string, asked: FileAsked): Promise<OpenedFile> {
  const sent = await openers[await fileFormat(path)](path, asked);
  try {
    const isResent = await isRejectionList(sent);
    const file = isResent ? withoutReasons(sent) : sent;
    const header = await firstOf(file.records());
    if (!header) throw new AppError('empty-file');
    const headers = header.cells;
    const list = listReadingOf(headers, Boolean(file.grid), asked);
    return { file, headers, records: () => afterHeader(file.records()), isResent, list };
  } catch (error) {
    await sent.close();
    throw error;
  }
}

const openers: Record<FileFormat, (path: string, asked: FileAsked) => Promise<RecordFile>> = {
  text: openCsv,
  workbook: (path, asked) => openWorkbook(path, asked.sheet, gridAnswersIn(asked), asked.saved),
  json: openJsonFile,
  parquet: openParquet,
};

/** Learns first how the whole file is written. */
async function openCsv(path: string, asked: FileAsked): Promise<RecordFile> {
  const dialect = await detectDialect(path, answered(asked.dialect));
  const header = await firstOf(csvRecords(path, dialect));
  const isTold = isNounWhat(asked.what ?? asked.mapping?.what ?? null);
  const isList = isTold || isKeptHeader(header?.cells ?? [], asked.saved) || isListHeader(header?.cells ?? []);
  const grid = isList ? null : await textGrid(path, dialect, gridAnswersIn(asked));
  return {
    records: () => (grid ? gridRecords(grid) : csvRecords(path, dialect)),
    grid,
    isOneOfSeveral: false,
    dialect,
    close: () => Promise.resolve(),
  };
}

async function firstOf<T>(records: AsyncGenerator<T>): Promise<T | null> {
  const { value, done } = await records.next();
  await records.return(undefined);
  return done ? null : value;
}

async function* afterHeader(records: AsyncGenerator<FileRecord>): AsyncGenerator<FileRecord> {
  try {
    await records.next();
    yield* records;
  } finally {
    await records.return(undefined);
  }
}

function answered(dialect: FileAsked['dialect']): DialectAnswers {
  return Object.fromEntries(Object.entries(dialect ?? {}).filter(([, answer]) => answer !== undefined));
}
