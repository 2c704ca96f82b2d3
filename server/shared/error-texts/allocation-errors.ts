import type { ErrorText } from './error-text.js';

export const allocationErrors = {
  'comments-need-all-missions': {
    status: 403,
    fr: 'Lire les remarques sur les propositions demande de répondre de toutes les missions. Demandez à qui en répond.',
    en: 'Reading what people wrote about suggestions takes answering for all missions. Ask whoever answers for them.',
  },
  'decision-needs-account': {
    status: 403,
    fr: 'Une décision est prise par une personne nommée, avec son compte. Connectez-vous, puis recommencez.',
    en: 'A decision is taken by a named person, with their account. Sign in, then try again.',
  },
  'decision-out-of-order': {
    status: 422,
    fr: 'Une proposition mieux placée concerne le même rendez-vous ou la même personne. Dites pourquoi celle-ci d’abord, ou décidez d’abord de l’autre.',
    en: 'A better-ranked suggestion is about the same time or the same person. Say why this one first, or decide about the other first.',
  },
  'decision-person-missing': {
    status: 422,
    fr: 'Choisissez l’autre personne à qui demander.',
    en: 'Choose the other person to ask.',
  },
  'decision-reason-missing': {
    status: 422,
    fr: 'Dites pourquoi : choisissez une raison, et avec « autre » quelques mots. La personne suivante saura ce qui a compté.',
    en: 'Say why: choose a reason, and with “other” a few words. Whoever comes next will know what mattered.',
  },
  'decision-until-missing': {
    status: 422,
    fr: 'Choisissez le jour, à venir, où cette proposition reviendra.',
    en: 'Choose the day to come on which this suggestion returns.',
  },
  'invitation-answered': {
    status: 409,
    fr: 'Cette personne a déjà répondu. Rechargez la page pour voir sa réponse.',
    en: 'This person has answered already. Reload the page to see what they said.',
  },
  'invitation-cap': {
    status: 409,
    fr: '{name} a déjà été sollicité·e {count} fois en 30 jours, son maximum. Choisissez quelqu’un d’autre, ou attendez.',
    en: '{name} was already asked {count} times in 30 days, their most. Choose somebody else, or wait.',
  },
  'invitation-expired': {
    status: 410,
    fr: 'Le délai pour répondre est passé. La coordination peut proposer à nouveau, s’il est encore temps.',
    en: 'The time to answer is over. A coordinator can suggest it again, if it is not too late.',
  },
  'invitation-elsewhere': {
    status: 409,
    fr: 'Une autre venue est déjà prévue au même moment. Dites d’abord qu’elle n’aura pas lieu, dans les prochains rendez-vous, ou répondez non ici.',
    en: 'Another time is already agreed for the same moment. Say first that it cannot be kept, among the next times, or answer no here.',
  },
  'invitation-place-taken': {
    status: 409,
    fr: 'Quelqu’un d’autre a pris la place entre-temps : ce rendez-vous est complet. Merci quand même ; la coordination peut proposer autre chose.',
    en: 'Somebody else took the place meanwhile: this time is full. Thank you all the same; a coordinator can suggest something else.',
  },
  'invitation-withdrawn': {
    status: 410,
    fr: 'Cette proposition n’a plus cours : le rendez-vous ou la proposition a été retiré. Il n’y a rien à faire.',
    en: 'This suggestion no longer stands: the time or the suggestion was withdrawn. There is nothing to do.',
  },
  'own-mission-cap': {
    status: 409,
    fr: 'Vous avez dit donner au plus {amount} h par semaine, et cette date ferait plus. Changez cette limite dans « Mes disponibilités » si elle n’est plus vraie.',
    en: 'You said that you give at most {amount} h a week, and this date would make it more. Change this limit in “My availability” if it no longer holds.',
  },
  'own-mission-days': {
    status: 409,
    fr: 'Vous avez dit venir au plus {amount} jours par semaine. Changez cette limite dans « Mes disponibilités » si elle n’est plus vraie.',
    en: 'You said that you come on at most {amount} days a week. Change this limit in “My availability” if it no longer holds.',
  },
  'own-mission-distance': {
    status: 409,
    fr: 'C’est plus loin que les {amount} km jusqu’où vous allez. Changez cette limite dans « Mes disponibilités » si elle n’est plus vraie.',
    en: 'It is further than the {amount} km that you go. Change this limit in “My availability” if it no longer holds.',
  },
  'own-mission-elsewhere': {
    status: 409,
    fr: 'Entre-temps, vous avez dit venir ailleurs au même moment. Dites d’abord que vous n’y venez pas, dans « Mes prochains rendez-vous ».',
    en: 'Meanwhile you said that you come elsewhere at the same time. First say that you cannot come there, in “My next times”.',
  },
  'own-mission-full': {
    status: 409,
    fr: 'Il n’y a plus de place à cette date : d’autres se sont inscrits. Choisissez-en une autre.',
    en: 'There is no place left on this date: others signed up. Choose another one.',
  },
  'own-mission-language': {
    status: 409,
    fr: 'Cette date demande une langue à un certain niveau : {subject}. Si vous la parlez, dites-le dans « Compétences et formations ».',
    en: 'This date asks for a language at some level: {subject}. If you speak it, say so in “Skills and trainings”.',
  },
  'own-mission-never': {
    status: 409,
    fr: 'La coordination a décidé de ne pas vous attendre à cette mission. Parlez-en avec elle.',
    en: 'The coordinators decided not to expect you at this mission. Speak with them about it.',
  },
  'own-mission-overlap': {
    status: 409,
    fr: 'Vous avez déjà dit venir à « {subject} » au même moment. Dites d’abord que vous n’y venez pas, dans « Mes prochains rendez-vous ».',
    en: 'You already said that you come to “{subject}” at the same time. First say that you cannot come there, in “My next times”.',
  },
  'own-mission-remote-only': {
    status: 409,
    fr: 'Vous avez dit ne venir qu’à distance, et cette date est sur place. Changez cela dans « Mes disponibilités » si ce n’est plus vrai.',
    en: 'You said that you only help remotely, and this date is on site. Change that in “My availability” if it no longer holds.',
  },
  'own-mission-rest': {
    status: 409,
    fr: 'Vous avez demandé au moins {amount} h de repos entre deux missions. Changez cette limite dans « Mes disponibilités » si elle n’est plus vraie.',
    en: 'You asked for at least {amount} h of rest between two missions. Change this limit in “My availability” if it no longer holds.',
  },
  'own-mission-skill': {
    status: 409,
    fr: 'Cette date demande une compétence à un certain niveau : {subject}. Si vous l’avez, dites-le dans « Compétences et formations ».',
    en: 'This date asks for a skill at some level: {subject}. If you have it, say so in “Skills and trainings”.',
  },
  'own-mission-time': {
    status: 409,
    fr: 'Cette date est en dehors des moments où vous avez dit pouvoir venir. Si elle vous convient, ajoutez ce moment dans « Mes disponibilités ».',
    en: 'This date is outside the times at which you said that you can come. If it suits you, add that time in “My availability”.',
  },
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
  'plan-not-proven': {
    status: 409,
    fr: 'Il n’est pas prouvé que cette répartition soit la meilleure : ce que coûterait une autre n’est donc pas connu. Relancez le calcul.',
    en: 'This allocation is not proven to be the best one, so what another would cost is not known. Compute it again.',
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
  'suggestion-blocked': {
    status: 409,
    fr: '{name} ne peut pas être proposé·e ici : {what}. Choisissez quelqu’un d’autre, ou corrigez ce qui n’est plus vrai.',
    en: '{name} cannot be suggested here: {what}. Choose somebody else, or correct what is no longer true.',
  },
  'suggestion-changed': {
    status: 409,
    fr: 'Les choses ont changé depuis le calcul : {what}. Relancez le calcul, ou choisissez quelqu’un d’autre.',
    en: 'Things changed since this was worked out: {what}. Work it out again, or choose somebody else.',
  },
  'suggestion-decided': {
    status: 409,
    fr: 'Quelqu’un d’autre a déjà décidé de cette proposition. Rechargez la page pour voir ce qui a été décidé.',
    en: 'Somebody else has already decided about this suggestion. Reload the page to see what was decided.',
  },
  'suggestion-not-one-person': {
    status: 409,
    fr: 'Cette proposition ne demande pas à une seule personne de venir : choisissez quelqu’un d’autre pour une demande, ou refusez celle-ci.',
    en: 'This suggestion does not ask one single person to come: choose somebody else for a request, or refuse this one.',
  },
  'suggestion-unread': {
    status: 409,
    fr: 'Ouvrez d’abord les raisons de cette proposition : rien n’est accepté sans avoir été lu.',
    en: 'Open the reasons of this suggestion first: nothing is accepted unread.',
  },
  'try-absence-disorder': {
    status: 422,
    fr: 'Changement n° {number} : l’absence finit avant de commencer. Corrigez ses dates.',
    en: 'Change no. {number}: the absence ends before it begins. Correct its dates.',
  },
  'try-cannot-come': {
    status: 409,
    fr: 'Changement n° {number} : cette personne ne peut pas venir à ce rendez-vous. « Pourquoi pas … ? » dit ce qui l’empêche.',
    en: 'Change no. {number}: this person cannot come on that date. “Why not …?” says what stands in the way.',
  },
  'try-contradiction': {
    status: 409,
    fr: 'Le changement n° {number} contredit ceux qui le précèdent, ou une décision déjà prise. Retirez l’un d’eux.',
    en: 'Change no. {number} contradicts those before it, or a decision that was made. Take one of them back.',
  },
  'try-need-disorder': {
    status: 422,
    fr: 'Changement n° {number} : le minimum ne dépasse pas l’idéal, ni l’idéal le maximum. Corrigez ces nombres.',
    en: 'Change no. {number}: the minimum is not above the ideal, nor the ideal above the maximum. Correct these numbers.',
  },
  'try-no-consent': {
    status: 409,
    fr: 'Changement n° {number} : cette personne n’a pas dit oui aux propositions, le calcul ne la regarde pas. La page « Disponibilités » dit comment lui demander.',
    en: 'Change no. {number}: this person did not say yes to suggestions, so that the calculation does not look at them. The page “Availability” says how to ask.',
  },
  'try-weights-disorder': {
    status: 422,
    fr: 'Changement n° {number} : une heure sous le minimum vaut au moins autant qu’une heure jusqu’à l’idéal. Corrigez ces nombres.',
    en: 'Change no. {number}: an hour below the minimum is worth at least as much as one up to the ideal. Correct these numbers.',
  },
  'week-unreadable': {
    status: 422,
    fr: '« {week} » n’est pas une semaine. Écrivez-la comme 2026-W49, ou donnez l’un de ses jours comme 2026-12-01.',
    en: '“{week}” is not a week. Write it as 2026-W49, or give one of its days as 2026-12-01.',
  },
  'weights-effect-unseen': {
    status: 409,
    fr: 'L’effet de ce changement sur la semaine n’a pas été montré, ou n’est plus le même : quelque chose a changé depuis. Regardez-le, puis enregistrez.',
    en: 'The effect of this change on the week was not shown, or is no longer the same: something changed since. Look at it, then save.',
  },
  'schedule-needs-all-missions': {
    status: 403,
    fr: 'L’heure du calcul vaut pour toutes les missions. Demandez à qui en répond.',
    en: 'The hour of the calculation holds for all missions. Ask whoever answers for them.',
  },
  'replacement-answered': {
    status: 409,
    fr: 'Cette personne a déjà répondu pour cette date. Rechargez la liste pour voir ce qu’elle a dit, et à qui.',
    en: 'This person has answered for this date already. Reload the list to see what they said, and to whom.',
  },
  'replacement-not-possible': {
    status: 409,
    fr: 'Cette personne ne peut plus être proposée pour cette date : elle vient d’accepter autre chose, a changé ses disponibilités ou ses limites, ou plus personne ne manque. Rechargez la liste.',
    en: 'This person can no longer be suggested for this date: they have just agreed to something else, changed their availability or limits, or nobody is missing any more. Reload the list.',
  },
  'replacement-date-moved': {
    status: 409,
    fr: 'Cette date a été déplacée depuis que cette personne l’a apprise. Rechargez la liste, et demandez-lui si la nouvelle heure lui convient.',
    en: 'This date was moved since this person heard of it. Reload the list, and ask them whether the new time suits them.',
  },
  'replacement-with-others': {
    status: 409,
    fr: 'Cette personne a reçu une proposition où d’autres doivent aussi dire oui, ou qui touche une autre date. Répondez-y dans « Propositions de renfort » ; si elle n’y est pas, demandez à qui coordonne l’autre mission.',
    en: 'This person received a suggestion to which others have to agree too, or that touches another date. Answer it on “Suggestions of help”; if it is not there, ask whoever coordinates the other mission.',
  },
} satisfies Record<string, ErrorText>;
