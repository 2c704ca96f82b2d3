import { queryOptions } from '@tanstack/react-query';
import {
  type Abilities,
  abilitiesSchema,
  type SayLanguage,
  type SaySkill,
  type SayTraining,
  skillChoicesSchema,
} from '../../../server/people/abilities/abilities.schemas.js';
import type { Language } from '../../lib/language.js';
import { request } from '../../lib/http.js';

/** What the reader says of themselves, named in their language. */
export const abilitiesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['my-abilities', language],
    queryFn: ({ signal }) => request('/api/me/abilities', { schema: abilitiesSchema, signal }),
  });

/** Names of skills to choose from. */
export const choicesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['skill-choices', language],
    queryFn: ({ signal }) => request('/api/me/abilities/choices', { schema: skillChoicesSchema, signal }),
  });

/** What is said anew, corrected or taken away. Every answer is all of it. */
export type Saying =
  | { kind: 'skill'; said: SaySkill }
  | { kind: 'language'; said: SayLanguage }
  | { kind: 'training'; id: string | null; said: SayTraining }
  | { kind: 'gone'; of: Kind; id: string };
export type Kind = 'skill' | 'training' | 'language';

const folder = { skill: 'skills', training: 'trainings', language: 'languages' } as const;

export function say(saying: Saying): Promise<Abilities> {
  const ask = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
    request(`/api/me/abilities/${path}`, { schema: abilitiesSchema, method, ...(body && { body }) });
  if (saying.kind === 'gone') return ask('DELETE', `${folder[saying.of]}/${encodeURIComponent(saying.id)}`);
  if (saying.kind !== 'training') return ask('PUT', folder[saying.kind], saying.said);
  if (saying.id === null) return ask('POST', folder.training, saying.said);
  return ask('PUT', `${folder.training}/${encodeURIComponent(saying.id)}`, saying.said);
}
