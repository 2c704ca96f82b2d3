import type { ErrorText } from './error-text.js';

export const ingestErrors = {
  'answers-hold-identity': {
    status: 422,
    fr: 'Un avis ne dit rien de la personne : la colonne « {header} » n’a pas sa place ici, et rien n’a été gardé. Ne laissez que les colonnes {known}, puis renvoyez le fichier.',
    en: 'An answer says nothing of the person: the column “{header}” has no place here, and nothing was kept. Leave only the columns {known}, then send the file again.',
  },
  'append-only': {
    status: 422,
    fr: 'Ce fichier n’est pas un relevé d’activités, et ne retire rien : choisissez « ajoute ou met à jour », puis renvoyez-le.',
    en: 'This file is no log of activities, and removes nothing: choose “adds or updates”, then send it again.',
  },
  'day-ahead': {
    status: 422,
    fr: 'Le {day} n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.',
    en: '{day} has not come yet. Choose today or a day gone by.',
  },
  'empty-snapshot': {
    status: 422,
    fr: 'Ce fichier complet ne contient aucune ligne : tout aurait été retiré. Vérifiez l’export, ou choisissez « il ajoute ou met à jour ».',
    en: 'This whole-source file holds no line: everything would have been removed. Check the export, or choose “it adds or updates”.',
  },
  'idempotency-key-invalid': {
    status: 400,
    fr: 'L’en-tête {header} doit tenir en 200 caractères simples, sans accents. Mettez-y un numéro tiré au hasard pour cet envoi.',
    en: 'The header {header} must hold 1 to 200 plain characters, without accents. Put a number there, drawn at random for this sending.',
  },
  'idempotency-key-missing': {
    status: 400,
    fr: 'Des lignes envoyées ainsi demandent l’en-tête {header}, pour n’être comptées qu’une fois même envoyées deux fois. Mettez-y un numéro tiré au hasard, le même à chaque nouvel essai.',
    en: 'Rows sent this way need the header {header}, so that they count once even when sent twice. Put a number there, drawn at random, the same at each new try.',
  },
  'idempotency-key-reused': {
    status: 422,
    fr: 'Ce numéro d’envoi a déjà servi pour un autre contenu ; rien n’a été importé. Prenez un nouveau numéro pour un nouvel envoi.',
    en: 'This sending number was already used for other content; nothing was imported. Take a new number for a new sending.',
  },
  'idempotency-key-running': {
    status: 409,
    fr: 'Ce même envoi est en cours. Attendez un instant, puis renvoyez-le tel quel pour en recevoir le bilan.',
    en: 'This same sending is under way. Wait a moment, then send it again unchanged to receive its receipt.',
  },
  'import-already-undone': {
    status: 409,
    fr: 'Cet import a déjà été annulé. Pour le refaire, renvoyez le fichier.',
    en: 'This import was already undone. To make it again, send the file again.',
  },
  'import-cancelled': {
    status: 409,
    fr: 'Cet import a été arrêté ; rien n’a été gardé. Pour le refaire, renvoyez le fichier.',
    en: 'This import was stopped; nothing was kept. To make it again, send the file again.',
  },
  'import-ended': {
    status: 409,
    fr: 'Cet import est déjà terminé : il n’y a plus rien à arrêter. S’il a été accepté, vous pouvez l’annuler.',
    en: 'This import has already ended: there is nothing left to stop. If it was accepted, you can undo it.',
  },
  'mapping-name-invalid': {
    status: 422,
    fr: 'Le nom « {name} » ne peut pas être gardé. Écrivez-en un autre, en minuscules, chiffres, - ou _ (40 au plus).',
    en: 'The name “{name}” cannot be kept. Write another one, in lower case, digits, - or _ (40 at most).',
  },
  'quantity-unreadable': {
    status: 422,
    fr: '« {value} » n’est pas une quantité sûre. Écrivez-la en chiffres, zéro ou plus, par exemple 12,5 ou 1234.',
    en: '“{value}” is not a quantity one can be sure of. Write it in digits, zero or more: 12.5 or 1234, for example.',
  },
  'reading-interrupted': {
    status: 503,
    fr: 'La lecture de ce fichier s’est arrêtée avant la fin ; rien n’a été importé. Renvoyez-le ; si cela se répète, prévenez votre responsable technique.',
    en: 'The reading of this file stopped before its end; nothing was imported. Send it again; if it happens again, tell your technical administrator.',
  },
  'request-too-large': {
    status: 413,
    fr: 'Cette demande est trop grande. Envoyez-la en plusieurs fois.',
    en: 'This request is too large. Send it in several parts.',
  },
  'request-unreadable': {
    status: 400,
    fr: 'La demande n’a pas pu être lue : elle est incomplète ou mal formée. Vérifiez-la et renvoyez-la.',
    en: 'The request could not be read: it is incomplete or malformed. Check it and send it again.',
  },
  'snapshot-of-rejections': {
    status: 422,
    fr: 'Ce fichier ne contient que des lignes refusées puis corrigées : pris pour le tout de sa source, il ôterait le reste. Envoyez-le de nouveau comme un ajout.',
    en: 'This file holds only rejected lines that were corrected: taken for the whole of its source, it would remove the rest. Send it again as an addition.',
  },
  'snapshot-shrinks': {
    status: 422,
    fr: 'Ce fichier retirerait {removed} activités sur {known}. Vérifiez qu’il est complet, puis confirmez les retraits.',
    en: 'This file would remove {removed} activities of {known}. Check that it is complete, then confirm the removals.',
  },
  'source-invalid': {
    status: 422,
    fr: 'Le nom de source « {source} » est inutilisable. Écrivez-le en minuscules, chiffres, - ou _ (64 au plus).',
    en: 'The source name “{source}” cannot be used. Write it in lower case, digits, - or _ (64 at most).',
  },
  'source-not-yours': {
    status: 403,
    fr: 'Ce code d’envoi ne vaut que pour la source « {source} ». Envoyez à cette source, ou demandez un autre code au responsable technique.',
    en: 'This sending code works for the source “{source}” only. Send to that source, or ask the technical administrator for another code.',
  },
  'too-many-imports': {
    status: 429,
    fr: 'Trop d’imports attendent déjà ({most}) ; rien n’a été importé. Attendez que l’un d’eux se termine, puis renvoyez ce fichier.',
    en: 'Too many imports are waiting already ({most}); nothing was imported. Wait until one of them ends, then send this file again.',
  },
  'too-many-rows': {
    status: 413,
    fr: 'Cet envoi compte plus de {most} lignes ; rien n’a été importé. Envoyez-les en plusieurs fois, ou dans un fichier.',
    en: 'This sending holds more than {most} rows; nothing was imported. Send them in several parts, or in a file.',
  },
  'unknown-field': {
    status: 422,
    fr: 'La ligne {line} a un champ inconnu, « {field} » ; rien n’a été importé. Corrigez-le ou retirez-le. Champs connus : {known}.',
    en: 'Line {line} has an unknown field, “{field}”; nothing was imported. Correct or remove it. Known fields: {known}.',
  },
  'unknown-preset': {
    status: 422,
    fr: 'Aucune lecture ne s’appelle « {name} » pour cette source. Vérifiez le nom, ou laissez Sillage reconnaître le fichier.',
    en: 'No reading is called “{name}” for this source. Check the name, or let Sillage recognise the file.',
  },
} satisfies Record<string, ErrorText>;
