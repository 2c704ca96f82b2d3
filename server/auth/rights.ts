import type { Caller } from './caller.js';

export const roles = ['director', 'coordinator', 'volunteer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may do what (privacy: the table of rights). A route names one right; a right names its roles.
 * `public` needs no account; `source-key` is a program that sends to its own source, and holds nothing else: not even
 * what the public may. Narrower limits (own rows, own missions) are applied by the service
 * from the caller's scope.
 */
export const rights = {
  public: ['public'],
  'signed-in': ['director', 'coordinator', 'volunteer', 'administrator'],
  'figures.read': ['director', 'coordinator'],
  /** Without names for directors; within their missions for coordinators. */
  'figures.rows': ['director', 'coordinator'],
  /** What was told outside. */
  'publications.read': ['director', 'coordinator'],
  'publications.write': ['director'],
  /** Composed by directors; coordinators read along. */
  'reports.read': ['director', 'coordinator'],
  'reports.write': ['director'],
  'figures.refresh': ['administrator'],
  'imports.read': ['coordinator', 'administrator'],
  'imports.send': ['coordinator', 'administrator', 'source-key'],
  'imports.write': ['coordinator', 'administrator'],
  'source-keys.write': ['administrator'],
  'outcomes.write': ['coordinator'],
  /** Names of who is expected, within the coordinator's missions. */
  'attendance.read': ['coordinator'],
  'own-activity.read': ['volunteer'],
  'answers.read': ['director', 'coordinator'],
  'answers.write': ['coordinator'],
  'answers.words': ['coordinator'],
  'answers.private-words': ['director'],
  /** Words of people who were helped, with their consent: of their missions for coordinators. */
  'quotes.read': ['director', 'coordinator'],
  'quotes.write': ['director', 'coordinator'],
  'own-activity.dispute': ['volunteer'],
  'own-activity.log': ['volunteer'],
  'own-certificates.read': ['volunteer'],
  'own-certificates.write': ['volunteer'],
  /** What their time says to the civic engagement account; what they typed is read by nobody else. */
  'own-cec.read': ['volunteer'],
  'own-cec.write': ['volunteer'],
  /** What the association says for that account: of itself, and of the roles of its missions. */
  'cec.read': ['director', 'coordinator', 'administrator'],
  /** Within their missions for coordinators. */
  'cec-functions.write': ['director', 'coordinator'],
  /** Skills, trainings and languages, as the person says them. */
  'own-abilities.write': ['volunteer'],
  /** When they can come, how much, what they like, and whether suggestions may be made to them. */
  'own-availability.write': ['volunteer'],
  /** How often a summary is sent to them, or none. */
  'own-summary-mail.write': ['volunteer'],
  /** What was suggested to them and why, and which missions are open to them; answered, and signed up for. */
  'own-proposals.read': ['volunteer'],
  'own-proposals.write': ['volunteer'],
  'own-times.read': ['volunteer'],
  'own-times.write': ['volunteer'],
  /** Of those who came to their missions. */
  'thanks.write': ['coordinator'],
  /** Cards on paper, for people of their missions. */
  'cards.write': ['coordinator'],
  'own-cards.write': ['volunteer'],
  'hours.validate': ['coordinator'],
  /** Of the people of their missions. */
  'abilities.confirm': ['coordinator'],
  /** The same of the people of their missions: asked, and typed in when it was said by telephone or on paper. */
  'availability.write': ['coordinator'],
  /** Within their missions; working them out, for coordinators of all missions. */
  'proposals.read': ['coordinator'],
  'proposals.work-out': ['coordinator'],
  /** What the calculation weighs, and what a change of it would do. */
  'weights.read': ['coordinator', 'director', 'administrator'],
  'weights.write': ['administrator'],
  /** How far help and invitations are spread; without anybody's name for directors. */
  'fairness.read': ['coordinator', 'director'],
  /** When proposals are worked out by themselves: coordinators of all missions, and whoever keeps the machine. */
  'proposals-schedule.write': ['coordinator', 'administrator'],
  /** What volunteers wrote about suggestions: coordinators of all missions. */
  'rule-comments.answer': ['coordinator'],
  /** Of the suggestions of their missions. */
  'proposals.decide': ['coordinator'],
  /** Who can come to a date of their missions, and at which number; what they said by telephone. */
  'replacements.read': ['coordinator'],
  'replacements.write': ['coordinator'],
  /** Names of everybody, to tell who is the same person: coordinators of all missions. */
  'people.merge': ['coordinator'],
  'invitations.write': ['coordinator', 'administrator'],
  /** How much help missions need, without names; within their missions for coordinators. */
  'needs.read': ['director', 'coordinator'],
  'needs.write': ['coordinator'],
  /** Why a mission is not like the others, within the coordinator's missions. */
  'missions.explain': ['coordinator'],
  /** Annual hours, rates of time, conversions, and whether amounts are shown. */
  'parameters.read': ['director', 'coordinator', 'administrator'],
  'parameters.write': ['director', 'administrator'],
  /** What the association says of itself on its papers, and who signs them. */
  'letterhead.read': ['director', 'coordinator', 'administrator'],
  'letterhead.write': ['director', 'administrator'],
  'targets.read': ['director', 'coordinator'],
  'targets.write': ['director'],
  /** Of their missions for coordinators; contacts at the funder's for directors only. */
  'grants.read': ['director', 'coordinator'],
  'grants.write': ['director'],
  'annotations.read': ['director', 'coordinator'],
  /** Of days, beside the figures; within their missions for coordinators of some. */
  'annotations.write': ['director', 'coordinator'],
  /** Everybody's: of a coordinator, only when they answer for all missions. */
  'certificates.read': ['director', 'coordinator'],
  /** Own ones, and everybody's for those above. */
  'certificates.open': ['director', 'coordinator', 'volunteer'],
  /** Approve in a signatory's name, refuse, revoke. */
  'certificates.sign': ['director'],
  /** Own ones; of others, whoever signs. */
  'certificates.replace': ['director', 'volunteer'],
  /** For many people at once; each waits for the signatory like any other. */
  'certificates.issue-many': ['director', 'coordinator'],
  /** What certificates are signed with: ending one ends what it signed. */
  'signatures.write': ['administrator'],
  'warehouse.maintain': ['administrator'],
  /** The machine's own command line: no role of an organisation may see another one. */
  'organisations.write': [],
  /** A person's own right, used for them on their written request by whoever keeps the machine. */
  'people.erase': [],
  /** A lone administrator who forgot a password has the machine, and nobody else to ask. */
  'accounts.renew': [],
} as const satisfies Record<string, readonly (Role | 'public' | 'source-key')[]>;

export type Right = keyof typeof rights;

/**
 * What a caller may do. A command of this machine may do everything, a program only what its key is for; everybody else
 * may do what the public may.
 */
export function rightsOf(caller: Pick<Caller, 'kind' | 'roles'>): Right[] {
  const all = Object.keys(rights) as Right[];
  if (caller.kind === 'local') return all;
  return all.filter((right) => {
    const holders: readonly string[] = rights[right];
    if (caller.kind === 'source-key') return holders.includes('source-key');
    return holders.includes('public') || caller.roles.some((role) => holders.includes(role));
  });
}
