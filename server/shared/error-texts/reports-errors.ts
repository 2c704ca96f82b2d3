import type { ErrorText } from './error-text.js';

/** Codes that the reports throw. */
export const reportsErrors = {
  'report-changed': {
    status: 409,
    fr: '{name} a changé ce rapport entre-temps. Rechargez la page, puis reprenez vos changements.',
    en: '{name} changed this report in the meantime. Reload the page, then make your changes again.',
  },
  'report-without-figure': {
    status: 422,
    fr: 'Ce rapport n’a aucun chiffre : il n’y a rien à publier. Ajoutez-en un.',
    en: 'This report has no figure: there is nothing to publish. Add one.',
  },
} satisfies Record<string, ErrorText>;
