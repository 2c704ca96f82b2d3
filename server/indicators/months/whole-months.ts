import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';

/** Whether every line of a request is made of whole calendar months. */
export function isOfWholeMonths({ bucket }: Pick<FigureRequest, 'bucket'>, { from, to }: Period): boolean {
  return bucket !== 'day' && bucket !== 'week' && from.endsWith('-01') && to.endsWith('-01');
}
