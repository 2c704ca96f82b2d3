import type { Language } from '../../shared/language.js';
import type { Explanation, StepDetail } from '../suggestions/explanation.js';

interface Step {
  slotId: string;
  skillId?: string | null | undefined;
  seconds: number;
}

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
const hours = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };
const tongues = {
  fr: new Intl.DisplayNames('fr', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/**
 * Why one person is asked, in plain words and to them: what is missing there, and what of theirs was looked at. Of nobody
 * else. `steps`: all of the suggestion, in their order; `isTheirs`: whether a step is this person's.
 */
export function invitationReasons(
  language: Language,
  {
    explanation,
    steps,
    isTheirs,
    skillOf,
  }: {
    explanation: Pick<Explanation, 'needs' | 'details'>;
    steps: readonly Step[];
    isTheirs: (at: number) => boolean;
    skillOf: (id: string) => string;
  },
): string[] {
  return steps.flatMap((step, at) => {
    if (!isTheirs(at) || step.seconds <= 0) return [];
    const need = explanation.needs.find(
      ({ slotId, skillId }) => slotId === step.slotId && (skillId ?? null) === (step.skillId ?? null),
    );
    const detail = explanation.details[at];
    return [...(need ? missing(language, need) : []), ...(detail ? ofTheirs(language, detail, skillOf) : [])];
  });
}

function missing(language: Language, need: Explanation['needs'][number]): string[] {
  const text = (seconds: number) => hours[language].format(seconds / 3600);
  if (need.missingMin > 0)
    return [
      language === 'fr'
        ? `Il y manque ${text(need.missingMin)} h pour pouvoir commencer.`
        : `${text(need.missingMin)} h are missing there for it to take place.`,
    ];
  if (need.missingTarget > 0)
    return [
      language === 'fr'
        ? `Il y manque ${text(need.missingTarget)} h de ce qui est souhaité.`
        : `${text(need.missingTarget)} h of what is wanted are missing there.`,
    ];
  return [];
}

function ofTheirs(language: Language, detail: StepDetail, skillOf: (id: string) => string): string[] {
  const [fr, skills] = [language === 'fr', detail.skills.filter(({ present }) => present > 0)];
  const preferred = fr ? 'Vous préférez ce moment.' : 'You prefer that moment.';
  const free = fr ? 'Vous avez dit pouvoir venir à ce moment.' : 'You said that you can come then.';
  const tongue = detail.language && tongues[language].of(detail.language);
  const level = detail.presentCefr === null ? null : (CEFR[detail.presentCefr - 1] ?? null);
  const spoken = `${tongue ?? ''}${level ? ` (${level})` : ''}`;
  const given = hours[language].format(Math.round(detail.experienceSeconds / 3600));
  return [
    detail.availability >= 2 ? preferred : free,
    ...skills.map(({ skillId, present }) =>
      fr ? `${skillOf(skillId)} : vous avez le niveau ${present}.` : `${skillOf(skillId)}: you have level ${present}.`,
    ),
    ...(tongue
      ? [fr ? `Vous parlez la langue demandée : ${spoken}.` : `You speak the language asked for: ${spoken}.`]
      : []),
    ...(detail.cause === 'chosen' ? [fr ? 'Vous avez choisi cette cause.' : 'You chose this cause.'] : []),
    ...(detail.experienceSeconds >= 3600
      ? [
          fr
            ? `Vous avez déjà donné ${given} h à ce genre d’activité.`
            : `You have given ${given} h to this kind of activity.`,
        ]
      : []),
    ...(detail.km === null ? [] : [near(language, detail.km)]),
  ];
}

function near(language: Language, km: number): string {
  if (km === 0) return language === 'fr' ? 'C’est dans votre secteur.' : 'It is in your area.';
  const far = hours[language].format(Math.round(km));
  return language === 'fr' ? `C’est à ${far} km environ de votre secteur.` : `It is about ${far} km from your area.`;
}
