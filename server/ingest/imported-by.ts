import { CARD_SOURCE } from '../people/card/card-activity.js';

/** The source of what volunteers note themselves, one import for each entry. */
export const OWN_SOURCE = 'volunteers';
const noted = [OWN_SOURCE, CARD_SOURCE];

/**
 * By whom an import is said to be. What somebody noted of their own time says its source only: a name on each entry
 * would tell who gave time on which day to whoever reads the list of imports.
 */
export function importedBy(source: string, name: string): string {
  return noted.includes(source) ? source : name;
}
