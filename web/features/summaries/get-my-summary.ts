import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ownSummarySchema } from '../../../server/summaries/summaries.schemas.js';
import type { Language } from '../../lib/language.js';
import { request } from '../../lib/http.js';

/** A civil year, or everything. */
export type Year = number | null;

const periodOf = (year: Year): string => (year === null ? '' : `from=${year}-01-01&to=${year + 1}-01-01`);

/** What the reader gave, as they alone may see it. */
export const mySummaryQuery = (year: Year) =>
  queryOptions({
    queryKey: ['my-summary', year],
    queryFn: ({ signal }) => request(`/api/me/summary?${periodOf(year)}`, { schema: ownSummarySchema, signal }),
    placeholderData: keepPreviousData,
  });

/** The same to take away, and every row behind it. */
export const dataAddress = (year: Year): string => `/api/me/data.json?${periodOf(year)}`;
export const rowsAddress = (year: Year, language: Language): string =>
  `/api/me/activities.csv?lang=${language}&${periodOf(year)}`;
