import { AppError } from '../shared/app-error.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { seeColumns } from './columns/see-columns.js';
import type { Dialect } from './dialect.js';
import { FileEvidence } from './file-evidence.js';
import { withQuestion } from './file-questions.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { gridPlan } from './grid/grid-plan.js';
import type { LineIntake, TakenLine } from './line-intake.js';
import { type Column, type LogAsked, type Mapping, planMapping } from './mapping.js';
import { type OpenedFile, openFile } from './opened-file.js';
import { refusePeopleList } from './people-lists.js';
import type { Reading } from './reading.js';
import { type SettledMapping, settledMapping } from './settled-mapping.js';
import { unanswered } from './unanswered.js';

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

/** A file that was looked at from its first line to its last, with what is still to be asked about it. */
export interface SeenLog extends LogFile, SettledMapping {
  file: RecordFile;
  headers: readonly string[];
  reading: Reading;
  /** Every column that means something, those with an open question included. */
  planned: readonly Column[];
}

export interface Looking {
  /** Sees every record after the header. */
  watch?: ((record: FileRecord) => void) | undefined;
  /** May read plainly written files column by column, much faster than line by line. */
  engine?: WarehouseConnection | undefined;
}

/**
 * Recognises a log by its content, reads its header and looks at its cells. Throws the codes of refused files, and
 * `mapping-needed` or `ambiguous-header` with `extra.questions` when only the sender can tell how to read it.
 */
export async function openLog(path: string, asked: LogAsked, engine?: WarehouseConnection): Promise<LogFile> {
  const opened = await openFile(path, asked).catch((error: unknown) => {
    throw error instanceof AppError ? withQuestion(error) : error;
  });
  return answeredLog(path, opened, asked, engine);
}

/** A log that was opened, when nothing is left to be asked. */
export async function answeredLog(
  path: string,
  opened: OpenedFile,
  asked: LogAsked,
  engine?: WarehouseConnection,
): Promise<LogFile> {
  const log = await seenIn(path, opened, asked, { engine }).catch((error: unknown) => {
    throw error instanceof AppError ? withQuestion(error) : error;
  });
  const open = log.questions.filter(({ isRequired }) => isRequired);
  if (open.length === 0) return log;
  await log.close();
  throw unanswered(open, log.file.grid?.days ?? log.headers);
}

/** The same, whatever is to be asked. */
export async function seenLog(path: string, asked: LogAsked, looking: Looking = {}): Promise<SeenLog> {
  return seenIn(path, await openFile(path, asked), asked, looking);
}

export async function seenIn(
  path: string,
  { file, headers, records, isResent }: OpenedFile,
  asked: LogAsked,
  { watch, engine }: Looking = {},
): Promise<SeenLog> {
  try {
    const plan = file.grid ? gridPlan(file.grid, asked) : planMapping(headers, asked);
    if (plan.questions.some(({ id }) => id === 'day')) refusePeopleList(headers, file.sheet ?? null);
    const evidence = new FileEvidence(plan.mapping);
    const isByColumns = engine !== undefined && !watch && !isResent && !file.grid;
    const loaded = isByColumns ? await seeColumns(engine, path, file, plan.mapping, evidence) : null;
    if (!file.grid && !loaded)
      for await (const record of records()) {
        evidence.add(record);
        watch?.(record);
      }
    return {
      loaded,
      ...settledMapping(plan, evidence),
      file,
      headers,
      reading: plan.reading,
      planned: plan.mapping.columns,
      isOneOfSeveral: file.isOneOfSeveral,
      isResent,
      close: () => file.close(),
      lines: (intake) => taken(records(), intake),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* taken(records: AsyncGenerator<FileRecord>, intake: LineIntake): AsyncGenerator<TakenLine> {
  for await (const record of records) {
    const line = intake.take(record);
    if (line) yield line;
  }
}
