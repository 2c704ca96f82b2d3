import type { Language } from '../../lib/language.js';

/** A language by its name for a reader; its tag where this browser knows none. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
