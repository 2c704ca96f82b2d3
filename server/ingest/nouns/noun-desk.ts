import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Import } from '../import.entity.js';
import type { Refusal } from '../rejection-codes.js';
import type { ListPlan } from './list-plan.js';
import type { NounForm } from './noun-form.js';

export interface NounOrigin {
  caller: Caller;
  organisationId: string;
  importId: string;
  source: string;
  /** Of the source: what its lines are called is kept as a keyed hash where nobody should be told by it. */
  secret: string;
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
  now: Date;
  /** How its columns were read. */
  plan: ListPlan;
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

/** What taking an import back does to the records it brought or changed. */
export interface TakenBack {
  withdrawn: number;
  restored: number;
  /** Ids of those left as they are. */
  kept: string[];
}

/** One kind of file whose lines go to the registry: how they are kept and taken back. */
export interface NounDesk<Content = unknown> {
  form: NounForm<Content>;
  /** Names of the mirrored tables that follow. */
  dimensions: readonly string[];
  /** What a line means depends on what is known by now: the same bytes are looked at again. */
  isReadAgain?: boolean;
  /** Inside the caller's transaction; an outcome for each line. */
  keep(em: RegistryManager, origin: NounOrigin, lines: readonly (Content & { line: number })[]): Promise<NounOutcome[]>;
  /** Records that an import brought in and that others rely on, asked before it is taken back. Outside any transaction. */
  reliedOn?(caller: Caller, found: Import): Promise<ReadonlySet<string>>;
  /** Inside the caller's transaction. */
  takeBack(em: RegistryManager, found: Import, reliedOn: ReadonlySet<string>): Promise<TakenBack>;
}
