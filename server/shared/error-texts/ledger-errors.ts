import type { ErrorText } from './error-text.js';

export const ledgerErrors = {
  'ledger-damaged': {
    status: 500,
    fr: 'Les lignes enregistrées par l’import {import} (n° {sequence}) sont absentes ou abîmées sur le disque. Restaurez une sauvegarde, puis relancez la vérification.',
    en: 'The rows kept by import {import} (no. {sequence}) are missing or damaged on disk. Restore a back-up, then verify again.',
  },
  'ledger-of-another': {
    status: 500,
    fr: 'Le dossier {folder} appartient à une autre installation que la base de données indiquée. Vérifiez que DATABASE_URL et SILLAGE_DATA vont ensemble, ou restaurez la base de la même sauvegarde.',
    en: 'The folder {folder} belongs to another installation than the database given. Check that DATABASE_URL and SILLAGE_DATA go together, or restore the database of the same back-up.',
  },
} satisfies Record<string, ErrorText>;
