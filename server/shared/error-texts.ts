/**
 * Every public error code with its HTTP status and its sentences: what is wrong, then what to do next.
 * Keep the codes in alphabetical order. Words in braces are filled from the error's parameters.
 */
export const errorTexts = {
  'config-invalid': {
    status: 500,
    fr: 'Un réglage de démarrage est inutilisable ({faults}). Corrigez cette variable, puis redémarrez.',
    en: 'A start-up setting cannot be used ({faults}). Correct this variable, then start again.',
  },
  'figures-being-rebuilt': {
    status: 503,
    fr: 'Les chiffres sont en cours de reconstruction ; aucune donnée n’est perdue. Réessayez dans quelques instants.',
    en: 'Figures are being rebuilt; no data is lost. Try again in a moment.',
  },
  'file-too-large': {
    status: 413,
    fr: 'Ce fichier dépasse {megabytes} Mo. Découpez-le en plusieurs fichiers et envoyez-les l’un après l’autre.',
    en: 'This file is larger than {megabytes} MB. Split it into several files and send them one after the other.',
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
  'ledger-damaged': {
    status: 500,
    fr: 'Les lignes enregistrées par l’import {import} (n° {sequence}) sont absentes ou abîmées sur le disque. Restaurez une sauvegarde, puis relancez la vérification.',
    en: 'The rows kept by import {import} (no. {sequence}) are missing or damaged on disk. Restore a back-up, then verify again.',
  },
  'not-found': {
    status: 404,
    fr: 'Cette adresse ne mène à rien. Vérifiez-la ou revenez à l’accueil.',
    en: 'Nothing is at this address. Check it, or go back to the first page.',
  },
  'query-too-long': {
    status: 503,
    fr: 'Ce calcul a dépassé {seconds} s et a été arrêté. Choisissez une période plus courte ou moins de détails.',
    en: 'This calculation took more than {seconds} s and was stopped. Choose a shorter period or fewer details.',
  },
  'sign-in-needed': {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
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
  'organisation-unknown': {
    status: 404,
    fr: 'Aucune association ne porte le nom court « {slug} ». Vérifiez-le.',
    en: 'No association has the short name “{slug}”. Check it.',
  },
  'storage-full': {
    status: 507,
    fr: 'Le disque est plein ; rien n’a été enregistré. Libérez de la place, puis recommencez.',
    en: 'The disk is full; nothing was kept. Free some space, then try again.',
  },
  'account-exists': {
    status: 409,
    fr: 'Un compte existe déjà avec cette adresse. Donnez son mot de passe actuel pour y ajouter cet accès.',
    en: 'An account already has this address. Give its present password to add this access to it.',
  },
  'demo-only': {
    status: 403,
    fr: 'Ce choix n’existe que dans l’association fictive. Connectez-vous avec votre adresse et votre mot de passe.',
    en: 'This choice exists in the fictional association only. Sign in with your address and password.',
  },
  'foreign-origin': {
    status: 403,
    fr: 'Cette demande vient d’un autre site. Ouvrez Sillage à son adresse et recommencez.',
    en: 'This request comes from another site. Open Sillage at its own address and try again.',
  },
  'invitation-dead': {
    status: 410,
    fr: 'Cette invitation n’est plus valable : déjà utilisée, annulée, expirée, ou mal recopiée. Vérifiez le code ou demandez-en une nouvelle.',
    en: 'This invitation no longer works: already used, taken back, expired, or mistyped. Check the code or ask for a new one.',
  },
  'invitation-email-missing': {
    status: 422,
    fr: 'Il manque l’adresse de {name}. Ajoutez-la, ou imprimez une carte.',
    en: 'The address of {name} is missing. Add it, or print a card.',
  },
  'invitation-role-refused': {
    status: 403,
    fr: 'Vous pouvez inviter des bénévoles. Pour un autre rôle, demandez à votre responsable technique.',
    en: 'You can invite volunteers. For another role, ask your technical administrator.',
  },
  'password-easy': {
    status: 422,
    fr: 'Ce mot de passe se devine trop facilement. Prenez par exemple quatre mots sans rapport entre eux.',
    en: 'This password is too easy to guess. Take four unrelated words, for example.',
  },
  'set-up-link-dead': {
    status: 410,
    fr: 'Ce lien a déjà servi ou n’est plus le dernier. Redémarrez Sillage : un nouveau lien s’affichera dans le journal.',
    en: 'This link was already used or is no longer the latest. Restart Sillage: a new link will appear in the log.',
  },
  'sign-in-refused': {
    status: 401,
    fr: 'Adresse ou mot de passe incorrect. Vérifiez les deux, ou demandez une nouvelle invitation.',
    en: 'Wrong address or password. Check both, or ask for a new invitation.',
  },
  'too-many-tries': {
    status: 429,
    fr: 'Trop d’essais. Attendez {seconds} secondes, puis réessayez.',
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
  },
} satisfies Record<string, { status: number; fr: string; en: string }>;

export type ErrorCode = keyof typeof errorTexts;
