import { SPECIMEN } from '../credential/credential-texts.js';
import { isoDuration, plainDuration, secondsOfDuration } from '../credential/duration.js';
import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import type { SignedFacts } from '../verification/verification.schemas.js';
import { pageTexts } from './page-texts.js';
import type { Verdict } from './verdict.js';
import { factList, saidVerdict, verdictPart } from './verdict-part.js';
import { anotherOne, type Frame, page } from './verification-page.js';

/** A file somebody sent: what is said of it, and what was signed in it. */
export function filePage(frame: Frame, verdict: Verdict, facts: SignedFacts | null): string {
  const text = pageTexts[frame.language];
  const said = saidVerdict(verdict, facts?.title.startsWith(SPECIMEN) ?? false, frame.language);
  const signed = facts && `<p><strong>${text.compareFile}</strong></p>${signedPart(facts, frame.language)}`;
  return page(frame, {
    title: said.title,
    isTitled: true,
    house: facts?.organisationName ?? '',
    body: `${verdictPart(said)}${signed ?? ''}${anotherOne(frame.language)}`,
  });
}

function signedPart(facts: SignedFacts, language: Language): string {
  const text = pageTexts[language];
  const days = facts.from === facts.to ? text.oneDay : text.fromTo;
  const list = factList([
    [text.number, facts.number],
    [text.name, facts.personName],
    [text.organisation, facts.organisationName],
    [text.title, facts.title],
    [text.achievement, facts.achievement],
    [text.days, days.replace('{from}', dayText(facts.from, language)).replace('{to}', dayText(facts.to, language))],
    [text.time, plainDuration(facts.personSeconds, language)],
    [text.origin, facts.origin],
    [text.issued, dayText(facts.issuedAt.slice(0, 10), language)],
  ]);
  const results = facts.results.map(
    ({ name, value }) => `<li>${escaped(`${name}${text.colon}${readable(value, language)}`)}</li>`,
  );
  return `${list}<h2>${text.results}</h2><ul>${results.join('\n')}</ul>`;
}

/** A duration as people read it; anything else as it was signed. */
function readable(value: string, language: Language): string {
  const seconds = secondsOfDuration(value);
  return seconds === null || isoDuration(seconds) !== value ? value : plainDuration(seconds, language);
}
