import { AppError } from '../shared/app-error.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { seeColumns } from './columns/see-columns.js';
import { csvRecords } from './csv-records.js';
import { detectDialect, type Dialect, type DialectAnswers } from './dialect.js';
import { FileEvidence } from './file-evidence.js';
import { withQuestion } from './file-questions.js';
import { type FileFormat, fileFormat } from './file-format.js';
import { nounOf } from './file-what.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { gridPlan, gridAnswersIn } from './grid/grid-plan.js';
import { gridRecords } from './grid/grid-records.js';
import { textGrid } from './grid/text-grid.js';
import { openJsonFile } from './json-file.js';
import type { KeptWhat } from './ingest.schemas.js';
import type { LineIntake, TakenLine } from './line-intake.js';
import { isListHeader } from './list-header.js';
import { type Column, type LogAsked, type Mapping, planMapping } from './mapping.js';
import { refusePeopleList } from './people-lists.js';
import type { Question } from './preview.schemas.js';
import type { Reading } from './reading.js';
import { openParquet } from './parquet-file.js';
import { isRejectionList, withoutReasons } from './resent-rejections.js';
import { type SettledMapping, settledMapping } from './settled-mapping.js';
import { openWorkbook } from './workbook.js';

export interface LogFile {
  mapping: Mapping;
  /** It holds other sheets: the same bytes may be read otherwise. */
  isOneOfSeveral: boolean;
  /** It holds the rejected lines of an import, corrected: never the whole truth of its source. */
  isResent: boolean;
  /** The accepted lines; `intake` learns of the others. Throws when the file as a whole must be refused. */
  lines: (intake: LineIntake) => AsyncGenerator<TakenLine>;
  close: () => Promise<void>;
  /** The engine holds its cells as texts (`columns/raw-lines.ts`): how the file is written. Null: it does not. */
  loaded: Dialect | null;
}

/** What the sender says of how the file is written, whatever it holds. */
type RecordsAsked = Omit<LogAsked, 'what'> & { what: KeptWhat | null };

/** A file that was looked at from its first line to its last, with what is still to be asked about it. */
export interface SeenLog extends LogFile, SettledMapping {
  file: RecordFile;
  headers: readonly string[];
  reading: Reading;
  /** Every column that means something, those with an open question included. */
  planned: readonly Column[];
}

/** Recognises a file by its content. Throws the codes of refused files. */
export async function openRecords(file: string, asked: RecordsAsked): Promise<RecordFile> {
  return openers[await fileFormat(file)](file, asked);
}

/**
 * Recognises a file by its content, reads its header and looks at its cells. Throws the codes of refused files,
 * and `mapping-needed` or `ambiguous-header` with `extra.questions` when only the sender can tell how to read it.
 */
export async function openLog(file: string, asked: LogAsked, engine?: WarehouseConnection): Promise<LogFile> {
  const log = await seenLog(file, asked, { engine }).catch((error: unknown) => {
    throw error instanceof AppError ? withQuestion(error) : error;
  });
  const open = log.questions.filter(({ isRequired }) => isRequired);
  if (open.length === 0) return log;
  await log.close();
  throw unanswered(open, log.file.grid?.days ?? log.headers);
}

export interface Looking {
  /** Sees every record after the header. */
  watch?: ((record: FileRecord) => void) | undefined;
  /** May read plainly written files column by column, much faster than line by line. */
  engine?: WarehouseConnection | undefined;
}

/** The same, whatever is to be asked. */
export async function seenLog(file: string, asked: LogAsked, { watch, engine }: Looking = {}): Promise<SeenLog> {
  const sent = await openRecords(file, asked);
  const isResent = await isRejectionList(sent);
  const opened = isResent ? withoutReasons(sent) : sent;
  try {
    const records = opened.records();
    const header = await records.next();
    if (header.done) throw new AppError('empty-file');
    const headers = header.value.cells;
    const plan = opened.grid ? gridPlan(opened.grid, asked) : planMapping(headers, asked);
    if (plan.questions.some(({ id }) => id === 'day')) refuseOtherLists(headers, asked, opened.sheet ?? null);
    const evidence = new FileEvidence(plan.mapping);
    if (opened.grid) await records.return(undefined);
    const isByColumns = engine !== undefined && !watch && !isResent && !opened.grid;
    const loaded = isByColumns ? await seeColumns(engine, file, opened, plan.mapping, evidence) : null;
    for await (const record of loaded ? [] : records) {
      evidence.add(record);
      watch?.(record);
    }
    await records.return(undefined);
    return {
      loaded,
      ...settledMapping(plan, evidence),
      file: opened,
      headers,
      reading: plan.reading,
      planned: plan.mapping.columns,
      isOneOfSeveral: opened.isOneOfSeveral,
      isResent,
      close: () => opened.close(),
      lines: (intake) => taken(opened.records(), intake),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

const openers: Record<FileFormat, (file: string, asked: RecordsAsked) => Promise<RecordFile>> = {
  text: openCsv,
  workbook: (file, asked) => openWorkbook(file, asked.sheet, gridAnswersIn(asked)),
  json: openJsonFile,
  parquet: openParquet,
};

/** Learns first how the whole file is written. */
async function openCsv(file: string, asked: RecordsAsked): Promise<RecordFile> {
  const dialect = await detectDialect(file, answered(asked.dialect));
  const header = await firstOf(csvRecords(file, dialect));
  const grid = isListHeader(header?.cells ?? []) ? null : await textGrid(file, dialect, gridAnswersIn(asked));
  return {
    records: () => (grid ? gridRecords(grid) : csvRecords(file, dialect)),
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

function answered(dialect: LogAsked['dialect']): DialectAnswers {
  return Object.fromEntries(Object.entries(dialect ?? {}).filter(([, answer]) => answer !== undefined));
}

async function* taken(records: AsyncGenerator<FileRecord>, intake: LineIntake): AsyncGenerator<TakenLine> {
  try {
    await records.next();
    for await (const record of records) {
      const line = intake.take(record);
      if (line) yield line;
    }
  } finally {
    await records.return(undefined);
  }
}

function unanswered(questions: readonly Question[], headers: readonly string[]): AppError {
  const [first] = questions;
  const read = { headers: headers.map((header) => header.trim()).join(', ') };
  if (first?.id === 'repeated') return new AppError('ambiguous-header', { header: first.column ?? '' }, { questions });
  const question = { fr: sentences(questions, 'fr'), en: sentences(questions, 'en') };
  return new AppError('mapping-needed', { question, ...read }, { questions });
}

function sentences(questions: readonly Question[], language: 'fr' | 'en'): string {
  return questions.map(({ question }) => question[language]).join(' ');
}

/** A file without days may be a list of something else; nothing is guessed where the sender said what it is. */
function refuseOtherLists(headers: readonly string[], asked: LogAsked, sheet: string | null): void {
  const isUnasked = asked.what === null && asked.preset === null && asked.mapping === null;
  const noun = isUnasked ? nounOf(headers) : null;
  if (noun) throw new AppError('not-an-activity-log', {}, { what: noun });
  refusePeopleList(headers, sheet);
}
