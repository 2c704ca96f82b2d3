import type { Mark } from './quote-search.js';

/** How cells and records are cut. */
export interface ColumnForm {
  /** One or two characters. */
  delimiter: string;
  quote: Mark | null;
  /** How a quote is written within quotes. */
  escape: 'doubled' | 'backslash';
  /** Spaces stand between a delimiter and a quote, and belong to no cell. */
  isPadded: boolean;
}
