import type { NounWhat } from './list-fields.schemas.js';
import type { ListPlan } from './list-plan.js';

/** Reads the cells of one line, whose refusal is thrown. `flags`: what is odd about it. */
export type ReadNoun<Content> = (cells: readonly string[]) => { content: Content; flags: readonly string[] };

export interface NounRules {
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
}

/** How one kind of file is recognised and read: pure, and done apart. */
export interface NounForm<Content = unknown> {
  what: NounWhat;
  /** Raised when the same bytes would be read otherwise. */
  version: number;
  /** What each column is called, as `plainWord` writes it. */
  names: Readonly<Record<string, readonly string[]>>;
  /** A header that no other kind of file has. */
  isOf(headers: readonly string[]): boolean;
  /** One column of each group must be there: its first field is asked for. */
  required: readonly { fields: readonly string[]; question: { fr: string; en: string } }[];
  /** Fields that are dates. */
  dates: readonly string[];
  /** Refuses a file with a column that says nothing known, where none may stand beside the others. */
  refuseForeign?(header: string): never;
  /** Reads lines by columns of which nothing is left to be asked. */
  reader(plan: ListPlan, rules: NounRules): ReadNoun<Content>;
}
