import { AppError } from '../../shared/app-error.js';
import { plainWord } from '../plain-words.js';

/** The columns of a file of answers or statements: what each is called, and which must be there. */
export interface StatedColumns {
  names: Readonly<Record<string, readonly string[]>>;
  required: readonly string[];
  /** Nothing else may stand in the file: it is kept as it came. */
  isClosed: boolean;
}

export const answerColumns: StatedColumns = {
  names: {
    external_id: ['external_id', 'answer_id', 'id', 'identifiant'],
    day: ['day', 'date', 'jour'],
    mission: ['mission', 'mission_id'],
    campaign: ['campaign', 'campaign_id', 'campagne'],
    audience: ['audience', 'public'],
    question: ['question'],
    score: ['score', 'note'],
    scale: ['scale', 'echelle'],
  },
  required: ['day', 'score'],
  isClosed: true,
};

export const statementColumns: StatedColumns = {
  names: {
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
  },
  required: ['from_day', 'last_day', 'count', 'method'],
  isClosed: false,
};

/** Field → where it stands. Throws `answers-hold-identity`, `ambiguous-header`, `mapping-needed`. */
export function placesOf(
  headers: readonly string[],
  { names, required, isClosed }: StatedColumns,
): Map<string, number> {
  const fieldOf = new Map(
    Object.entries(names).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
  );
  const places = new Map<string, number>();
  for (const [at, header] of headers.entries()) {
    const field = fieldOf.get(plainWord(header));
    if (field === undefined && isClosed && header.trim() !== '')
      throw new AppError('answers-hold-identity', { header: header.trim(), known: Object.keys(names).join(', ') });
    if (field !== undefined && places.has(field)) throw new AppError('ambiguous-header', { header: header.trim() });
    if (field !== undefined) places.set(field, at);
  }
  const missing = required.filter((field) => !places.has(field)).join(', ');
  if (missing !== '') {
    const question = {
      fr: `Il manque la colonne ${missing}. Ajoutez-la, puis renvoyez le fichier.`,
      en: `The column ${missing} is missing. Add it, then send the file again.`,
    };
    throw new AppError('mapping-needed', { question, headers: headers.join(', ') });
  }
  return places;
}
