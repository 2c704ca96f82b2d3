import { queryOptions } from '@tanstack/react-query';
import type { Chart } from '../../../server/indicators/indicators.schemas.js';
import { ARROW, readArrow } from '../../lib/arrow.js';
import { requestBytes } from '../../lib/http.js';
import type { Period } from '../../lib/period.js';
import { figureAddress } from './figure-address.js';

/** Rows of one chart, decoded from Arrow. */
export function chartRowsQuery(name: string, chart: Chart, period: Period) {
  const address = figureAddress(name, { period, by: chart.request.by, compare: chart.request.compare });
  return queryOptions({
    queryKey: ['chart-rows', address],
    queryFn: async ({ signal }) => readArrow(await requestBytes(address, ARROW, signal)),
    structuralSharing: false,
  });
}
