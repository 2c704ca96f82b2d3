import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { FigureCard, IndicatorResult } from '../indicators.schemas.js';
import { outsideView } from '../outside/outside-view.js';
import type { AskedTable } from './decided.js';
import type { Verdict } from './joint-check.js';
import type { FrozenTable, TableRequest } from './publications.schemas.js';
import { keysOf } from './table-scopes.js';

/** Active volunteers are of this family. */
const PEOPLE_FAMILY = 'time';

/** A table with its figures, before anything of it is hidden. */
export type Answered = AskedTable & { asked: TableRequest; result: IndicatorResult };

/** The table as it is told, once it is decided what is hidden. */
export function frozen(table: Answered, verdict: Verdict | undefined, schoolYearStartMonth: number): FrozenTable {
  const { decision } = verdict ?? { decision: { keys: new Set<string>(), least: 0 } };
  const keys = keysOf(table, 'asked', schoolYearStartMonth);
  const { result, request, header, asked } = table;
  const told = outsideView(result, request.dimensions, {
    isWithheld: (row) => decision.keys.has(keys.now(row)) || decision.keys.has(keys.past(row) ?? ''),
    isComparisonWithheld: (row) => decision.keys.has(keys.before(row) ?? ''),
    reason: header.privacy.unit === 'answer' ? 'few-answers' : 'few-people',
    least: decision.least,
  });
  return { request: asked, ...told, card: cardOf(told.card, header) };
}

/**
 * Only what the joint check looks at: shares, rows left out and, beside figures of another family, people are numbers of
 * their own, and two nested periods would tell those of the days between.
 */
function cardOf(card: FigureCard, { privacy }: IndicatorHeader): FigureCard {
  const people = privacy.family === PEOPLE_FAMILY ? card.people : null;
  return { ...card, provenance: null, validated: null, rows: { ...card.rows, leftOut: {} }, people };
}
