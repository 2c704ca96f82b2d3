import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { Language } from '../../shared/language.js';

/** A published report as its own figures: what was told, as it was told. */
export interface ToldEdition {
  /** As it is printed. */
  number: string;
  house: string;
  language: Language;
  title: string;
  /** `[from, to)`, days in the association's zone. */
  from: string;
  to: string;
  publishedAt: Date;
  /** Where anybody learns whether it still holds. */
  checkAddress: string;
  /** SHA-256 of what was told, in lower-case hexadecimal. */
  digest: string;
  tables: readonly ToldFigure[];
}

export interface ToldFigure {
  table: FrozenTable;
  /** What it is limited to, in the report's language. */
  limits: readonly { dimension: string; values: readonly string[] }[];
  /** Measures whose rows add up to their total, by the definition that it was told with. */
  sums: readonly string[];
}
