import { queryOptions } from '@tanstack/react-query';
import type { TellAvailability, TypeAvailability } from '../../../server/people/availability/availability.schemas.js';
import {
  askedAvailabilitySchema,
  type AskAvailability,
  availabilityListSchema,
  type AvailabilityStep,
  availabilityViewSchema,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { request, requestFile } from '../../lib/http.js';
import type { Language } from '../../lib/language.js';

/** Everything these pages show: asked again once somebody told or was asked. */
export const AVAILABILITY = 'availability';

/** Null: the reader's own; with the question in their language. */
export const availabilityQuery = (personId: string | null, language: Language) =>
  queryOptions({
    queryKey: [AVAILABILITY, 'one', personId, language],
    queryFn: ({ signal }) => request(addressOf(personId), { schema: availabilityViewSchema, signal }),
  });

export const availabilityListQuery = (step: AvailabilityStep | null, name: string) =>
  queryOptions({
    queryKey: [AVAILABILITY, 'list', step, name],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ ...(step !== null && { step }), ...(name !== '' && { name }) });
      return request(`/api/availability?${String(query)}`, { schema: availabilityListSchema, signal });
    },
  });

export const tellAvailability = (personId: string | null, body: TellAvailability | TypeAvailability) =>
  request(addressOf(personId), { schema: availabilityViewSchema, method: 'PUT', body });

export const askAvailability = (body: AskAvailability) =>
  request('/api/availability/requests', { schema: askedAvailabilitySchema, method: 'POST', body });

/** The question on paper, one page for each; a blank page for nobody. Gives an address of this page for the file. */
export async function printForms(personIds: readonly string[]): Promise<string> {
  const signal = new AbortController().signal;
  const { file } = await requestFile('/api/availability/forms', 'application/pdf', { personIds }, signal);
  return URL.createObjectURL(file);
}

export const tellTelephone = (personId: string | null, telephone: string | null) =>
  request(personId === null ? '/api/me/telephone' : `${addressOf(personId)}/telephone`, {
    schema: availabilityViewSchema,
    method: 'PUT',
    body: { telephone },
  });

const addressOf = (personId: string | null): string =>
  personId === null ? '/api/me/availability' : `/api/availability/${encodeURIComponent(personId)}`;
