import type { ErrorText } from './error-text.js';

export const sharedErrors = {
  'config-invalid': {
    status: 500,
    fr: 'Un réglage de démarrage est inutilisable ({faults}). Corrigez cette variable, puis redémarrez.',
    en: 'A start-up setting cannot be used ({faults}). Correct this variable, then start again.',
  },
  'data-folder-in-use': {
    status: 409,
    fr: 'Le dossier de données {folder} est déjà utilisé par un autre Sillage (processus {pid}). Arrêtez-le, ou choisissez un autre dossier avec SILLAGE_DATA.',
    en: 'Another Sillage (process {pid}) is using the data folder {folder}. Stop it, or choose another folder with SILLAGE_DATA.',
  },
  'data-folder-unusable': {
    status: 500,
    fr: 'Le dossier de données {folder} est inutilisable ({reason}). Vérifiez les droits et la place sur le disque, puis redémarrez.',
    en: 'The data folder {folder} cannot be used ({reason}). Check its permissions and the disk’s free space, then start again.',
  },
  'database-unreachable': {
    status: 500,
    fr: 'La base de données de DATABASE_URL ne répond pas ou refuse l’accès ({reason}). Vérifiez l’adresse, le nom et le mot de passe, et que PostgreSQL tourne.',
    en: 'The database of DATABASE_URL does not answer or refuses access ({reason}). Check its address, name and password, and that PostgreSQL runs.',
  },
  'file-not-found': {
    status: 404,
    fr: 'Aucun fichier « {file} » ici. Vérifiez le nom et le dossier.',
    en: 'There is no file “{file}” here. Check its name and folder.',
  },
  forbidden: {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action. Demandez à votre responsable technique.',
    en: 'Your role does not allow this. Ask your technical administrator.',
  },
  'internal-error': {
    status: 500,
    fr: 'Une erreur est survenue de notre côté. Rien n’est perdu : réessayez, puis donnez le numéro {reference} à votre responsable technique.',
    en: 'Something failed on our side. Nothing is lost: try again, then give number {reference} to your technical administrator.',
  },
  'invalid-request': {
    status: 400,
    fr: 'La demande contient une valeur inutilisable ({faults}). Corrigez-la et recommencez.',
    en: 'The request holds a value that cannot be used ({faults}). Correct it and try again.',
  },
  'not-found': {
    status: 404,
    fr: 'Cette adresse ne mène à rien. Vérifiez-la ou revenez à l’accueil.',
    en: 'Nothing is at this address. Check it, or go back to the first page.',
  },
  'organisation-exists': {
    status: 409,
    fr: 'Une association porte déjà le nom court « {slug} ». Choisissez-en un autre.',
    en: 'An association already has the short name “{slug}”. Choose another one.',
  },
  'organisation-slug-invalid': {
    status: 400,
    fr: 'Le nom court « {slug} » est inutilisable. Écrivez-le en minuscules sans accents, avec des chiffres ou des tirets.',
    en: 'The short name “{slug}” cannot be used. Write it in lower case without accents, with digits or hyphens.',
  },
  'port-in-use': {
    status: 500,
    fr: 'Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port avec PORT.',
    en: 'Another program already uses port {port}. Stop it, or choose another port with PORT.',
  },
  'port-refused': {
    status: 500,
    fr: 'Le système refuse le port {port}. Choisissez un port au-dessus de 1024 avec PORT.',
    en: 'The system refuses port {port}. Choose a port above 1024 with PORT.',
  },
  'query-too-long': {
    status: 503,
    fr: 'Ce calcul a dépassé {seconds} s et a été arrêté. Choisissez une période plus courte ou moins de détails.',
    en: 'This calculation took more than {seconds} s and was stopped. Choose a shorter period or fewer details.',
  },
  'storage-failing': {
    status: 503,
    fr: 'Le disque fonctionne mal ; rien n’a été enregistré. Prévenez votre responsable technique, puis recommencez quand le disque va bien.',
    en: 'The disk is failing; nothing was kept. Tell your technical administrator, then try again once the disk is well.',
  },
  'storage-full': {
    status: 507,
    fr: 'Le disque est plein ; rien n’a été enregistré. Libérez de la place, puis recommencez.',
    en: 'The disk is full; nothing was kept. Free some space, then try again.',
  },
  'storage-unsure': {
    status: 503,
    fr: 'Le disque a lâché au moment d’enregistrer : c’est peut-être gardé, peut-être pas. Prévenez votre responsable technique. Quand le disque va bien, regardez ce qui est là ; un fichier renvoyé ne compte pas deux fois.',
    en: 'The disk failed at the moment of keeping this: it may be kept, or not. Tell your technical administrator. Once the disk is well, look at what is there; a file sent again does not count twice.',
  },
} satisfies Record<string, ErrorText>;
