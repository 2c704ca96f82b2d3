import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { inReadingOrder } from '../../../server/indicators/reading-order.schemas.js';

/** The questions of the dashboard, in order; a figure's first tag says which it answers. */
const questions = ['given', 'outcomes', 'people', 'needs', 'satisfaction'] as const;
type Question = (typeof questions)[number];

/** Those answered on the first screen. */
const firstScreen: readonly string[] = ['given', 'outcomes', 'people', 'needs'];

/** Further figures told in one line under the first of a family, on the first screen. */
const told: readonly string[] = [
  'full_time_equivalent',
  'provenance_shares',
  'attendances',
  'unique_beneficiaries',
  'retention_rate',
  'effort_concentration',
  'unmet_hours',
  'surplus_hours',
];

export interface Family {
  name: Question | 'other';
  /** The figure that answers the question first. */
  lead: CatalogueEntry;
  /** Told in one line beside it. */
  lines: CatalogueEntry[];
  isFirst: boolean;
  /** All of them, the lead first. */
  entries: CatalogueEntry[];
}

/** Figures by the question they answer; those of no known question come last, under “other”. */
export function familiesOf(all: readonly CatalogueEntry[]): Family[] {
  const entries = inReadingOrder(all);
  return [...questions, 'other' as const].flatMap((name) => {
    const mine = entries.filter((entry) => questionOf(entry) === name);
    const [lead] = mine;
    if (!lead) return [];
    const lines = mine.slice(1).filter((entry) => told.includes(entry.name));
    return [{ name, lead, lines, isFirst: firstScreen.includes(name), entries: mine }];
  });
}

function questionOf(entry: CatalogueEntry): Family['name'] {
  return questions.find((name) => entry.tags.includes(name)) ?? 'other';
}
