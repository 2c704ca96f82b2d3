import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type NewSubscription,
  subscriptionSchema,
  subscriptionsSchema,
  trialSchema,
} from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { request } from '../../lib/http.js';

const KEY = ['report-subscriptions'];
const PATH = '/api/report-subscriptions';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const subscriptionsQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => request(PATH, { schema: subscriptionsSchema, signal }),
});

export const useCreateSubscription = () =>
  useAct((body: NewSubscription) => request(PATH, { schema: subscriptionSchema, method: 'POST', body }));

export const usePauseSubscription = (id: string, act: 'pause' | 'resume') =>
  useAct(() => request(`${pathOf(id)}/${act}`, { schema: subscriptionSchema, method: 'POST' }));

export const useRemoveSubscription = (id: string) =>
  useAct(() => request(pathOf(id), { schema: z.null(), method: 'DELETE' }));

export const useAddRecipient = (id: string) =>
  useAct((address: string) =>
    request(`${pathOf(id)}/recipients`, { schema: subscriptionSchema, method: 'POST', body: { address } }),
  );

export const useRemoveRecipient = (id: string) =>
  useAct((recipient: string) =>
    request(`${pathOf(id)}/recipients/${encodeURIComponent(recipient)}`, { schema: z.null(), method: 'DELETE' }),
  );

export const useTrial = (id: string) =>
  useAct(() => request(`${pathOf(id)}/trial`, { schema: trialSchema, method: 'POST' }));

/** The list is read again after each. */
function useAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
}
