import type { ErrorText } from './error-text.js';

export const authErrors = {
  'account-exists': {
    status: 409,
    fr: 'Un compte existe déjà avec cette adresse. Donnez son mot de passe actuel pour y ajouter cet accès.',
    en: 'An account already has this address. Give its present password to add this access to it.',
  },
  'account-unknown': {
    status: 404,
    fr: 'Aucun compte n’a l’adresse {email} ici. Vérifiez-la, ou faites une invitation.',
    en: 'No account has the address {email} here. Check it, or make an invitation.',
  },
  'demo-only': {
    status: 403,
    fr: 'Ce choix n’existe que dans l’association fictive. Connectez-vous avec votre adresse et votre mot de passe.',
    en: 'This choice exists in the fictional association only. Sign in with your address and password.',
  },
  'demo-sends-nothing': {
    status: 403,
    fr: 'L’association fictive n’envoie aucun message. Pour essayer, choisissez une carte à imprimer.',
    en: 'The fictional association sends no message. To try, choose a card to print.',
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
  'organisation-unknown': {
    status: 404,
    fr: 'Aucune association ne porte le nom court « {slug} ». Vérifiez-le.',
    en: 'No association has the short name “{slug}”. Check it.',
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
  'sign-in-needed': {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
  'sign-in-refused': {
    status: 401,
    fr: 'Adresse ou mot de passe incorrect. Vérifiez les deux, ou demandez une nouvelle invitation.',
    en: 'Wrong address or password. Check both, or ask for a new invitation.',
  },
  'source-key-only-sends': {
    status: 403,
    fr: 'Un code d’envoi permet seulement d’envoyer des activités à sa source (POST /api/imports). Connectez-vous pour le reste.',
    en: 'A sending code only lets you send activities to its source (POST /api/imports). Sign in for anything else.',
  },
  'source-key-refused': {
    status: 401,
    fr: 'Ce code d’envoi ne vaut pas, ou plus. Vérifiez qu’il est recopié en entier, ou demandez-en un autre au responsable technique.',
    en: 'This sending code does not work, or no longer. Check that all of it was copied, or ask the technical administrator for another.',
  },
  'too-many-tries': {
    status: 429,
    fr: 'Trop d’essais. Attendez {seconds} secondes, puis réessayez.',
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
  },
} satisfies Record<string, ErrorText>;
