import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { Person } from '../../people/person.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { calledPeople } from '../calls/called-people.js';
import { dateView } from '../own/own-missions.js';
import { askedView } from './asked-people.js';
import { replacementPerson } from './replacement-person.js';
import { type FoundReplacements, ReplacementSearch } from './replacement-search.js';
import type { ReplacementsView } from './replacements.schemas.js';

/** Of those whom one thing keeps from coming. */
const FEW = 12;
/** Of those who could come: more than anybody rings in an evening. */
const MANY = 60;

/** Who can replace: one date, tonight. */
@Injectable()
export class ReplacementList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly search: ReplacementSearch,
  ) {}

  /** Throws `not-found`, also for another coordinator's mission, `queries-allocation-broken`, `query-too-long`. */
  async read(caller: Caller, slotId: string): Promise<ReplacementsView> {
    return this.told(caller, await this.search.of(caller, slotId));
  }

  /** What was found, with names and numbers. */
  async told(caller: Caller, found: FoundReplacements): Promise<ReplacementsView> {
    const em = this.registry.of(caller.organisationId);
    const { dated, now, merged, asked, cannotCome, mayBeAsked } = found;
    const house = await this.organisations.byId(caller.organisationId);
    const { zone } = house;
    const outcomes = new Map([...asked].flatMap(([id, one]) => [[id, askedView(one, now)] as const]));
    const isOver = (id: string) => ['agreed', 'declined', 'too-late'].includes(outcomes.get(id)?.outcome ?? '');
    const placed = found.placed.filter(({ person: { personId } }) => !isOver(personId)).slice(0, MANY);
    const almost = found.almost.filter(({ person: { personId } }) => !outcomes.get(personId)).slice(0, FEW);
    const listed = new Set(placed.map(({ person: { personId } }) => personId));
    const others = [...outcomes].flatMap(([id, one]) => (one && !listed.has(id) ? [{ id, one }] : []));
    const people = await calledPeople(em, [...listed], merged);
    const nameOf = await namesOf(em, [
      ...others.map(({ id }) => id),
      ...almost.map(({ person }) => person.personId),
      ...cannotCome.map(({ personId }) => personId),
    ]);
    const skills = await SkillNames.read(em);
    const words = { house, by: caller.name, people, outcomes, skillOf: (id: string) => skills.nameOf(id) };
    const { mission: _, slotId: id, ...date } = dateView(dated);
    return {
      madeAt: now.toISOString(),
      zone,
      slot: { ...date, id, mission: { id: dated.mission.id, title: dated.mission.title } },
      ...(await this.#filled(em, found)),
      cannotCome: cannotCome.map(({ personId, saidAt }) => ({ name: nameOf(personId), saidAt: saidAt.toISOString() })),
      mayBeAsked,
      people: placed.map((one) => replacementPerson(one, found, words)),
      answered: others.map(({ id: personId, one }) => ({ person: { id: personId, name: nameOf(personId) }, ...one })),
      almost: almost.map(({ person: { personId }, obstacle }) => ({
        person: { id: personId, name: nameOf(personId) },
        obstacle: this.#told(caller, obstacle, words.skillOf),
      })),
    };
  }

  /** Where somebody is expected elsewhere is not told to who does not answer for all missions. */
  #told(
    { missionScope }: Caller,
    obstacle: ReplacementsView['almost'][number]['obstacle'],
    skillOf: (id: string) => string,
  ): ReplacementsView['almost'][number]['obstacle'] {
    const { filter, subject } = obstacle;
    if (filter === 'skill') return { ...obstacle, subject: skillOf(subject) };
    return filter === 'overlap' && missionScope !== null ? { ...obstacle, subject: '' } : obstacle;
  }

  async #filled(
    em: RegistryManager,
    { dated: { slot }, merged }: FoundReplacements,
  ): Promise<Pick<ReplacementsView, 'coming' | 'wanted' | 'missing'>> {
    const agreed = { slotId: slot.id, state: 'agreed' as const };
    const rows = await em.find(Assignment, agreed, { disableIdentityMap: true });
    const length = (slot.endsAt.getTime() - slot.startsAt.getTime()) / 1000;
    const coming = new Set(rows.map(({ personId }) => merged.countsAs(personId))).size;
    const seconds = rows.reduce((sum, one) => sum + one.seconds, 0);
    const target = slot.targetSeconds ?? slot.minSeconds ?? null;
    if (target === null) return { coming, wanted: null, missing: null };
    return { coming, wanted: Math.ceil(target / length), missing: Math.ceil(Math.max(0, target - seconds) / length) };
  }
}

async function namesOf(em: RegistryManager, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await em.find(Person, { id: { $in: [...new Set(ids)] } }, { disableIdentityMap: true });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return (id) => names.get(id) ?? '';
}
