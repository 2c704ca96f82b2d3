import { AppError } from '../../shared/app-error.js';
import type { ListField } from '../nouns/list-fields.schemas.js';

export const answerColumns = {
  external_id: ['external_id', 'answer_id', 'id', 'identifiant'],
  day: ['day', 'date', 'jour'],
  mission: ['mission', 'mission_id'],
  campaign: ['campaign', 'campaign_id', 'campagne'],
  audience: ['audience', 'public'],
  question: ['question'],
  score: ['score', 'note'],
  scale: ['scale', 'echelle'],
} as const satisfies Record<ListField<'answers'>, readonly string[]>;

export const statementColumns = {
  external_id: ['external_id', 'statement_id', 'id', 'identifiant'],
  mission: ['mission', 'mission_id'],
  from_day: ['from_day', 'from', 'first_day', 'premier_jour', 'du'],
  last_day: ['last_day', 'dernier_jour', 'au'],
  count: ['count', 'people', 'personnes', 'nombre'],
  new_count: ['new_count', 'new', 'nouveaux', 'nouvelles_personnes'],
  new_access: ['new_access', 'nouvel_acces'],
  method: ['method', 'methode'],
  method_words: ['method_words', 'detail_de_la_methode'],
  source: ['source', 'origine'],
} as const satisfies Record<ListField<'statements'>, readonly string[]>;

/** An answer is kept as it came: nothing that could say who answered may stand beside it. Throws `answers-hold-identity`. */
export function refuseIdentity(header: string): never {
  const known = Object.keys(answerColumns).join(', ');
  throw new AppError('answers-hold-identity', { header: header.trim(), known });
}
