import type { Organisation } from '../../registry/organisation.entity.js';
import { isMoney, showsAmounts } from '../../query-files/amounts.js';
import { labelOf, unitOf } from '../../query-files/header-names.js';
import type { Library } from '../../query-files/library.js';
import { filtersOf } from '../../query-files/slice.js';
import type { GrantPromise } from './grant-promise.entity.js';
import type { PromiseView } from './grants.schemas.js';

type Customs = Pick<Organisation, 'valuesTime' | 'isHoursOnly'>;

/** A promise with the words and the unit of its figure; an amount is left out where the association shows none. */
export function promiseView(
  promise: GrantPromise,
  library: Library,
  customs: Customs,
  titles: ReadonlyMap<string, string>,
): PromiseView {
  const { id, words, indicator, measure, better, value } = promise;
  if (!indicator || !measure || !better) return { id, words, figure: null };
  const header = library.indicators.get(indicator)?.header;
  const isHidden = isHiddenAmount(indicator, library, customs);
  const filters = filtersOf(promise.slice).map((filter) => ({
    ...filter,
    label: header ? labelOf(library, header, filter.dimension) : { fr: filter.dimension, en: filter.dimension },
    name: (filter.dimension === 'mission_id' ? titles.get(filter.value) : undefined) ?? filter.value,
  }));
  const told = {
    title: header?.title ?? null,
    label: header?.measures[measure]?.label ?? null,
    unit: header ? unitOf(header, measure) : null,
  };
  return {
    id,
    words,
    figure: { indicator, measure, better, value: isHidden ? null : (value ?? null), ...told, filters, isHidden },
  };
}

export function isHiddenAmount(indicator: string, library: Library, customs: Customs): boolean {
  const header = library.indicators.get(indicator)?.header;
  return header !== undefined && isMoney(header) && !showsAmounts(customs);
}
