import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type RunSchedule, scheduleViewSchema } from '../../../server/allocation/schedule/schedule.schemas.js';
import {
  type NewWeights,
  weightsEffectSchema,
  weightsViewSchema,
  type WeightsVersion,
} from '../../../server/allocation/weights/weights.schemas.js';
import { request } from '../../lib/http.js';

const RULES = 'rules';
const WEIGHTS = '/api/allocation/weights';
const SCHEDULE = '/api/allocation/schedule';

export type Values = WeightsVersion['values'];

export const weightsQuery = queryOptions({
  queryKey: [RULES, 'weights'],
  queryFn: ({ signal }) => request(WEIGHTS, { schema: weightsViewSchema, signal }),
});

export const scheduleQuery = queryOptions({
  queryKey: [RULES, 'schedule'],
  queryFn: ({ signal }) => request(SCHEDULE, { schema: scheduleViewSchema, signal }),
});

/** What the week under way would become; nothing is kept. */
export const effectOf = (values: Values) =>
  request(`${WEIGHTS}/effect`, { schema: weightsEffectSchema, method: 'POST', body: { values } });

/** What is kept is shown at once. */
export function useChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWeights) => request(WEIGHTS, { schema: weightsViewSchema, method: 'POST', body }),
    onSuccess: (view) => client.setQueryData(weightsQuery.queryKey, view),
  });
}

export function useSchedule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RunSchedule) => request(SCHEDULE, { schema: scheduleViewSchema, method: 'PUT', body }),
    onSuccess: (view) => client.setQueryData(scheduleQuery.queryKey, view),
  });
}
