import type { Loader } from 'vega';

/** A chart that names an address: of data, of a picture, of a page. */
export class AddressInChart extends Error {}

/** What could lead out of a chart: its rows are given, and it is no link. */
const LEADS_OUT = new Set(['url', 'href', 'image']);

/** Throws `AddressInChart`. */
export function noAddress(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (LEADS_OUT.has(key) || ((key === 'mark' || key === 'type') && one === 'image')) throw new AddressInChart(key);
    noAddress(one);
  }
}

const refused = (): never => {
  throw new AddressInChart('a chart asked for something outside it');
};

/** In case one is made while drawing: nothing is ever read. */
export const noLoader: Loader = { load: refused, sanitize: refused, http: refused, file: refused };
