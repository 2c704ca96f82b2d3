import type { NeedTerms, Quantity } from '../../../server/missions/needs/terms.schemas.js';

type AskedSkill = NeedTerms['skills'][number];

export interface SkillDraft {
  name: string;
  level: string;
  kind: AskedSkill['kind'];
  n: string;
}

/** What a date asks for, as it is typed. */
export interface TermsDraft {
  unit: Quantity['unit'];
  min: string;
  target: string;
  max: string;
  where: 'site' | 'elsewhere' | 'remote';
  place: string;
  /** Tag of a language; empty: none is asked for. */
  language: string;
  cefr: string;
  skills: readonly SkillDraft[];
}

const typed = (value: number | null | undefined): string => (value === null || value === undefined ? '' : `${value}`);

/** The number that was typed; null where nothing was; NaN where it is none. */
export const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

export function termsDraftOf(terms: NeedTerms | null): TermsDraft {
  const { quantity, remote = false, place = null, spoken = null, skills = [] } = terms ?? {};
  return {
    unit: quantity?.unit ?? 'people',
    min: typed(quantity?.min),
    target: typed(quantity?.target),
    max: typed(quantity?.max),
    where: remote ? 'remote' : place === null ? 'site' : 'elsewhere',
    place: place ?? '',
    language: spoken?.language ?? '',
    cefr: String(spoken?.cefr ?? 4),
    skills: skills.map(({ name, level, kind, n }) => ({ name, level: String(level), kind, n: typed(n) })),
  };
}

export const emptySkill: SkillDraft = { name: '', level: '2', kind: 'at_least_n', n: '1' };

/** As it is sent, once nothing is wrong with it. */
export function termsIn(draft: TermsDraft): NeedTerms {
  const { unit, where, language, cefr } = draft;
  const amounts = { min: numberOf(draft.min), target: numberOf(draft.target), max: numberOf(draft.max) };
  return {
    quantity: { unit, ...amounts },
    remote: where === 'remote',
    place: where === 'elsewhere' ? draft.place.trim() : null,
    spoken: language === '' ? null : { language, cefr: Number(cefr) },
    skills: draft.skills.map(({ name, level, kind, n }) => ({
      name: name.trim(),
      level: Number(level),
      kind,
      n: kind === 'at_least_n' ? numberOf(n) : null,
    })),
  };
}
