import { queryOptions } from '@tanstack/react-query';
import { needWeekSchema } from '../../../server/missions/needs/week.schemas.js';
import { request } from '../../lib/http.js';

/** A week of needs against what was agreed to. `day`: one of its days; null: the current week. */
export const weekQuery = (day: string | null) =>
  queryOptions({
    queryKey: ['need-week', day],
    queryFn: ({ signal }) =>
      request(day === null ? '/api/needs/week' : `/api/needs/week?day=${encodeURIComponent(day)}`, {
        schema: needWeekSchema,
        signal,
      }),
    refetchInterval: 60_000,
  });
