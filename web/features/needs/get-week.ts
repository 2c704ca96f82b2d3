import { queryOptions } from '@tanstack/react-query';
import { capacitySchema } from '../../../server/allocation/capacity/capacity.schemas.js';
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

/** What people who said yes could still give in that week; worked out apart, as it takes longer. */
export const capacityQuery = (day: string | null) =>
  queryOptions({
    queryKey: ['need-week', 'capacity', day],
    queryFn: ({ signal }) =>
      request(day === null ? '/api/allocation/capacity' : `/api/allocation/capacity?day=${encodeURIComponent(day)}`, {
        schema: capacitySchema,
        signal,
      }),
  });
