import type { Language } from '../../shared/language.js';

/** Where the rules of an association are read, by its short name; none: of whoever reads, else of the first. */
export const rulesAddress = (language: Language, slug?: string): string =>
  `/rules?lang=${language}${slug === undefined ? '' : `&of=${slug}`}`;
