import { errorTexts, type ErrorCode } from './error-texts.js';

export type ErrorParameters = Readonly<Record<string, string | number>>;

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
    super(`${code}: ${fill(errorTexts[code].en, parameters)}`);
    this.name = 'AppError';
    this.status = errorTexts[code].status;
  }

  /** The sentence for a person: what is wrong, and what to do next. */
  sentence(language: 'fr' | 'en'): string {
    return fill(errorTexts[this.code][language], this.parameters);
  }
}

function fill(text: string, parameters: ErrorParameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
