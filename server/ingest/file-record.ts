import type { Dialect } from './dialect.js';
import type { GridLog } from './grid/grid-log.js';
import type { Refusal } from './rejection-codes.js';

/** One record of a file, whatever its format: texts that the reading of rows understands. */
export interface FileRecord {
  /** Where it stands in its file, from 1: physical line, or row of the sheet. 0: a header made of keys. */
  line: number;
  cells: string[];
  /** Cells that the format types itself: numbers with a point, dates as `YYYY-MM-DD`. Absent: none. */
  typed?: readonly boolean[];
  /** Places of the columns this record does not name, where its format lets each name its own. Absent: it names them all. */
  unsaid?: ReadonlySet<number>;
  /** What the format itself noticed, kept with the line. */
  flags?: readonly string[];
  /** What rejections name instead of a column: a grid has one column of days, and many of them. */
  place?: string;
  /** What the format itself refuses: the line is rejected with it. */
  fault?: Refusal;
}

/** The records of a file, its header first, as often as they are asked for. */
export interface RecordFile {
  records: () => AsyncGenerator<FileRecord>;
  /** It holds other sheets: the same bytes may be read otherwise. */
  isOneOfSeveral: boolean;
  /** Of a workbook: all its sheets, and the one that is read. */
  sheets?: readonly { name: string; hidden: boolean }[];
  sheet?: string;
  /** Of a text file: how it is written. */
  dialect?: Dialect;
  /** People and days, unfolded: what to read instead of the records. Null: it is a list. */
  grid?: GridLog | null;
  close: () => Promise<void>;
}
