import { queryOptions } from '@tanstack/react-query';
import type { Chart } from '../../../server/indicators/indicators.schemas.js';
import { requestArrow } from '../../lib/request-arrow.js';
import { figureAddress } from './figure-address.js';
import type { Scope } from './filters.js';

/** Rows of one chart, decoded from Arrow. */
export function chartRowsQuery(name: string, chart: Chart, scope: Scope) {
  const address = figureAddress(name, { scope, by: chart.request.by, compare: chart.request.compare });
  return queryOptions({
    queryKey: ['chart-rows', address],
    queryFn: ({ signal }) => requestArrow(address, signal),
    structuralSharing: false,
  });
}
