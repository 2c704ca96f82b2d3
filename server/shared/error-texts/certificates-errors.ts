import type { ErrorText } from './error-text.js';

export const certificatesErrors = {
  'certificate-address-needed': {
    status: 409,
    fr: 'Une attestation se vérifie à une adresse publique en https, et ce serveur n’en a pas. La personne responsable technique la donne dans SILLAGE_PUBLIC_URL, puis redémarre.',
    en: 'A certificate is checked at a public https address, and this server has none. The technical administrator gives it in SILLAGE_PUBLIC_URL, then restarts.',
  },
  'certificate-file-too-large': {
    status: 413,
    fr: 'Ce fichier est trop lourd pour une attestation (au plus {megabytes} Mo). Choisissez le PDF ou le JSON d’une seule attestation.',
    en: 'This file is too large for a certificate (at most {megabytes} MB). Choose the PDF or JSON of one certificate.',
  },
  'signature-sealed': {
    status: 500,
    fr: 'La signature de l’association est illisible avec le fichier secret {file}. Remettez le fichier secret de la même sauvegarde.',
    en: 'The association’s signature cannot be read with the secret file {file}. Put back the secret file of the same back-up.',
  },
  'signature-unknown': {
    status: 404,
    fr: 'L’association n’a pas de signature « {name} » en cours. « sillage certificate signatures » les montre.',
    en: 'The association has no signature “{name}” in use. “sillage certificate signatures” lists them.',
  },
} satisfies Record<string, ErrorText>;
