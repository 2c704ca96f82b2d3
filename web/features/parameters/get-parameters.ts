import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { valueStatementSchema } from '../../../server/indicators/value-of-time/value-of-time.schemas.js';
import { type Amounts, parametersSchema } from '../../../server/settings/parameters/parameters.schemas.js';
import { z } from 'zod';
import { request } from '../../lib/http.js';

const PARAMETERS = ['parameters'];
const PATH = '/api/parameters';
export type Kind = 'annual-hours' | 'rates' | 'conversions';

export const parametersQuery = queryOptions({
  queryKey: [...PARAMETERS, 'all'],
  queryFn: ({ signal }) => request(PATH, { schema: parametersSchema, signal }),
});

/** The entry of one calendar year. */
export const statementQuery = (year: number) =>
  queryOptions({
    queryKey: [...PARAMETERS, 'statement', year],
    queryFn: ({ signal }) =>
      request(`/api/value-of-time/statement?from=${year}-01-01&to=${year + 1}-01-01`, {
        schema: valueStatementSchema,
        signal,
      }),
  });

export const setAmounts = (body: Amounts) =>
  request(`${PATH}/amounts`, { schema: parametersSchema, method: 'PUT', body });

export const setLeastOutside = (least: number) =>
  request(`${PATH}/least-outside`, { schema: parametersSchema, method: 'PUT', body: { least } });

export const addValue = ({ kind, body }: { kind: Kind; body: Record<string, unknown> }) =>
  request(`${PATH}/${kind}`, { schema: z.unknown(), method: 'POST', body });

export const endValue = ({ kind, id, toDay }: { kind: Kind; id: string; toDay: string }) =>
  request(`${PATH}/${kind}/${encodeURIComponent(id)}/end`, { schema: z.unknown(), method: 'POST', body: { toDay } });

/** A change of a parameter, after which what the page shows is asked for again. */
export function useParameterChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: PARAMETERS });
      onDone?.();
    },
  });
}
