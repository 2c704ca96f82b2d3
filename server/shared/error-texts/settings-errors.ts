import type { ErrorText } from './error-text.js';

export const settingsErrors = {
  'amounts-off': {
    status: 409,
    fr: 'Votre association ne montre aucun montant. La direction peut en décider autrement à la page Paramètres.',
    en: 'Your association shows no amount. A director may decide otherwise on the Parameters page.',
  },
  'parameter-currency': {
    status: 409,
    fr: 'Les taux de votre association sont en {currency}, et deux monnaies ne s’additionnent pas. Entrez ce taux en {currency}.',
    en: 'The rates of your association are in {currency}, and two currencies are not added up. Enter this rate in {currency}.',
  },
  'parameter-exists': {
    status: 409,
    fr: 'Une valeur commence déjà ce jour-là. Choisissez un autre premier jour.',
    en: 'A value already starts on that day. Choose another first day.',
  },
  'parameter-end': {
    status: 422,
    fr: 'Une valeur ne peut pas finir avant son premier jour ({from}). Choisissez un jour plus tardif.',
    en: 'A value cannot end before its first day ({from}). Choose a later day.',
  },
} satisfies Record<string, ErrorText>;
