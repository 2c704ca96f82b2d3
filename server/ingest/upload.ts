import type { EarlyReader } from './early-reader.js';
import type { Written } from '../ledger/durable-file.js';
import type { ImportMode, ImportWhat } from './ingest.schemas.js';
import type { FileAsked } from './mapping.js';

/** A file written down as it came, with what it holds. */
export interface Spooled extends Written {
  temporary: string;
}

/** One file, and what its sender says of it. */
export interface Upload {
  /** Or a file that stands whole in the ledger's temporary folder: it is moved, not written twice. */
  stream: AsyncIterable<Uint8Array> | Spooled;
  fileName: string;
  source: string;
  /** Default: recognised from the header. */
  what?: ImportWhat | undefined;
  /** Of a preset or of a saved mapping. */
  preset?: string | undefined;
  mapping?: FileAsked['mapping'] | undefined;
  dialect?: FileAsked['dialect'] | undefined;
  /** Default: the source's own, at first `append`. */
  mode?: ImportMode | undefined;
  /** Name of the sheet to read, where a workbook holds several. */
  sheet?: string | undefined;
  confirmRemovals: boolean;
  dryRun: boolean;
  /** Made by the sender: the same request again must count once. */
  idempotencyKey?: string | undefined;
  /** The server itself wrote it down, row by row: it need not be read apart. */
  isOurs?: boolean | undefined;
  /** Started while the file was being received; whoever accepts the upload ends it. */
  early?: EarlyReader | undefined;
  /** Of the sentences in the receipt. */
  language: 'fr' | 'en';
}
