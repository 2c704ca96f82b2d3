/** Where the menu leads, in the order of use, and the right each needs. */
export const places = [
  { to: '/', right: 'figures.read', name: 'navigation.dashboard' },
  { to: '/imports', right: 'imports.read', name: 'navigation.imports' },
  { to: '/validation', right: 'hours.validate', name: 'navigation.validation' },
  { to: '/entry', right: 'attendance.read', name: 'navigation.attendance' },
  { to: '/needs', right: 'needs.read', name: 'navigation.needs' },
  { to: '/proposals', right: 'proposals.read', name: 'navigation.proposals' },
  { to: '/cannot-come', right: 'attendance.read', name: 'navigation.cannotCome' },
  { to: '/availability', right: 'availability.write', name: 'navigation.availability' },
  { to: '/thanks', right: 'thanks.write', name: 'navigation.thanks' },
  { to: '/confirmations', right: 'abilities.confirm', name: 'navigation.confirmations' },
  { to: '/cards', right: 'cards.write', name: 'navigation.cards' },
  { to: '/outcomes', right: 'outcomes.write', name: 'navigation.counting' },
  { to: '/answers', right: 'answers.read', name: 'navigation.answers' },
  { to: '/comparison', right: 'figures.read', name: 'navigation.comparison' },
  { to: '/targets', right: 'targets.read', name: 'navigation.targets' },
  { to: '/invitations', right: 'invitations.write', name: 'navigation.invitations' },
  { to: '/people', right: 'people.merge', name: 'navigation.people' },
  { to: '/publications', right: 'publications.read', name: 'navigation.publications' },
  { to: '/certificates', right: 'certificates.read', name: 'navigation.certificates' },
  { to: '/parameters', right: 'parameters.read', name: 'navigation.parameters' },
  { to: '/me', right: 'own-activity.read', name: 'navigation.me' },
  { to: '/me/certificates', right: 'own-certificates.read', name: 'navigation.myCertificates' },
] as const;

export type Place = (typeof places)[number];
