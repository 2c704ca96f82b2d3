import type { UnsignedCredential } from './credential.schemas.js';
import type { ContentOrigin, ContentOutcome, ContentRole, CredentialContent } from './credential-content.js';
import type { CredentialTexts } from './credential-texts.js';
import { isoDuration } from './duration.js';

type Subject = UnsignedCredential['credentialSubject'];

interface Told {
  name: string;
  resultType: Subject['achievement']['resultDescription'][number]['resultType'];
  value: string;
}

/** All that the paper says of time, results, role, skills, trainings and languages, each as a described result. */
export function resultsOf(
  content: Omit<CredentialContent, 'issuer' | 'achievement'>,
  texts: CredentialTexts,
  urn: () => string,
): { descriptions: Subject['achievement']['resultDescription']; results: Subject['result'] } {
  const told: Told[] = [
    ...durations(content.seconds, texts),
    ...timesOf(content, texts),
    ...content.outcomes.map((outcome) => outcomeOf(outcome, texts)),
    ...saidOf(content, texts),
  ];
  const named = told.map((one) => ({ ...one, id: urn() }));
  return {
    descriptions: named.map(({ id, name, resultType }) => ({ id, type: ['ResultDescription'], name, resultType })),
    results: named.map(({ id, value }) => ({ type: ['Result'], resultDescription: id, value })),
  };
}

/** The same time again, by mission and by month. */
function timesOf({ missions, months }: Pick<CredentialContent, 'missions' | 'months'>, texts: CredentialTexts): Told[] {
  return [
    ...missions.map(({ title, from, to, seconds }) => ({
      name: texts.mission(`${title} (${from === to ? from : `${from} – ${to}`})`),
      resultType: 'ext:VolunteerMissionDuration' as const,
      value: isoDuration(seconds),
    })),
    ...(months ?? []).map(({ month, seconds }) => ({
      name: texts.month(month),
      resultType: 'ext:VolunteerMonthDuration' as const,
      value: isoDuration(seconds),
    })),
  ];
}

/** What the person says of themself; each says whether a coordinator confirmed it. */
function saidOf(
  { role, skills, trainings, languages }: Pick<CredentialContent, 'role' | 'skills' | 'trainings' | 'languages'>,
  texts: CredentialTexts,
): Told[] {
  const one = (resultType: Told['resultType'], name: string, origin: ContentOrigin): Told => ({
    name,
    resultType,
    value: origin === 'confirmed' ? texts.confirmed : texts.selfDeclared,
  });
  return [
    ...(role === null ? [] : roleOf(role, texts)),
    ...skills.map(({ name, origin }) => one('ext:VolunteerSkill', texts.skill(name), origin)),
    ...trainings.map(({ title, on, origin }) =>
      one('ext:VolunteerTraining', texts.training(on === null ? title : `${title} (${on})`), origin),
    ),
    ...languages.map(({ name, level, origin }) =>
      one('ext:VolunteerLanguage', texts.spoken(level === null ? name : `${name} ${level}`), origin),
    ),
  ];
}

function roleOf({ title, responsibilities, autonomy, origin }: ContentRole, texts: CredentialTexts): Told[] {
  const standing = origin === 'confirmed' ? texts.confirmedRole : texts.declaredRole;
  const part = (name: string) => (origin === 'confirmed' ? name : `${name} (${standing})`);
  const all: Told[] = [
    { name: texts.role(title), resultType: 'ext:VolunteerRole', value: standing },
    {
      name: part(texts.responsibilities),
      resultType: 'ext:VolunteerRoleResponsibilities',
      value: responsibilities ?? '',
    },
    { name: part(texts.autonomy), resultType: 'ext:VolunteerRoleAutonomy', value: autonomy ?? '' },
  ];
  return title.trim() === '' ? [] : all.filter(({ value }) => value.trim() !== '');
}

/** The parts add up to the total, which comes first. */
function durations({ measured, declared, estimated }: CredentialContent['seconds'], texts: CredentialTexts): Told[] {
  const total = measured + declared + (estimated ?? 0);
  const parts: Told[] = [
    { name: texts.total, resultType: 'ext:VolunteerDuration', value: isoDuration(total) },
    { name: texts.measured, resultType: 'ext:VolunteerDurationMeasured', value: isoDuration(measured) },
    { name: texts.declared, resultType: 'ext:VolunteerDurationDeclared', value: isoDuration(declared) },
  ];
  if (estimated !== null)
    parts.push({ name: texts.estimated, resultType: 'ext:VolunteerDurationEstimated', value: isoDuration(estimated) });
  return parts;
}

/** A shared outcome says with how many, and is never divided. */
function outcomeOf({ label, quantity, unit, team }: ContentOutcome, texts: CredentialTexts): Told {
  const notes = [unit ?? '', team === null ? '' : texts.team(team)].filter((note) => note.trim() !== '');
  const name = notes.length > 0 ? `${label} (${notes.join(', ')})` : label;
  return { name, resultType: 'ext:VolunteerOutcome', value: quantity };
}
