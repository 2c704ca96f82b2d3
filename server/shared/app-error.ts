import { errorTexts, type ErrorCode } from './error-texts.js';

type Language = 'fr' | 'en';

/** What fills the braces of a sentence; a sentence within it comes in both languages. */
export type ErrorParameters = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/**
 * A fault the caller can act on. The code is stable and public; its status and its
 * sentences in French and English live in `error-texts.ts`.
 */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly parameters: ErrorParameters = {},
    /** Further machine-readable members of the problem document, such as `nearest`. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${fill(errorTexts[code].en, parameters, 'en')}`);
    this.name = 'AppError';
    this.status = errorTexts[code].status;
  }

  /** The sentence for a person: what is wrong, and what to do next. */
  sentence(language: Language): string {
    return fill(errorTexts[this.code][language], this.parameters, language);
  }
}

function fill(text: string, parameters: ErrorParameters, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return String((typeof value === 'object' ? value[language] : value) ?? whole);
  });
}
