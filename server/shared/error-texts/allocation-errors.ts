import type { ErrorText } from './error-text.js';

export const allocationErrors = {
  'plan-busy': {
    status: 503,
    fr: 'Trop de répartitions sont calculées à la fois. Réessayez dans un moment.',
    en: 'Too many allocations are being computed at once. Try again in a moment.',
  },
  'plan-closed': {
    status: 409,
    fr: 'Cette répartition n’est plus en mémoire. Relancez le calcul.',
    en: 'This allocation is no longer in memory. Compute it again.',
  },
  'plan-locks-contradict': {
    status: 409,
    fr: 'Des décisions se contredisent : ce qui est imposé ne tient pas dans les limites d’une personne ou d’un créneau. Levez l’une de ces décisions.',
    en: 'Decisions contradict each other: what is imposed does not fit the limits of a person or of a slot. Lift one of them.',
  },
  'plan-stopped': {
    status: 409,
    fr: 'Le calcul de la répartition a été arrêté. Relancez-le quand vous voulez.',
    en: 'The computation of the allocation was stopped. Start it again whenever you like.',
  },
  'proposals-need-all-missions': {
    status: 403,
    fr: 'Calculer des propositions demande de répondre de toutes les missions : une proposition pour l’une prend du monde à une autre. Demandez à qui en répond.',
    en: 'Working out proposals takes answering for all missions: a proposal for one takes people from another. Ask whoever answers for them.',
  },
  'proposals-running': {
    status: 409,
    fr: 'Un calcul de propositions est déjà en cours. Attendez sa fin, ou arrêtez-le.',
    en: 'Proposals are being worked out already. Wait until that ends, or stop it.',
  },
  'proposals-week-over': {
    status: 409,
    fr: 'Cette semaine est passée : il n’y a plus rien à y proposer. Choisissez la semaine en cours ou une autre à venir.',
    en: 'This week is over: nothing can be suggested in it any more. Choose the current week or one to come.',
  },
} satisfies Record<string, ErrorText>;
