import { type CertificateContent, certificateContentSchema } from '../../../../server/certificates/content.schemas.js';

/** What an ordinary certificate says. */
export function certificateContent(changes: Partial<CertificateContent> = {}): CertificateContent {
  return certificateContentSchema.parse({
    language: 'fr',
    number: 'LDQ-2026-7K4QX-11',
    isSpecimen: false,
    issuedAt: '2026-12-01T09:12:00Z',
    issuedOn: '2026-12-01',
    place: 'Lyon',
    organisation: {
      name: 'La Lanterne du Quai',
      address: '12 quai des Bateliers, 69005 Lyon',
      contact: 'bonjour@lanterne.example',
      rna: 'W000000000',
      siren: '000 000 000',
      purpose: 'Accueil de jour, ateliers de lecture et maraudes.',
    },
    signatory: {
      name: 'Samira Haddad',
      function: 'présidente',
      delegation: 'Délégation du conseil du 4 mars 2025',
      contact: null,
    },
    volunteer: { name: 'Inès Carpentier', printedName: null, bornOn: null },
    from: '2026-01-12',
    to: '2026-11-20',
    time: { measured: 216_000, declared: 87_600, estimated: 7_200 },
    missions: [
      {
        title: 'Atelier de lecture',
        titleLanguage: null,
        place: 'Médiathèque Jean-Moulin',
        context: null,
        tasks: 'Animation d’ateliers de lecture pour adultes',
        from: '2026-01-12',
        to: '2026-11-20',
        seconds: 200_000,
        results: [{ label: 'Ateliers', amount: 41, unit: null, team: 4 }],
      },
      {
        title: 'Maraude du mardi',
        titleLanguage: null,
        place: 'Croix-Rousse',
        context: null,
        tasks: null,
        from: '2026-03-03',
        to: '2026-10-27',
        seconds: 110_800,
        results: [],
      },
    ],
    role: null,
    skills: [],
    trainings: [],
    languages: [],
    months: null,
    ...changes,
  });
}
