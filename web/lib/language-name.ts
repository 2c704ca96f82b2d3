import type { Language } from './language.js';

const SIGNED: Readonly<Record<string, Record<Language, string>>> = {
  fsl: { fr: 'langue des signes française', en: 'French Sign Language' },
  sfb: { fr: 'langue des signes de Belgique francophone', en: 'French Belgian Sign Language' },
  bfi: { fr: 'langue des signes britannique', en: 'British Sign Language' },
  ase: { fr: 'langue des signes américaine', en: 'American Sign Language' },
};

/** A language by its name for a reader; its tag where this browser knows none. */
export function languageName(tag: string, language: Language): string {
  const signed = SIGNED[tag];
  if (signed) return signed[language];
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
