import type { ErrorParameters } from '../../shared/app-error.js';
import type { ErrorCode } from '../../shared/error-texts.js';
import type { Rejection } from '../ingest.schemas.js';
import type { FileAsked, Mapping } from '../mapping.js';
import type { NounWhat } from '../nouns/list-fields.schemas.js';
import type { PreviewRules } from '../preview.js';

/** What crosses between the server and the process that reads a file: plain values only. */

/** One file to read, the folder to leave the result in, and by which rules. */
export interface ReadTask {
  name: 'read';
  file: string;
  folder: string;
  asked: FileAsked;
  source: { name: string; secret: string };
  zone: string;
  /** 'YYYY-MM-DD' */
  today: string;
  language: 'fr' | 'en';
}

/** One file to look at. */
export interface PreviewTask {
  name: 'preview';
  file: string;
  folder: string;
  asked: FileAsked;
  rules: PreviewRules;
}

export type ReaderTask = ReadTask | PreviewTask;

/** What is known once the file is recognised; reading its lines waits for a word. */
export type Opened = OpenedLog | OpenedNoun;

/** Its lines go to the registry. */
export interface OpenedNoun {
  noun: NounWhat;
  /** Name and version by which the same bytes are known to be read the same way. */
  preset: string;
  version: number;
  /** Of its times; null: the source's. */
  zone: string | null;
}

export interface OpenedLog {
  mapping: Mapping;
  /** It holds other sheets: the same bytes may be read otherwise. */
  isOneOfSeveral: boolean;
  /** It holds the rejected lines of an import, corrected: never the whole truth of its source. */
  isResent: boolean;
}

/** What reading left in the folder (`reader-folder.ts`), and its account; of lines for the registry, before they are kept. */
export interface ReadAccount {
  lines: number;
  rejected: number;
  /** A rejected line had no readable id: nobody can tell which activity it speaks of. */
  hasUnreadableId: boolean;
  /** The first thousand. */
  rejections: Rejection[];
}

export interface ReadProgress {
  bytes: number;
  lines: number;
  rejections: number;
}

export type FromReader =
  | { kind: 'opened'; opened: Opened }
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; code: ErrorCode; parameters: ErrorParameters; extra: Readonly<Record<string, unknown>> }
  | { kind: 'failed'; message: string };

/** A file that is still being received, and where it stands meanwhile: looked at before it is whole, read only then. */
export interface ComingFile {
  file: string;
  temporary: string;
}

export type ToReader =
  | ({ kind: 'coming' } & ComingFile)
  | { kind: 'grown'; bytes: number; isWhole: boolean }
  | { kind: 'task'; task: ReaderTask }
  | { kind: 'go-on' };
