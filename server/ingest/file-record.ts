import type { Refusal } from './rejection-codes.js';

/** One record of a file, whatever its format: texts that the reading of rows understands. */
export interface FileRecord {
  /** Where it stands in its file, from 1: physical line, or row of the sheet. 0: a header made of keys. */
  line: number;
  cells: string[];
  /** What the format itself noticed, kept with the line. */
  flags?: readonly string[];
  /** What the format itself refuses: the line is rejected with it. */
  fault?: Refusal;
}

/** The records of a file, its header first, as often as they are asked for. */
export interface RecordFile {
  records: () => AsyncGenerator<FileRecord>;
  /** It holds other sheets: the same bytes may be read otherwise. */
  isOneOfSeveral: boolean;
  close: () => Promise<void>;
}
