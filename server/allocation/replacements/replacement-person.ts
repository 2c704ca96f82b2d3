import { toldTelephone } from '../../people/telephone/known-telephone.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { callDate } from '../calls/call-date.js';
import { callMessage } from '../calls/call-message.js';
import type { CalledPerson } from '../calls/called-people.js';
import { fitReasons } from '../own/own-missions.schemas.js';
import { stepDetail } from '../suggestions/kept-lines.js';
import type { PlacedPerson } from './placed-people.js';
import type { FoundReplacements } from './replacement-search.js';
import type { Asked, ReplacementPerson } from './replacements.schemas.js';

interface Words {
  house: Pick<Organisation, 'name' | 'zone' | 'language'>;
  /** Who calls. */
  by: string;
  people: ReadonlyMap<string, CalledPerson>;
  outcomes: ReadonlyMap<string, Asked | null>;
  skillOf: (id: string) => string;
}

/** One person of the list, with what is needed to ring them. */
export function replacementPerson(
  placed: PlacedPerson,
  { dated }: FoundReplacements,
  { house, by, people, outcomes, skillOf }: Words,
): ReplacementPerson {
  const { person, part, candidate, seconds, fillsGap, detail } = placed;
  const called = people.get(person.personId);
  const name = called?.name ?? '';
  const own = stepDetail(detail ?? undefined);
  const message = callMessage(called?.language ?? house.language, {
    name,
    by,
    association: house.name,
    comes: [callDate(dated)],
    leaves: [],
  });
  return {
    person: { id: person.personId, name },
    telephone: called?.telephone ? toldTelephone(called.telephone, house.zone) : null,
    message,
    skill: part.skill_id === null ? null : skillOf(part.skill_id),
    seconds,
    fillsGap,
    fit: candidate.fit,
    why: fitReasons.map((c) => ({ c, points: candidate[c] })),
    detail: own && {
      ...own,
      skills: own.skills.map(({ skillId, ...levels }) => ({ ...levels, skill: skillOf(skillId) })),
    },
    limits: limitsOf(placed),
    lastAskedAt: called?.lastAskedAt?.toISOString() ?? null,
    asked: outcomes.get(person.personId) ?? null,
  };
}

export const limitsOf = ({ person, weekSeconds, seconds }: PlacedPerson): ReplacementPerson['limits'] => ({
  weekBefore: weekSeconds,
  weekAfter: weekSeconds + seconds,
  comfort: person.comfortSeconds,
  cap: person.capSeconds,
  invitations: person.invitations,
  invitationsMax: person.invitationsMax,
});
