import type { ErrorText } from './error-text.js';

export const certificatesErrors = {
  'certificate-address-needed': {
    status: 409,
    fr: 'Une attestation se vérifie à une adresse publique en https, et ce serveur n’en a pas. La personne responsable technique la donne dans SILLAGE_PUBLIC_URL, puis redémarre.',
    en: 'A certificate is checked at a public https address, and this server has none. The technical administrator gives it in SILLAGE_PUBLIC_URL, then restarts.',
  },
  'certificate-check-busy': {
    status: 503,
    fr: 'Beaucoup de fichiers attendent d’être vérifiés. Réessayez dans une minute.',
    en: 'Many files are waiting to be checked. Try again in a minute.',
  },
  'certificate-file-too-large': {
    status: 413,
    fr: 'Ce fichier est trop lourd pour une attestation (au plus {megabytes} Mo). Choisissez le PDF ou le JSON d’une seule attestation.',
    en: 'This file is too large for a certificate (at most {megabytes} MB). Choose the PDF or JSON of one certificate.',
  },
  'certificate-file-stopped': {
    status: 408,
    fr: 'Ce fichier n’arrive plus, ou trop lentement. Vérifiez votre connexion, puis envoyez-le de nouveau.',
    en: 'This file stopped coming, or comes too slowly. Check your connection, then send it again.',
  },
  'certificate-files-often': {
    status: 429,
    fr: 'Beaucoup de fichiers ont été vérifiés depuis votre connexion. Réessayez dans dix minutes.',
    en: 'Many files were checked from your connection. Try again in ten minutes.',
  },
  'certificate-files-two': {
    status: 429,
    fr: 'Deux fichiers arrivent déjà de votre connexion pour être vérifiés. Attendez que l’un soit fini, puis réessayez.',
    en: 'Two files are already coming from your connection to be checked. Wait until one is done, then try again.',
  },
  'certificate-not-checked': {
    status: 422,
    fr: 'Ce fichier n’a pas pu être vérifié : le lire demandait trop de temps ou de mémoire. Demandez à la personne le fichier d’origine.',
    en: 'This file could not be checked: reading it took too much time or memory. Ask the person for the original file.',
  },
  'certificate-nothing-counted': {
    status: 422,
    fr: 'Aucun temps validé ne correspond à ces choix. Choisissez d’autres jours ou d’autres missions, ou attendez que la coordination ait validé vos heures.',
    en: 'No validated time matches these choices. Choose other days or missions, or wait until your coordinator has validated your hours.',
  },
  'certificate-name-printable': {
    status: 422,
    fr: 'Le nom « {name} » s’imprime tel qu’il est : laissez vide le nom à imprimer. S’il est faux, demandez à l’association de le corriger.',
    en: 'The name “{name}” can be printed as it is: leave the name to print empty. If it is wrong, ask the association to correct it.',
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
  'certificates-need-all-missions': {
    status: 403,
    fr: 'Une attestation dit ce que la personne a fait dans toutes les missions : elles sont montrées à qui en est responsable en entier. Demandez à la direction.',
    en: 'A certificate says what a person did in every mission: they are shown to whoever answers for all of them. Ask the director.',
  },
  'certificate-asked-often': {
    status: 429,
    fr: 'Beaucoup d’attestations ont été demandées aujourd’hui pour cette personne. Attendez demain.',
    en: 'Many certificates were asked for this person today. Wait until tomorrow.',
  },
  'certificate-not-waiting': {
    status: 409,
    fr: 'Cette attestation n’attend plus : quelqu’un l’a établie ou refusée. Rechargez la page.',
    en: 'This certificate waits no more: somebody issued or refused it. Load the page again.',
  },
  'certificate-changed-since': {
    status: 409,
    fr: 'Ce qu’elle dit a changé depuis que vous l’avez vue. Regardez l’attestation de nouveau avant de l’approuver.',
    en: 'What it says has changed since you saw it. Look at the certificate again before approving.',
  },
  'certificate-own-approval': {
    status: 403,
    fr: 'C’est votre propre attestation. Une autre personne de la direction la regarde et l’approuve.',
    en: 'This is your own certificate. Another director looks at it and approves it.',
  },
  'certificate-not-standing': {
    status: 409,
    fr: 'Cette attestation n’est pas ou plus en cours. Rechargez la page pour voir où elle en est.',
    en: 'This certificate is not in force, or no longer. Load the page again to see where it stands.',
  },
  'certificate-being-replaced': {
    status: 409,
    fr: 'Une autre attestation est déjà demandée à la place de celle-ci : elle attend une signature.',
    en: 'Another certificate was already asked in its place: it waits for a signature.',
  },
  'certificate-not-issued': {
    status: 409,
    fr: 'Cette attestation n’est pas encore établie : elle attend une signature, ou a été refusée.',
    en: 'This certificate is not issued yet: it waits for a signature, or was refused.',
  },
  'certificate-links-many': {
    status: 409,
    fr: 'Cette attestation a déjà {most} liens ouverts. Arrêtez-en un avant d’en créer un autre.',
    en: 'This certificate already has {most} open links. Stop one before making another.',
  },
  'certificates-many-running': {
    status: 409,
    fr: 'Des attestations sont déjà en cours d’établissement pour plusieurs personnes. Attendez la fin ou arrêtez.',
    en: 'Certificates are already being issued for many people. Wait until it ends, or stop it.',
  },
} satisfies Record<string, ErrorText>;
