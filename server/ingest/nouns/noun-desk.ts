import type { House } from '../../ledger/house.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { ImportWhat } from '../ingest.schemas.js';
import type { Refusal } from '../rejection-codes.js';

/** Reads the cells of one line, whose refusal is thrown. `flags`: what is odd about it. */
export type ReadNoun<Content> = (cells: readonly string[]) => { content: Content; flags: readonly string[] };

export interface NounOrigin {
  organisationId: string;
  importId: string;
  source: string;
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
}

/** A record before and after a line changed it: plain JSON values. `before` null: it was not there. */
export interface NounChange {
  id: string;
  before: unknown;
  after: unknown;
}

/** What came of one line. */
export type NounOutcome =
  | { line: number; refusal: Refusal }
  | { line: number; operation: 'insert' | 'change' | 'same'; changes: readonly NounChange[]; flags: readonly string[] };

/** One kind of file whose lines go to the registry: how they are read, kept and put back. */
export interface NounDesk<Content = unknown> {
  what: ImportWhat;
  /** Raised when the same bytes would be read otherwise. */
  version: number;
  /** Names of the mirrored tables that follow. */
  dimensions: readonly string[];
  /** Ties a header to a reader of lines. Throws `mapping-needed`, `ambiguous-header`. */
  reader(headers: readonly string[], rules: Pick<NounOrigin, 'zone' | 'today'>): ReadNoun<Content>;
  /** Inside the caller's transaction; an outcome for each line. */
  keep(em: RegistryManager, origin: NounOrigin, lines: readonly (Content & { line: number })[]): Promise<NounOutcome[]>;
  /** Record id → its state now; absent: it is gone. */
  states(em: RegistryManager, ids: readonly string[]): Promise<Map<string, unknown>>;
  /** Which of these records the log speaks of. Never called inside a transaction. */
  inTheLog(house: House, ids: readonly string[]): Promise<Set<string>>;
  /** Makes a record what it was; null: it was not there. False: something else needs it by now, and it stays. */
  restore(
    em: RegistryManager,
    origin: Pick<NounOrigin, 'organisationId' | 'source'>,
    id: string,
    before: unknown,
  ): Promise<boolean>;
}
