import { findIndicator } from '../../query-files/find-indicator.js';
import { dimensionsOf } from '../../query-files/header-names.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Library } from '../../query-files/library.js';
import { sliceOf } from '../../query-files/slice.js';
import type { Customs } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import type { GrantPromise } from './grant-promise.entity.js';
import type { NewPromise } from './grants.schemas.js';
import { isHiddenAmount } from './promise-view.js';

type Figure = NonNullable<NewPromise['figure']>;
type FigureColumns = Pick<GrantPromise, 'indicator' | 'measure' | 'slice' | 'better' | 'value'>;

const IN_WORDS: FigureColumns = { indicator: null, measure: null, slice: '', better: null, value: null };

/**
 * What is kept of a promise. The figure of one that is not shown, or has no file any more, stays as it was said.
 * Throws `unknown-indicator`, `unknown-measure`, `unknown-dimension`, `amounts-off`, `grant-promise-without-value`.
 */
export function promiseColumns(
  { figure }: NewPromise,
  kept: FigureColumns | undefined,
  library: Library,
  customs: Pick<Customs, 'valuesTime' | 'isHoursOnly'>,
): FigureColumns {
  if (kept?.indicator && isHiddenAmount(kept.indicator, library, customs)) return columnsOf(kept);
  if (!figure) return IN_WORDS;
  const said = { ...figure, slice: sliceOf(figure.filters) };
  if (kept && isSame(kept, said)) return columnsOf(kept);
  const { header } = findIndicator(library, said.indicator);
  if (isHiddenAmount(said.indicator, library, customs)) throw new AppError('amounts-off');
  requireNames(header, figure);
  if (said.value === null) throw new AppError('grant-promise-without-value');
  return columnsOf(said);
}

function columnsOf({ indicator, measure, slice, better, value }: FigureColumns): FigureColumns {
  return { indicator, measure, slice, better, value };
}

function isSame(kept: FigureColumns, said: FigureColumns): boolean {
  return (['indicator', 'measure', 'slice', 'better', 'value'] as const).every((name) => kept[name] === said[name]);
}

function requireNames(header: IndicatorHeader, { measure, filters }: Figure): void {
  if (!header.measures[measure])
    throw new AppError('unknown-measure', { measure, known: Object.keys(header.measures).join(', ') });
  const known = dimensionsOf(header);
  const odd = filters.find(({ dimension }) => !known.includes(dimension));
  if (odd) throw new AppError('unknown-dimension', { dimension: odd.dimension, known: known.join(', ') });
}
