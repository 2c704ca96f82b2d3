import type { CertificateContent } from '../content.schemas.js';
import { dayText } from '../../shared/day-text.js';
import { durationTexts } from '../../shared/duration-text.js';
import type { Printed } from './printed.js';

/**
 * The key sentence, around the name and the time:
 * lead, *name*, before, *time*, after. Wordings of the specification of certificates, section 2.
 */
export function statement(content: CertificateContent): { lead: string; statement: Printed['statement'] } {
  const { time, language } = content;
  const origins = [time.measured, time.declared, time.estimated ?? 0];
  const { whole, parts } = durationTexts(origins, language);
  const known = words[language].origins.flatMap((origin, at) =>
    (origins[at] ?? 0) > 0 ? [{ origin, text: parts[at] ?? '' }] : [],
  );
  const only = known.length === 1 ? known[0] : undefined;
  return {
    lead: words[language].lead(content),
    statement: {
      before: words[language].before(content),
      time: whole,
      after: only
        ? `, ${words[language].all} ${only.origin}.`
        : `${words[language].of} ${known.map(({ origin, text }) => `${text} ${origin}`).join(', ')}.`,
    },
  };
}

const words = {
  fr: {
    lead: ({ organisation, signatory }: CertificateContent) =>
      `${associationText(organisation.name)}, représentée par ${signatory.name}, ${signatory.function}, certifie que`,
    before: ({ from, to }: CertificateContent) =>
      `lui a donné de son temps à titre bénévole, sans contrepartie financière, ${
        from === to ? `le ${dayText(from, 'fr')}` : `du ${dayText(from, 'fr')} au ${dayText(to, 'fr')}`
      }\u00a0: `,
    origins: ['mesurées', 'déclarées puis validées', 'estimées'],
    all: 'entièrement',
    of: ', dont',
  },
  en: {
    lead: ({ organisation, signatory }: CertificateContent) =>
      `${organisation.name}, represented by ${signatory.name}, ${signatory.function}, certifies that`,
    before: ({ from, to }: CertificateContent) =>
      `gave time as an unpaid volunteer ${
        from === to ? `on ${dayText(from, 'en')}` : `from ${dayText(from, 'en')} to ${dayText(to, 'en')}`
      }: `,
    origins: ['measured', 'self-reported then validated', 'estimated'],
    all: 'all',
    of: ', of which',
  },
} as const;

/** One that is called “Association …” is not called so twice. */
function associationText(name: string): string {
  if (/^l['’]/i.test(name)) return name;
  return /^association\b/i.test(name) ? `L’${name}` : `L’association ${name}`;
}
