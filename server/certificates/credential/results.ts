import type { UnsignedCredential } from './credential.schemas.js';
import type { ContentOutcome, CredentialContent } from './credential-content.js';
import type { CredentialTexts } from './credential-texts.js';
import { isoDuration } from './duration.js';

type Subject = UnsignedCredential['credentialSubject'];

interface Told {
  name: string;
  resultType: Subject['achievement']['resultDescription'][number]['resultType'];
  value: string;
}

/** Time, its parts by origin, outcomes and skills, each as a described result. */
export function resultsOf(
  { seconds, outcomes, skills }: Pick<CredentialContent, 'seconds' | 'outcomes' | 'skills'>,
  texts: CredentialTexts,
  urn: () => string,
): { descriptions: Subject['achievement']['resultDescription']; results: Subject['result'] } {
  const told: Told[] = [
    ...durations(seconds, texts),
    ...outcomes.map((outcome) => outcomeOf(outcome, texts)),
    ...skills.map(({ name, origin }) => ({
      name: texts.skill(name),
      resultType: 'ext:VolunteerSkill' as const,
      value: origin === 'confirmed' ? texts.confirmedSkill : texts.declaredSkill,
    })),
  ];
  const named = told.map((one) => ({ ...one, id: urn() }));
  return {
    descriptions: named.map(({ id, name, resultType }) => ({ id, type: ['ResultDescription'], name, resultType })),
    results: named.map(({ id, value }) => ({ type: ['Result'], resultDescription: id, value })),
  };
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
