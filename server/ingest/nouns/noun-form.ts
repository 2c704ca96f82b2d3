import type { DateOrder } from '../cell-form.js';
import type { ImportWhat } from '../ingest.schemas.js';

/** What goes to the registry rather than to the log. */
export type NounWhat = Exclude<ImportWhat, 'activities' | 'outcomes'>;

/** Reads the cells of one line, whose refusal is thrown. `flags`: what is odd about it. */
export type ReadNoun<Content> = (cells: readonly string[]) => { content: Content; flags: readonly string[] };

export interface NounRules {
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
  /** How each column writes its dates, as the whole file shows; null: no date of it may be two. */
  orders: readonly (DateOrder | null)[];
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
  /** Ties a header to a reader of lines. Throws `mapping-needed`, `ambiguous-header`. */
  reader(headers: readonly string[], rules: NounRules): ReadNoun<Content>;
}
