import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Library } from '../../query-files/library.js';

/** Figures that can be turned into each other bear one name, where the same people or answers are behind them. */
export function familyName({ name, privacy }: IndicatorHeader): string {
  return privacy.family === undefined ? name : `${privacy.family}/${privacy.unit}`;
}

/** The figure, first, and those it can be turned into. */
export function familyOf(library: Library, header: IndicatorHeader): IndicatorHeader[] {
  const others = [...library.indicators.values()].map((file) => file.header);
  return [header, ...others.filter((one) => one.name !== header.name && familyName(one) === familyName(header))];
}
