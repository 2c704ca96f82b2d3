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
  'demo-mails-nothing': {
    status: 403,
    fr: 'L’association fictive n’écrit à personne. Créez la vôtre pour envoyer un rapport par courriel.',
    en: 'The fictional association writes to nobody. Make your own to send a report by mail.',
  },
  'too-many-recipients': {
    status: 422,
    fr: 'Un rapport part vers 20 adresses au plus. Retirez-en une, ou donnez une adresse que plusieurs personnes lisent.',
    en: 'A report goes to 20 addresses at most. Remove one, or give an address that several people read.',
  },
  'mail-not-set': {
    status: 409,
    fr: 'Aucun courriel ne part d’ici : demandez à votre responsable technique de régler le serveur de courriel (SMTP_URL).',
    en: 'No mail leaves from here: ask your technical administrator to set the mail server (SMTP_URL).',
  },
} satisfies Record<string, ErrorText>;
