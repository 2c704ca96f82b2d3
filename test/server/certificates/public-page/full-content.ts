import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import { certificateContent } from '../document/certificate-content.js';

/** A certificate that says everything one may say, with long words and another script. */
export function fullContent(changes: Partial<CertificateContent> = {}): CertificateContent {
  const base = certificateContent();
  const [first, second] = base.missions;
  if (!first || !second) throw new Error('it has two missions');
  return certificateContent({
    missions: [
      { ...first, title: 'Anticonstitutionnellement-Accompagnementpsychopédagogique', context: 'Quartier prioritaire' },
      { ...second, title: 'مرافقة كبار السن', titleLanguage: 'ar' },
    ],
    role: {
      title: 'Animatrice',
      responsibilities: 'Préparer et animer les ateliers.',
      autonomy: 'Seule, avec un point chaque mois.',
      isConfirmed: true,
    },
    skills: [{ name: 'Écouter', isConfirmed: false }],
    trainings: [{ title: 'Premiers secours', on: '2026-02-01', isConfirmed: true }],
    languages: [{ name: 'arabe', level: 'B2', isConfirmed: false }],
    months: [
      { month: '2026-01', seconds: 200_000 },
      { month: '2026-10', seconds: 110_800 },
    ],
    ...changes,
  });
}
