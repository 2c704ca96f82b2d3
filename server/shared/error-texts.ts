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
  'sign-in-needed': {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
} satisfies Record<string, { status: number; fr: string; en: string }>;

export type ErrorCode = keyof typeof errorTexts;
