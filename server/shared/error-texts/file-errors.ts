import type { ErrorText } from './error-text.js';

/** Of files that cannot be read as they are. */
export const fileErrors = {
  'ambiguous-header': {
    status: 422,
    fr: 'Plusieurs colonnes veulent dire la même chose (« {header} »). Renommez ou retirez l’une d’elles.',
    en: 'Several columns mean the same thing (“{header}”). Rename or remove one of them.',
  },
  'corrupt-file': {
    status: 422,
    fr: 'Ce fichier est abîmé ou incomplet ; rien n’a été importé. Enregistrez-le de nouveau et renvoyez-le.',
    en: 'This file is damaged or cut short; nothing was imported. Save it again and send it again.',
  },
  'dialect-uncertain': {
    status: 422,
    fr: 'Plusieurs signes peuvent séparer les colonnes de ce fichier ({signs}) ; rien n’a été importé. Enregistrez-le en CSV séparé par des points-virgules, avec des guillemets autour des textes.',
    en: 'Several signs may separate the columns of this file ({signs}); nothing was imported. Save it as CSV separated by semicolons, with quotation marks around texts.',
  },
  'empty-file': {
    status: 422,
    fr: 'Ce fichier est vide. Vérifiez l’export et renvoyez-le.',
    en: 'This file is empty. Check the export and send it again.',
  },
  'encoding-uncertain': {
    status: 422,
    fr: 'Les lettres accentuées de ce fichier peuvent se lire de plusieurs façons, ou pas du tout ; rien n’a été importé. Enregistrez-le en CSV UTF-8 et renvoyez-le.',
    en: 'The accented letters of this file can be read in several ways, or not at all; nothing was imported. Save it as CSV UTF-8 and send it again.',
  },
  'encrypted-file': {
    status: 422,
    fr: 'Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe en .xlsx ou en CSV UTF-8, puis renvoyez-le.',
    en: 'This file is protected by a password. Open it, save it without a password as .xlsx or CSV UTF-8, then send it again.',
  },
  'file-takes-too-long': {
    status: 422,
    fr: 'Lire ce fichier prend plus de {minutes} min ; rien n’a été importé. Découpez-le en plusieurs fichiers, ou enregistrez-le en CSV UTF-8, et renvoyez-le.',
    en: 'Reading this file takes more than {minutes} min; nothing was imported. Split it into several files, or save it as CSV UTF-8, and send it again.',
  },
  'file-takes-too-much-memory': {
    status: 422,
    fr: 'Lire ce fichier demande trop de mémoire ; rien n’a été importé. Découpez-le en plusieurs fichiers, ou enregistrez-le en CSV UTF-8, et renvoyez-le.',
    en: 'Reading this file takes too much memory; nothing was imported. Split it into several files, or save it as CSV UTF-8, and send it again.',
  },
  'file-too-large': {
    status: 413,
    fr: 'Ce fichier dépasse {megabytes} Mo. Découpez-le en plusieurs fichiers et envoyez-les l’un après l’autre.',
    en: 'This file is larger than {megabytes} MB. Split it into several files and send them one after the other.',
  },
  'json-too-deep': {
    status: 422,
    fr: 'La ligne {line} emboîte plus de {most} niveaux ; rien n’a été importé. Exportez une activité par ligne, sans emboîtement.',
    en: 'Line {line} nests more than {most} levels; nothing was imported. Export one activity a line, without nesting.',
  },
  'json-unreadable': {
    status: 422,
    fr: 'La ligne {line} n’est pas un objet JSON complet ; rien n’a été importé. Écrivez un objet par ligne, par exemple {example}.',
    en: 'Line {line} is not a complete JSON object; nothing was imported. Write one object a line, such as {example}.',
  },
  'mapping-needed': {
    status: 422,
    fr: '{question} L’en-tête lu est : {headers}.',
    en: '{question} The header read is: {headers}.',
  },
  'nested-value': {
    status: 422,
    fr: 'À la ligne {line}, « {column} » contient une liste ou un objet ; rien n’a été importé. Seul « outcomes » peut en contenir : donnez une valeur simple ou retirez ce champ.',
    en: 'On line {line}, “{column}” holds a list or an object; nothing was imported. Only “outcomes” may hold one: give a simple value or remove this field.',
  },
  'not-an-activity-log': {
    status: 422,
    fr: 'Ce fichier liste des personnes et ne dit pas quand elles sont venues. Exportez plutôt le relevé des venues ou des heures, avec une date par ligne, puis envoyez-le.',
    en: 'This file lists people and does not say when they came. Export the record of attendance or hours instead, with a date on each line, then send it.',
  },
  'not-what-it-claims': {
    status: 415,
    fr: 'Ce fichier n’est pas un journal d’activité : c’est {kind}. Exportez les activités en .xlsx ou en CSV UTF-8 et envoyez cet export.',
    en: 'This file is not an activity log: it is {kind}. Export the activities as .xlsx or CSV UTF-8 and send that export.',
  },
  'one-column': {
    status: 422,
    fr: 'Une seule colonne a été trouvée. Enregistrez le fichier en CSV séparé par des virgules ou des points-virgules.',
    en: 'Only one column was found. Save the file as CSV separated by commas or semicolons.',
  },
  'parser-disagreement': {
    status: 422,
    fr: 'Deux lectures de ce fichier ne trouvent pas le même nombre de lignes ({parser} et {scan}) ; rien n’a été importé. Vérifiez les guillemets.',
    en: 'Two readings of this file do not find the same number of lines ({parser} and {scan}); nothing was imported. Check the quotes.',
  },
  'quote-misplaced': {
    status: 422,
    fr: 'Un guillemet est mal placé à la ligne {line} ; rien n’a été importé. Corrigez-le ou exportez de nouveau.',
    en: 'A quotation mark is misplaced on line {line}; nothing was imported. Correct it or export again.',
  },
  'sheet-needed': {
    status: 422,
    fr: 'Ce classeur contient plusieurs feuilles ({sheets}). Indiquez le nom exact de celle qui contient les activités.',
    en: 'This workbook holds several sheets ({sheets}). Give the exact name of the one that holds the activities.',
  },
  'too-many-columns': {
    status: 422,
    fr: 'Ce fichier a plus de {most} colonnes. Retirez celles qui ne servent pas.',
    en: 'This file has more than {most} columns. Remove those you do not need.',
  },
  'too-many-entries': {
    status: 413,
    fr: 'Ce fichier contient plus de {most} parties. Enregistrez la feuille seule en CSV UTF-8 et renvoyez-la.',
    en: 'This file holds more than {most} parts. Save the sheet alone as CSV UTF-8 and send it again.',
  },
  'too-many-lines': {
    status: 422,
    fr: 'Ce fichier a plus de {most} lignes. Découpez-le et envoyez les parties l’une après l’autre.',
    en: 'This file has more than {most} lines. Split it and send the parts one after the other.',
  },
  'unclosed-quote': {
    status: 422,
    fr: 'Un guillemet ouvert à la ligne {line} n’est jamais fermé ; rien n’a été importé. Fermez-le ou exportez de nouveau.',
    en: 'A quotation mark opened on line {line} is never closed; nothing was imported. Close it or export again.',
  },
  'unknown-column': {
    status: 422,
    fr: 'Aucune colonne « {column} » dans ce fichier. Vérifiez son nom, ou retirez-la de la lecture demandée.',
    en: 'This file has no column “{column}”. Check its name, or remove it from the reading asked for.',
  },
  'unknown-mapping-field': {
    status: 422,
    fr: 'Une colonne est à lire comme « {field} », que ce genre de fichier n’a pas. Il a : {known}.',
    en: 'A column is to be read as “{field}”, which this kind of file does not have. It has: {known}.',
  },
  'unpacked-too-large': {
    status: 413,
    fr: 'Une fois décompressé, ce fichier est trop grand. Découpez-le en plusieurs fichiers.',
    en: 'Once unpacked, this file is too large. Split it into several files.',
  },
  'unsafe-archive': {
    status: 422,
    fr: 'Ce classeur contient ce qu’un tableur n’écrit pas ({what}) ; rien n’a été importé. Ouvrez-le dans un tableur, enregistrez la feuille en CSV UTF-8 et renvoyez-la.',
    en: 'This workbook holds what no spreadsheet program writes ({what}); nothing was imported. Open it in a spreadsheet program, save the sheet as CSV UTF-8 and send it again.',
  },
  'unsupported-format': {
    status: 415,
    fr: 'Ce format de fichier n’est pas lu. Ouvrez-le dans un tableur, enregistrez-le en .xlsx ou en CSV UTF-8, puis renvoyez-le.',
    en: 'This file format cannot be read. Open it in a spreadsheet program, save it as .xlsx or CSV UTF-8, then send it again.',
  },
  'workbook-too-large': {
    status: 413,
    fr: 'Ce classeur contient plus de {megabytes} Mo de textes différents. Enregistrez la feuille en CSV UTF-8 et renvoyez-la.',
    en: 'This workbook holds more than {megabytes} MB of different texts. Save the sheet as CSV UTF-8 and send it again.',
  },
} satisfies Record<string, ErrorText>;
