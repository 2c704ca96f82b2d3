import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { runViewSchema, runViewsSchema } from '../../../server/allocation/allocation.schemas.js';
import { suggestionViewsSchema } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { availabilityListSchema } from '../../../server/summaries/availability/availability-views.schemas.js';
import { request } from '../../lib/http.js';

export const PROPOSALS = 'proposals';
const SOON_MS = 1_000;
const LATER_MS = 60_000;

/** The last calculations; looked at every second while one is under way. */
export const runsQuery = queryOptions({
  queryKey: [PROPOSALS, 'runs'],
  queryFn: ({ signal }) => request('/api/allocation/runs', { schema: runViewsSchema, signal }),
  refetchInterval: ({ state }) => (state.data?.runs.some((run) => run.state === 'running') ? SOON_MS : LATER_MS),
});

/** What was proposed for the week of a day. `run`: the last one that ended, so that a new one is read at once. */
export const proposalsQuery = (day: string, run: string | null) =>
  queryOptions({
    queryKey: [PROPOSALS, 'week', day, run],
    queryFn: ({ signal }) =>
      request(`/api/allocation/suggestions?week=${encodeURIComponent(day)}`, { schema: suggestionViewsSchema, signal }),
  });

/** How many volunteers may be proposed; the list of people itself is not used. */
export const proposableQuery = queryOptions({
  queryKey: ['availability', 'list', 'ready', ''],
  queryFn: ({ signal }) => request('/api/availability?step=ready', { schema: availabilityListSchema, signal }),
});

/** What was decided or answered changes the list, and what the week's needs have. */
export const readAgain = (client: QueryClient) =>
  Promise.all([PROPOSALS, 'need-week'].map((key) => client.invalidateQueries({ queryKey: [key] })));

export const workOut = (day: string) =>
  request('/api/allocation/runs', { schema: runViewSchema, method: 'POST', body: { week: day } });

export const stopWorkingOut = (id: string) =>
  request(`/api/allocation/runs/${encodeURIComponent(id)}`, { schema: runViewSchema, method: 'DELETE' });
