import type { SignedCredential } from '../../../../server/certificates/credential/credential.schemas.js';
import { secondsOfDuration } from '../../../../server/certificates/credential/duration.js';
import { dayText } from '../../../../server/shared/day-text.js';
import { durationTexts } from '../../../../server/shared/duration-text.js';
import { quantityText } from '../../../../server/shared/quantity-text.js';

interface Told {
  type: string;
  name: string;
  value: string;
}

const DAY = /\d{4}-\d{2}-\d{2}/g;

/** Every field of a signed credential, as its paper must write it. Nothing is taken from anywhere else. */
export function toldByCredential(credential: SignedCredential, isPrintedOtherwise: boolean): string[] {
  const { issuer, credentialSubject: subject } = credential;
  const language = subject.achievement.inLanguage;
  const [name, birth] = subject.identifier;
  const told = toldResults(credential);
  const of = (type: string) => told.filter((one) => one.type === `ext:Volunteer${type}`);
  const day = (instant: string) => dayText(instant.slice(0, 10), language);
  return [
    subject.licenseNumber,
    ...(isPrintedOtherwise ? [] : [name.identityHash]),
    ...(birth === undefined ? [] : [day(birth.identityHash)]),
    issuer.name,
    ...(issuer.otherIdentifier ?? []).map(({ identifier }) => identifier),
    day(subject.activityStartDate),
    day(subject.activityEndDate),
    ...(subject.role === undefined ? [] : [subject.role]),
    ...timesOf(of('Duration'), language),
    ...shownParts(
      ['Measured', 'Declared', 'Estimated'].flatMap((origin) => of(`Duration${origin}`)),
      language,
    ),
    ...timesOf(of('MissionDuration'), language),
    ...of('MissionDuration').map(({ name: mission }) => afterColon(mission).replace(/ \([^()]*\)$/, '')),
    ...timesOf(of('MonthDuration'), 'fr'),
    ...of('Outcome').flatMap(({ name: outcome, value }) => [
      outcome.replace(/ \([^()]*\)$/, ''),
      quantity(value, language),
    ]),
    ...['Role', 'Skill', 'Training', 'Language'].flatMap((kind) => of(kind).flatMap((one) => statement(one, language))),
    ...['RoleResponsibilities', 'RoleAutonomy'].flatMap((kind) => of(kind).map(({ value }) => value)),
  ];
}

/** The total by origin is exact: parts add up to it, and missions and months do again. */
export function timesAddUp(credential: SignedCredential): boolean {
  const told = toldResults(credential);
  const seconds = (...types: string[]) =>
    told
      .filter(({ type }) => types.includes(type.replace('ext:Volunteer', '')))
      .reduce((sum, { value }) => sum + (secondsOfDuration(value) ?? Number.NaN), 0);
  const total = seconds('Duration');
  const hasMonths = told.some(({ type }) => type === 'ext:VolunteerMonthDuration');
  return (
    total === seconds('DurationMeasured', 'DurationDeclared', 'DurationEstimated') &&
    total === seconds('MissionDuration') &&
    (!hasMonths || total === seconds('MonthDuration'))
  );
}

function toldResults({ credentialSubject: { achievement, result } }: SignedCredential): Told[] {
  const described = new Map(achievement.resultDescription.map((one) => [one.id, one]));
  return result.map(({ resultDescription, value }) => {
    const { name = '', resultType: type = '' } = described.get(resultDescription) ?? {};
    return { type, name, value };
  });
}

function timesOf(told: readonly Told[], language: 'fr' | 'en'): string[] {
  return durationTexts(secondsIn(told), language).parts;
}

/** An origin without any time is not named. */
function shownParts(told: readonly Told[], language: 'fr' | 'en'): string[] {
  const seconds = secondsIn(told);
  return durationTexts(seconds, language).parts.filter((_, at) => (seconds[at] ?? 0) > 0);
}

const secondsIn = (told: readonly Told[]) => told.map(({ value }) => secondsOfDuration(value) ?? Number.NaN);
const afterColon = (name: string): string => name.replace(/^[^:]*?\s?: /, '');
const quantity = (value: string, language: 'fr' | 'en') => quantityText(Number(value), language);

/** What is said, and whether it is declared or confirmed. */
function statement({ name, value }: Told, language: 'fr' | 'en'): string[] {
  const days = name.match(DAY) ?? [];
  return [afterColon(name).replace(/ \(\d{4}-\d{2}-\d{2}\)$/, ''), value, ...days.map((day) => dayText(day, language))];
}
