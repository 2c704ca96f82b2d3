import { queryOptions } from '@tanstack/react-query';
import { attendanceMissionsSchema } from '../../../server/missions/attendance/attendance.schemas.js';
import { cardPeopleSchema, cardsSchema, madeCardsSchema } from '../../../server/summaries/card/cards.schemas.js';
import { request } from '../../lib/http.js';

/** Everything these pages show: asked again once a card was made or stopped. */
export const CARDS = 'cards';

/** `own`: of the reader; else of people of their missions. */
export const cardsQuery = (own: boolean) =>
  queryOptions({
    queryKey: [CARDS, own ? 'own' : 'all'],
    queryFn: ({ signal }) => request(addressOf(own), { schema: cardsSchema, signal }),
  });

export const missionsQuery = queryOptions({
  queryKey: [CARDS, 'missions'],
  queryFn: ({ signal }) => request('/api/attendance/missions', { schema: attendanceMissionsSchema, signal }),
});

/** Who may be given one: at a mission, or by name. */
export type Sought = { missionId: string } | { name: string };

export const cardPeopleQuery = (sought: Sought) =>
  queryOptions({
    queryKey: [CARDS, 'people', sought],
    queryFn: ({ signal }) =>
      request(`/api/cards/people?${String(new URLSearchParams(sought))}`, { schema: cardPeopleSchema, signal }),
  });

export const makeCards = (personIds: readonly string[]) =>
  request('/api/cards', { schema: madeCardsSchema, method: 'POST', body: { personIds } });

export const makeOwnCard = () => request('/api/me/cards', { schema: madeCardsSchema, method: 'POST', body: {} });

export const stopCard = (own: boolean, id: string) =>
  request(`${addressOf(own)}/${encodeURIComponent(id)}/stop`, { schema: cardsSchema, method: 'POST', body: {} });

const addressOf = (own: boolean): string => (own ? '/api/me/cards' : '/api/cards');
