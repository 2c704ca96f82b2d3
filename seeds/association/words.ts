/** What beneficiaries of a fictional association might write. */
export const beneficiaryWords = {
  glad: [
    'Merci pour l’accueil.',
    'On m’a écouté jusqu’au bout.',
    'Le café était bon et la conversation aussi.',
    'Mon fils a de meilleures notes.',
    'J’ai enfin compris mon courrier.',
    'On repart avec le sourire.',
    'Très bien, revenez le dimanche aussi.',
    'Mon vélo roule de nouveau.',
  ],
  not: [
    'Trop d’attente dehors.',
    'Il n’y avait plus de légumes.',
    'Je n’ai pas trouvé l’entrée.',
    'J’aurais voulu plus de temps.',
    'Les horaires changent trop souvent.',
  ],
} as const;

/** What its volunteers might write. */
export const volunteerWords = {
  glad: [
    'Bonne équipe, on se relaie bien.',
    'Je me sens utile.',
    'Consignes claires, rien à redire.',
    'J’ai appris à réparer un grille-pain.',
    'Toujours contente de venir.',
  ],
  not: [
    'Nous étions trop peu.',
    'Je ne savais pas quoi faire en arrivant.',
    'Prévenir plus tôt quand c’est annulé.',
    'La camionnette tombe encore en panne.',
    'Un temps pour en parler ensemble manque.',
  ],
} as const;
