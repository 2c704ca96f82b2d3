import { queryOptions } from '@tanstack/react-query';
import { request } from './http.js';
import type { Period } from './period.js';

type Audience = 'internal' | 'external';
export const TARGETS = ['targets'];
export const ANNOTATIONS = ['annotations'];

const targetsSchema = async () => (await import('../../server/targets/targets.schemas.js')).targetsSchema;
const annotationsSchema = async () => (await import('../../server/targets/annotations.schemas.js')).annotationsSchema;

/** Targets whose period meets this one, all of them without one; with their results. */
export function targetsQuery(period: Period | null, audience: Audience = 'internal') {
  const address = `/api/targets?${searchOf(period, audience)}`;
  return queryOptions({
    queryKey: [...TARGETS, address],
    queryFn: ({ signal }) => request(address, { schema: targetsSchema, signal }),
  });
}

/** What people say of days of this period, of all days without one. */
export function annotationsQuery(period: Period | null, audience: Audience = 'internal') {
  const address = `/api/annotations?${searchOf(period, audience)}`;
  return queryOptions({
    queryKey: [...ANNOTATIONS, address],
    queryFn: ({ signal }) => request(address, { schema: annotationsSchema, signal }),
  });
}

function searchOf(period: Period | null, audience: Audience): string {
  return new URLSearchParams({ ...period, audience }).toString();
}
