import { AppError } from '../../shared/app-error.js';
import { NamedColumns, nameOf } from '../nouns/named-cells.js';
import type { NounRules } from '../nouns/noun-form.js';

export const answerColumns = {
  external_id: ['external_id', 'answer_id', 'id', 'identifiant'],
  day: ['day', 'date', 'jour'],
  mission: ['mission', 'mission_id'],
  campaign: ['campaign', 'campaign_id', 'campagne'],
  audience: ['audience', 'public'],
  question: ['question'],
  score: ['score', 'note'],
  scale: ['scale', 'echelle'],
} as const satisfies Record<string, readonly string[]>;

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
} as const satisfies Record<string, readonly string[]>;

/** Throws `mapping-needed` when one of the required columns is missing. */
export function requiredColumns<Name extends string>(
  headers: readonly string[],
  names: Readonly<Record<Name, readonly string[]>>,
  required: readonly Name[],
  { orders }: NounRules,
): NamedColumns<Name> {
  const columns = new NamedColumns(headers, names, orders);
  const missing = required.filter((name) => !columns.has(name)).join(', ');
  if (missing === '') return columns;
  const question = {
    fr: `Il manque la colonne ${missing}. Ajoutez-la, puis renvoyez le fichier.`,
    en: `The column ${missing} is missing. Add it, then send the file again.`,
  };
  throw new AppError('mapping-needed', { question, headers: headers.join(', ') });
}

/** An answer is kept as it came: nothing that could say who answered may stand beside it. Throws `answers-hold-identity`. */
export function refuseIdentity(header: string): never {
  const known = Object.keys(answerColumns).join(', ');
  throw new AppError('answers-hold-identity', { header: header.trim(), known });
}

/** The first column that no answer has; null: there is none. */
export function foreignColumn(headers: readonly string[]): string | null {
  return headers.find((header) => header.trim() !== '' && nameOf(header, answerColumns) === null) ?? null;
}
