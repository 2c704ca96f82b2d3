import { quantityText } from '../../shared/quantity-text.js';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Ten-thousandths as a percentage, in both languages: « 33,33 % », “33.33%”. */
export function percentWords(tenThousandths: number): { fr: string; en: string } {
  return {
    fr: `${quantityText(tenThousandths / 100, 'fr')}\u00a0%`,
    en: `${quantityText(tenThousandths / 100, 'en')}%`,
  };
}

/** A day as it is written in both languages. */
export function dayWords(day: string): { fr: string; en: string } {
  const said = (language: 'fr' | 'en') =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return { fr: said('fr'), en: said('en') };
}
