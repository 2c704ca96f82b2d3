import type { Organisation } from '../../registry/organisation.entity.js';
import type { LetterheadView, SignatoryView } from '../../settings/letterhead/letterhead.schemas.js';
import { AppError } from '../../shared/app-error.js';
import { localDay } from '../../shared/local-day.js';
import type { CertificateChoices } from '../choices.schemas.js';
import {
  type CertificateContent,
  certificateContentSchema,
  type CertificateMission,
  LONGEST_CERTIFICATE,
} from '../content.schemas.js';
import { wholeSeconds } from '../credential/unsigned-credential.js';
import { type CountedActivity, daysOf, secondsOf } from './counted-activity.js';
import { countedMissions, countedMonths } from './counted-missions.js';
import type { CountedResult } from './counted-results.js';
import type { PersonFacts } from './person-facts.js';

/** What the certificate is called by, and when it is made. */
export interface Naming {
  language: 'fr' | 'en';
  number: string;
  issuedAt: Date;
  isSpecimen: boolean;
  /** Nobody but the association wanted it. */
  isUnrequested?: boolean;
}

interface Known {
  choices: CertificateChoices;
  /** Chosen, by day, at least one. */
  rows: readonly CountedActivity[];
  results: readonly CountedResult[];
  person: PersonFacts;
  organisation: Pick<Organisation, 'zone' | 'language'>;
  letterhead: LetterheadView;
  signatory: SignatoryView;
  look: CertificateContent['look'];
}

/** Nothing but what was chosen. Throws `certificate-too-long`. */
export function contentOf(known: Known, { issuedAt, isUnrequested = false, ...naming }: Naming): CertificateContent {
  const { choices, rows, letterhead, signatory, person, organisation } = known;
  const { address, contact, rna, siren, purpose, place, name } = letterhead;
  return certificateContentSchema.parse({
    ...naming,
    isUnrequested,
    issuedAt: wholeSeconds(issuedAt),
    issuedOn: localDay(issuedAt, organisation.zone),
    place,
    look: known.look,
    organisation: { name, address, contact, rna, siren, purpose },
    signatory: {
      name: signatory.name,
      function: signatory.function,
      delegation: signatory.delegation,
      contact: signatory.contact,
    },
    volunteer: { name: person.name, printedName: choices.printedName, bornOn: choices.bornOn },
    ...daysOf(rows),
    time: {
      measured: secondsOf(rows, 'measured'),
      declared: secondsOf(rows, 'declared'),
      estimated: choices.withEstimated ? secondsOf(rows, 'estimated') : null,
    },
    missions: missionsOf(known, naming.language),
    role: choices.role && { ...choices.role, isConfirmed: false },
    ...chosenFacts(person, choices),
    months: choices.withMonths ? notTooLong(countedMonths(rows), 'months') : null,
  } satisfies CertificateContent);
}

function missionsOf({ rows, results, choices, organisation }: Known, language: 'fr' | 'en'): CertificateMission[] {
  const chosen = results.filter(({ key }) => choices.results.includes(key));
  const missions = countedMissions(rows, language, organisation.language).map(
    ({ missionId, estimatedSeconds: _part, ...mission }) => ({
      ...mission,
      results: notTooLong(
        chosen
          .filter((result) => result.missionId === missionId)
          .map(({ label, amount, unit, team }) => ({ label, amount, unit, team })),
        'results',
      ),
    }),
  );
  return notTooLong(missions, 'missions');
}

function chosenFacts({ skills, trainings, spoken }: PersonFacts, choices: CertificateChoices) {
  return {
    skills: skills
      .filter(({ id }) => choices.skills.includes(id))
      .map(({ name, isConfirmed }) => ({ name, isConfirmed })),
    trainings: trainings
      .filter(({ id }) => choices.trainings.includes(id))
      .map(({ name: title, on, isConfirmed }) => ({ title, on, isConfirmed })),
    languages: spoken
      .filter(({ id }) => choices.spoken.includes(id))
      .map(({ name, level, isConfirmed }) => ({ name, level, isConfirmed })),
  };
}

function notTooLong<T>(all: T[], what: keyof typeof LONGEST_CERTIFICATE): T[] {
  if (all.length > LONGEST_CERTIFICATE[what]) throw new AppError('certificate-too-long', LONGEST_CERTIFICATE);
  return all;
}
