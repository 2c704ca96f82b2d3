/** The sentences of a credential, in the language of its certificate. */
export const credentialTexts = {
  fr: {
    title: (years: string) => `Attestation de bénévolat ${years}`,
    achievement: (title: string) => `Engagement bénévole : ${title}`,
    criteria: 'Activités validées par l’association sur la période.',
    total: 'Durée validée',
    measured: 'Durée mesurée',
    declared: 'Durée déclarée puis validée',
    estimated: 'Durée estimée',
    origin: 'Origine',
    ofMeasured: (duration: string) => `${duration} mesurées`,
    ofDeclared: (duration: string) => `${duration} déclarées puis validées`,
    ofEstimated: (duration: string) => `${duration} estimées`,
    withoutEstimated: 'temps estimé non compris',
    team: (people: number) => `équipe de ${people}`,
    skill: (name: string) => `Compétence : ${name}`,
    declaredSkill: 'déclarée',
    confirmedSkill: 'confirmée',
  },
  en: {
    title: (years: string) => `Certificate of volunteer service ${years}`,
    achievement: (title: string) => `Volunteer service: ${title}`,
    criteria: 'Activities validated by the association over the period.',
    total: 'Validated time',
    measured: 'Measured time',
    declared: 'Self-reported then validated time',
    estimated: 'Estimated time',
    origin: 'Origin',
    ofMeasured: (duration: string) => `${duration} measured`,
    ofDeclared: (duration: string) => `${duration} self-reported then validated`,
    ofEstimated: (duration: string) => `${duration} estimated`,
    withoutEstimated: 'estimated time not included',
    team: (people: number) => `team of ${people}`,
    skill: (name: string) => `Skill: ${name}`,
    declaredSkill: 'self-declared',
    confirmedSkill: 'confirmed',
  },
} as const;

export type CredentialTexts = (typeof credentialTexts)['fr' | 'en'];

export const SPECIMEN = 'SPECIMEN';
