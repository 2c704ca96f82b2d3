import { unitOf } from '../query-files/header-names.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Line } from './lines.js';
import { centsOfParts } from './money.js';

/** Amounts of the lines of one answer, to the cent, so that they add up to its total, which is exact to the cent too. */
export function evenCents(header: IndicatorHeader, lines: readonly Line[]): void {
  for (const [name, { kind, within }] of Object.entries(header.measures)) {
    if (kind !== 'sum' || within || unitOf(header, name) !== 'money') continue;
    const known = lines.flatMap(({ values, found }) => {
      const exact = found[name];
      return values[name] === null || exact === null || exact === undefined ? [] : [{ values, exact }];
    });
    const cents = centsOfParts(known.map(({ exact }) => exact));
    known.forEach(({ values }, at) => (values[name] = Number(cents[at]) / 100));
  }
}
