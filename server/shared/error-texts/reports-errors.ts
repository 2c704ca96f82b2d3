import type { ErrorText } from './error-text.js';

/** Codes that the reports throw. */
export const reportsErrors = {
  'report-changed': {
    status: 409,
    fr: '{name} a changé ce rapport entre-temps. Rechargez la page, puis reprenez vos changements.',
    en: '{name} changed this report in the meantime. Reload the page, then make your changes again.',
  },
} satisfies Record<string, ErrorText>;
