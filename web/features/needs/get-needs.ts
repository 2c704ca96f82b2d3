import { queryOptions } from '@tanstack/react-query';
import {
  type ChangeNeed,
  type ChangeSlot,
  missionNeedsSchema,
  needChangedSchema,
  needMissionsSchema,
  type NewNeed,
  type SlotDecision,
} from '../../../server/missions/needs/needs.schemas.js';
import { request } from '../../lib/http.js';
import type { Language } from '../../lib/language.js';

/** Everything that these pages show: asked again once a need or a date changed. */
export const NEEDS = 'needs';

export const needMissionsQuery = queryOptions({
  queryKey: [NEEDS, 'missions'],
  queryFn: ({ signal }) => request('/api/needs/missions', { schema: needMissionsSchema, signal }),
});

/** What one mission needs, with names of skills in the reader's language. */
export const missionNeedsQuery = (missionId: string, language: Language) =>
  queryOptions({
    queryKey: [NEEDS, 'mission', missionId, language],
    queryFn: ({ signal }) =>
      request(`/api/needs/missions/${encodeURIComponent(missionId)}`, { schema: missionNeedsSchema, signal }),
  });

const changed = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
  request(path, { schema: needChangedSchema, method, body });

const needPath = (id: string) => `/api/needs/${encodeURIComponent(id)}`;
const slotPath = (id: string) => `/api/slots/${encodeURIComponent(id)}`;

export const addNeed = (body: NewNeed) => changed('POST', '/api/needs', body);
export const changeNeed = (id: string, body: ChangeNeed) => changed('PUT', needPath(id), body);
/** `day`: the first one without it. */
export const endNeed = (id: string, day: string) => changed('POST', `${needPath(id)}/end`, { day });
export const removeNeed = (id: string) => changed('DELETE', needPath(id));
export const changeSlot = (id: string, body: ChangeSlot) => changed('PUT', slotPath(id), body);
export const decideSlot = (id: string, decision: SlotDecision['decision']) =>
  changed('POST', `${slotPath(id)}/decision`, { decision });
