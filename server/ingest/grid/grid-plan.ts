import type { ImportWhat } from '../ingest.schemas.js';
import type { GridAnswers } from './grid.schemas.js';
import type { GridLog } from './grid-log.js';
import { type LogAsked, type MappingPlan, planMapping } from '../mapping.js';
import { readingOf } from '../reading.js';

/**
 * How the unfolded lines of a grid are read: by the names of the log, whatever was sent, which has served to unfold
 * them. What was sent still tells one reading of the same bytes from another.
 */
export function gridPlan({ headers, questions }: GridLog, asked: LogAsked): MappingPlan {
  const plan = planMapping(headers, { ...asked, what: 'activities', preset: 'canonical', mapping: null, saved: [] });
  const { traits } = readingOf(headers, { ...asked, what: 'activities', preset: null });
  return { ...plan, mapping: { ...plan.mapping, preset: traits }, questions };
}

/** What was sent about a grid; a file that is said to be something else is none. */
export function gridAnswersIn({
  what,
  preset,
  mapping,
  saved,
}: Pick<LogAsked, 'preset' | 'mapping' | 'saved'> & { what: ImportWhat | null }): GridAnswers {
  const spec = mapping ?? saved.find(({ name }) => name === preset)?.spec ?? null;
  if (spec?.grid) return spec.grid;
  const isOther = (what !== null && what !== 'activities') || spec?.what !== undefined;
  const isMapped = spec !== null && Object.keys(spec.fields).length > 0;
  return isOther || isMapped || preset !== null ? { layout: 'list' } : {};
}
