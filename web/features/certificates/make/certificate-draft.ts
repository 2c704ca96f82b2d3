import type { CertificateChoices, CertificateOptions } from '../../../../server/certificates/choices.schemas.js';
import type { Day } from '../../../lib/day.js';
import type { Language } from '../../../lib/language.js';
import type { CertifiedPeriod } from '../certificate-period.js';

/** What stands on the page while somebody chooses; missions are all there but those taken off. */
export interface CertificateDraft {
  languages: readonly Language[];
  without: readonly (string | null)[];
  withEstimated: boolean;
  results: readonly string[];
  skills: readonly string[];
  trainings: readonly string[];
  spoken: readonly string[];
  roleTitle: string;
  responsibilities: string;
  autonomy: string;
  withMonths: boolean;
  printedName: string;
  bornOn: string;
  link: 'full' | 'status';
  signatoryId: string;
}

/** Only time and missions; everything else is for the person to add. */
export const firstDraft = (language: Language): CertificateDraft => ({
  languages: [language],
  without: [],
  withEstimated: true,
  results: [],
  skills: [],
  trainings: [],
  spoken: [],
  roleTitle: '',
  responsibilities: '',
  autonomy: '',
  withMonths: false,
  printedName: '',
  bornOn: '',
  link: 'full',
  signatoryId: '',
});

/** What is asked for. What was ticked for other days, and is not there on these, is left out. */
export function choicesOf(
  draft: CertificateDraft,
  period: CertifiedPeriod,
  options: CertificateOptions,
): CertificateChoices {
  const title = oneLine(draft.roleTitle);
  const among = (ticked: readonly string[], there: readonly { id: string }[]) =>
    ticked.filter((one) => there.some(({ id }) => id === one));
  const missions = missionsIn(draft, options);
  return {
    languages: [...draft.languages],
    ...period,
    missions: missions.length === options.missions.length ? null : missions.map(({ missionId }) => missionId),
    withEstimated: draft.withEstimated,
    results: options.results
      .filter(({ key, missionId }) => draft.results.includes(key) && !draft.without.includes(missionId))
      .map(({ key }) => key),
    skills: among(draft.skills, options.skills),
    trainings: among(draft.trainings, options.trainings),
    spoken: among(draft.spoken, options.spoken),
    role:
      title === null
        ? null
        : { title, responsibilities: oneLine(draft.responsibilities), autonomy: oneLine(draft.autonomy) },
    withMonths: draft.withMonths,
    printedName: oneLine(draft.printedName),
    bornOn: draft.bornOn === '' ? null : draft.bornOn,
    link: draft.link,
    signatoryId:
      options.signatories.find(({ id }) => id === draft.signatoryId)?.id ?? options.signatories[0]?.id ?? null,
  };
}

interface CertifiedSum {
  seconds: number;
  missions: number;
  from: Day;
  to: Day;
}

/** The time that will be certified, with its first and last day; null where nothing is left of it. */
export function sumOf(draft: CertificateDraft, options: CertificateOptions): CertifiedSum | null {
  const counted = missionsIn(draft, options)
    .map((one) => ({ ...one, seconds: one.seconds - (draft.withEstimated ? 0 : one.estimatedSeconds) }))
    .filter(({ seconds }) => seconds > 0);
  const days = counted.flatMap(({ from, to }) => [from, to]).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    seconds: counted.reduce((sum, { seconds }) => sum + seconds, 0),
    missions: counted.length,
    from: first,
    to: last,
  };
}

const missionsIn = ({ without }: CertificateDraft, { missions }: CertificateOptions) =>
  missions.filter(({ missionId }) => !without.includes(missionId));

/** On one line, as it is printed; null when nothing was written. */
function oneLine(typed: string): string | null {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
