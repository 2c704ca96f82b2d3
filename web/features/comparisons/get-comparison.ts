import { queryOptions } from '@tanstack/react-query';
import {
  comparableSchema,
  comparisonSchema,
  noteAnswerSchema,
} from '../../../server/comparisons/comparisons.schemas.js';
import { request } from '../../lib/http.js';
import type { Period } from '../../lib/period.js';

/** One kind of outcome in one unit. */
export interface Outcome {
  type: string;
  unit: string;
}

/** Whatever a note changes is asked for again under this name. */
export const COMPARISON = ['comparison'];

export const comparableQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: [...COMPARISON, 'outcomes', from, to],
    queryFn: ({ signal }) =>
      request(`/api/missions/comparable?${new URLSearchParams({ from, to }).toString()}`, {
        schema: comparableSchema,
        signal,
      }),
  });

export const comparisonQuery = ({ from, to }: Period, { type, unit }: Outcome) =>
  queryOptions({
    queryKey: [...COMPARISON, 'missions', from, to, type, unit],
    queryFn: ({ signal }) =>
      request(`/api/missions/comparison?${new URLSearchParams({ from, to, outcome: type, unit }).toString()}`, {
        schema: comparisonSchema,
        signal,
      }),
  });

export const writeNote = ({ missionId, text }: { missionId: string; text: string | null }) =>
  request(`/api/missions/${encodeURIComponent(missionId)}/note`, {
    schema: noteAnswerSchema,
    method: 'PUT',
    body: { text },
  });
