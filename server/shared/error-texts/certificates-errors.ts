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
  'certificate-nothing-counted': {
    status: 422,
    fr: 'Aucun temps validé ne correspond à ces choix. Choisissez d’autres jours ou d’autres missions, ou attendez que la coordination ait validé vos heures.',
    en: 'No validated time matches these choices. Choose other days or missions, or wait until your coordinator has validated your hours.',
  },
  'certificate-too-long': {
    status: 422,
    fr: 'Cette attestation serait trop longue (au plus {missions} missions, {results} résultats par mission et {months} mois). Choisissez une période plus courte, ou moins de missions.',
    en: 'This certificate would be too long (at most {missions} missions, {results} results for each and {months} months). Choose a shorter period, or fewer missions.',
  },
  'certificate-signatory-missing': {
    status: 409,
    fr: 'Personne ne peut signer d’attestation aujourd’hui. La direction ou la personne responsable technique dit qui signe à la page « En-tête et signatures ».',
    en: 'Nobody can sign a certificate today. A director or the technical administrator says who signs on the page “Letterhead and signatures”.',
  },
  'certificate-signatory-needed': {
    status: 422,
    fr: 'Plusieurs personnes peuvent signer. Choisissez laquelle.',
    en: 'Several people can sign. Choose which one.',
  },
  'certificate-signatory-over': {
    status: 409,
    fr: 'Cette personne ne signe pas aujourd’hui. Choisissez-en une autre.',
    en: 'This person does not sign today. Choose another one.',
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
