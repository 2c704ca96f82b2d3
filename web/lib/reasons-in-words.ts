import type { TFunction } from 'i18next';
import type { SuggestionView } from '../../server/allocation/suggestions/suggestions.schemas.js';
import { hoursText } from './hours-text.js';
import type { Language } from './language.js';
import { languageName } from './language-name.js';
import { numberText } from './numbers.js';

type Step = SuggestionView['steps'][number];
type Detail = NonNullable<Step['detail']>;

/** What is explained, wherever it comes from. */
interface Explained {
  steps: readonly Pick<Step, 'seconds' | 'detail' | 'limits' | 'person'>[];
  why: readonly { c: string; points: number }[];
}

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Why, in words, for each person who would come: what counts for it first, then what counts against it. */
export function reasonsInWords(t: TFunction, { steps, why }: Explained, language: Language): string[] {
  const coming = steps.filter((step) => step.seconds > 0 && step.detail);
  const several = coming.length > 1;
  const own = coming.flatMap((step) =>
    step.detail
      ? ofPerson(t, step.detail, language).map((text) => (several ? `${step.person.name} : ${text}` : text))
      : [],
  );
  const points = (code: string) => why.find(({ c }) => c === code)?.points ?? 0;
  const invited = steps.find(({ limits }) => (limits?.invitations ?? 0) > 0)?.limits?.invitations ?? 0;
  return [
    ...own,
    ...(points('exposure') > 0 ? [t('proposals.reason.exposure')] : []),
    ...(points('comfort') < 0 ? [t('proposals.reason.comfort')] : []),
    ...(invited > 0 ? [t('proposals.reason.fatigue', { count: invited })] : []),
  ];
}

function ofPerson(t: TFunction, detail: Detail, language: Language): string[] {
  return [
    t(
      `proposals.reason.availability.${detail.availability >= 2 ? 'preferred' : detail.availability === 1 ? 'yes' : 'ifNeeded'}`,
    ),
    ...detail.skills.map(({ skill, wanted, present }) => t('proposals.reason.skill', { skill, wanted, present })),
    ...(detail.language
      ? [
          t('proposals.reason.language', {
            language: languageName(detail.language, language),
            present: levelText(t, detail.presentCefr),
            wanted: levelText(t, detail.wantedCefr),
          }),
        ]
      : []),
    ...(detail.cause === 'chosen' ? [t('proposals.reason.cause')] : []),
    ...(detail.missionWeight === null
      ? []
      : [
          t(
            `proposals.reason.wish.${detail.missionWeight > 0 ? 'gladly' : detail.missionWeight < 0 ? 'rather' : 'neutral'}`,
          ),
        ]),
    ...(detail.km === null
      ? []
      : [
          detail.km === 0
            ? t('proposals.reason.near')
            : t('proposals.reason.distance', { km: numberText(detail.km, language) }),
        ]),
    detail.experienceSeconds > 0
      ? t('proposals.reason.experience', { hours: hoursText(detail.experienceSeconds, language) })
      : t('proposals.reason.noExperience'),
  ];
}

export function levelText(t: TFunction, cefr: number | null): string {
  return cefr === null ? t('proposals.unknown') : (CEFR[cefr - 1] ?? t('me.native'));
}
