/** The fixed words of what goes into a CV: never those of a job. */
export const cvWords = {
  fr: {
    position: 'Bénévole',
    colon: ' : ',
    separator: ' ; ',
    certificate: 'Attestation',
    specimen: ' (spécimen sans valeur)',
    validated: (time: string) => `${time} de bénévolat, validées par l’association`,
    team: (volunteers: string) => ` (équipe de ${volunteers})`,
  },
  en: {
    position: 'Volunteer',
    colon: ': ',
    separator: '; ',
    certificate: 'Certificate',
    specimen: ' (specimen of no value)',
    validated: (time: string) => `${time} of volunteering, validated by the organisation`,
    team: (volunteers: string) => ` (in a team of ${volunteers})`,
  },
} as const;
