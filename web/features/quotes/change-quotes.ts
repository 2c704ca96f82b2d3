import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ChangedQuote,
  type NewQuote,
  quoteChangedSchema,
  type WithdrawnQuote,
} from '../../../server/answers/quotes/quotes.schemas.js';
import { QUOTES } from '../../lib/get-quotes.js';
import { request } from '../../lib/http.js';

const PATH = '/api/quotes';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const recordQuote = (body: NewQuote) => request(PATH, { schema: quoteChangedSchema, method: 'POST', body });

export const changeQuote = (id: string, body: ChangedQuote) =>
  request(pathOf(id), { schema: quoteChangedSchema, method: 'PUT', body });

export const withdrawQuote = (id: string, body: WithdrawnQuote) =>
  request(`${pathOf(id)}/withdrawal`, { schema: quoteChangedSchema, method: 'POST', body });

/** A change after which words are asked for again. */
export function useQuoteChange<Given>(change: (given: Given) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: QUOTES });
      onDone();
    },
  });
}
