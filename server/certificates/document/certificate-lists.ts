import type { CertificateContent } from '../content.schemas.js';
import type { CertificateWords } from './certificate-words.js';
import { dayText } from '../../shared/day-text.js';
import type { PrintedList } from './printed.js';

/** Skills, trainings and languages, each declared or confirmed; those the person chose none of are left out. */
export function listsText(content: CertificateContent, words: CertificateWords): PrintedList[] {
  const { skills, trainings, languages, language } = content;
  const state = (isConfirmed: boolean) => ({ isConfirmed, state: isConfirmed ? words.confirmed : words.declared });
  return [
    { heading: words.skills, items: skills.map(({ name, isConfirmed }) => ({ text: name, ...state(isConfirmed) })) },
    {
      heading: words.trainings,
      items: trainings.map(({ title, on, isConfirmed }) => ({
        text: on === null ? title : `${title}, ${dayText(on, language)}`,
        ...state(isConfirmed),
      })),
    },
    {
      heading: words.languages,
      items: languages.map(({ name, level, isConfirmed }) => ({
        text: level === null ? name : `${name} ${level}`,
        ...state(isConfirmed),
      })),
    },
  ].filter(({ items }) => items.length > 0);
}
