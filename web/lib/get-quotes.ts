import { queryOptions } from '@tanstack/react-query';
import { quotesSchema } from '../../server/answers/quotes/quotes.schemas.js';
import { request } from './http.js';

export const QUOTES = ['quotes'];

/** Words of people who were helped, as far as the reader is shown them. */
export const quotesQuery = queryOptions({
  queryKey: QUOTES,
  queryFn: ({ signal }) => request('/api/quotes', { schema: quotesSchema, signal }),
});
