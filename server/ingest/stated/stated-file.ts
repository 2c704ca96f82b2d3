import { AppError } from '../../shared/app-error.js';
import type { FileRecord } from '../file-record.js';
import { openRecords } from '../log-file.js';
import type { RejectionList } from '../rejection-list.js';
import type { StatedWorld } from './answer-reading.js';
import { placesOf } from './stated-columns.js';
import { StatedIntake } from './stated-intake.js';
import type { StatedKind } from './stated-kinds.js';

const MOST_LINES = 100_000;

/** Reads a whole file. Throws the codes of refused files; `answers-hold-identity` for an address of a person in any cell. */
export async function readStated<Row>(
  { file, sheet }: { file: string; sheet?: string | undefined },
  { columns, read }: StatedKind<Row>,
  world: StatedWorld,
  secret: string,
  rejections: RejectionList,
): Promise<StatedIntake<Row>> {
  const asked = { preset: null, mapping: null, saved: [], dialect: null, sheet: sheet ?? null };
  const opened = await openRecords(file, { what: 'answers', ...asked });
  const records = opened.records();
  try {
    const header = await records.next();
    if (header.done) throw new AppError('empty-file');
    const headers = header.value.cells;
    rejections.headers = headers;
    const places = placesOf(headers, columns);
    const intake = new StatedIntake(headers, places, secret, rejections, (cells) => read(cells, world));
    for await (const record of records) {
      if (columns.isClosed) refuseAddresses(record, headers, Object.keys(columns.names));
      intake.take(record);
      if (intake.lines > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
    }
    return intake;
  } finally {
    await records.return(undefined);
    await opened.close();
  }
}

function refuseAddresses({ cells }: FileRecord, headers: readonly string[], known: readonly string[]): void {
  const at = cells.findIndex((cell) => cell.includes('@'));
  if (at < 0) return;
  throw new AppError('answers-hold-identity', { header: headers[at]?.trim() ?? '?', known: known.join(', ') });
}
