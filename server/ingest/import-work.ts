import type { Caller } from '../auth/caller.js';
import type { MissionMention, VolunteerMention } from './canonical-row.js';
import type { Counts } from './comparison.js';
import type { ImportMode, Receipt } from './ingest.schemas.js';
import type { Numbered } from './line-intake.js';
import type { Mapping } from './mapping.js';
import type { ReaderFolder } from './reader/reader-folder.js';
import type { OpenedNoun, ReadAccount } from './reader/task.js';
import type { RunningImport } from './running-import.js';
import type { SentOnce } from './sendings.js';
import type { SourceData } from './sources.js';
import type { Upload } from './upload.js';

/** A file as it came, kept. */
export interface Original {
  file: string;
  sha256: string;
  bytes: number;
}

/** What a reader made of a file. */
export interface ReadLog extends ReadAccount {
  folder: ReaderFolder;
  mapping: Mapping;
  /** With the numbers by which lines name them. */
  volunteers: readonly Numbered<VolunteerMention>[];
  missions: readonly Numbered<MissionMention>[];
}

/** What a reader made of a file whose lines go to the registry: they are in the folder. */
export interface ReadNounFile extends OpenedNoun {
  folder: ReaderFolder;
}

/** One file on its way into the log: all that comparing and keeping it need to know. */
export interface ImportWork {
  caller: Caller;
  running: RunningImport;
  upload: Omit<Upload, 'stream'>;
  source: SourceData;
  mode: ImportMode;
  original: Original;
  read: ReadLog;
  /** Absent: nothing says that this request may come again. */
  sent?: SentOnce | null;
  segmentId: string;
}

/** Throws when a line is missing from the account. */
export function receiptOf({ source, mode, read }: ImportWork, counts: Counts, importId: string | null): Receipt {
  const { inserted, changed, unchanged, removed, flagged, totals } = counts;
  if (inserted + changed + unchanged + read.rejected !== read.lines)
    throw new Error(`Lines unaccounted for: ${JSON.stringify(counts)}`);
  return {
    importId,
    source: source.name,
    mode,
    lines: read.lines,
    inserted,
    changed,
    unchanged,
    removed,
    rejected: read.rejected,
    flagged,
    rejections: read.rejections,
    totals,
  };
}
