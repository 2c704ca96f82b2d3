import type { CertificateContent } from '../content.schemas.js';
import { cvWords } from './cv-words.js';
import { monthsText } from './months-text.js';
import { plain, resultText, wholeTime } from './said-in-a-cv.js';

/**
 * One line to paste into a CV, in the certificate's language: who, where, when, how long, what was done and its
 * results, and the number by which it can be checked.
 */
export function cvLine(content: CertificateContent): string {
  const { language, missions, organisation, number, role, isSpecimen } = content;
  const words = cvWords[language];
  const who = [role?.title ?? words.position, organisation.name, monthsText(content.from, content.to, language)];
  const results = missions.flatMap((mission) => mission.results.map((result) => resultText(result, language)));
  const done = [tasksOf(missions), ...results].join(words.separator);
  const checked = `${words.certificate} ${number}${isSpecimen ? words.specimen : ''}`;
  return plain(`${who.join(', ')} (${wholeTime(content)})${words.colon}${done}. ${checked}.`);
}

/** The tasks of the one mission, or the missions by name. */
function tasksOf(missions: CertificateContent['missions']): string {
  const [first, ...others] = missions;
  if (first && others.length === 0) return withoutEnd(first.tasks ?? first.title);
  return missions.map(({ title }) => withoutEnd(title)).join(', ');
}

function withoutEnd(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
