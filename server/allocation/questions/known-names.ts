import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { type DatedSlot, datedSlots, toldOf } from '../../missions/times/dated-slots.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import type { SlotPart } from '../candidates/found.js';
import type { PlanState, Step } from '../proposals/plan-state.js';
import type { OpenedPlan } from './opened-plan.js';
import { PeopleInQuestion } from './people-in-question.js';
import type { MovedHours } from './questions.schemas.js';

type SlotView = MovedHours['slot'];

/** Names, joined to an answer when it is read, and none of those outside the reader's missions. */
@Injectable()
export class KnownNames {
  constructor(
    private readonly registry: Registry,
    private readonly people: PeopleInQuestion,
    private readonly clock: Clock,
  ) {}

  /** A date ahead of the reader's missions. Throws `not-found`. */
  async slot(caller: Caller, slotId: string): Promise<SlotView> {
    const found = await datedSlots(this.registry.of(caller.organisationId), [slotId], this.clock.now());
    const dated = found.get(slotId);
    if (!dated || !isInScope(caller, dated.mission.id)) throw new AppError('not-found');
    return slotView(dated);
  }

  async skill(caller: Caller, skillId: string | null): Promise<string | null> {
    if (skillId === null) return null;
    return (await SkillNames.read(this.registry.of(caller.organisationId))).nameOf(skillId);
  }

  async persons(caller: Caller, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const em = this.registry.of(caller.organisationId);
    const names = new Map<string, string>();
    for await (const some of politeChunks([...new Set(ids)]))
      for (const { id, displayName } of await em.find(Person, { id: { $in: some } }, { disableIdentityMap: true }))
        names.set(id, displayName);
    return names;
  }

  async missions({ organisationId }: Caller, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const found = await this.registry
      .of(organisationId)
      .find(Mission, { id: { $in: [...new Set(ids)] } }, { disableIdentityMap: true });
    return new Map(found.map(({ id, title }) => [id, title]));
  }

  /** Steps from one state to another, in the order given; `elsewhere`: people who move out of the reader's sight. */
  async moves(
    caller: Caller,
    opened: OpenedPlan,
    { state, steps }: { state: PlanState; steps: readonly Step[] },
  ): Promise<{ moves: MovedHours[]; elsewhere: number }> {
    const { found } = opened.from;
    const em = this.registry.of(caller.organisationId);
    const parts = steps.map(({ pair }) => found.parts[state.slotOf(pair)]);
    const ids = parts.flatMap((part) => part?.slot_id ?? []);
    const slots = await datedSlots(em, ids, this.clock.now());
    const skills = await SkillNames.read(em);
    const sees = await this.people.sight(caller);
    const personIds = steps.map(({ pair }) => opened.personIdOf(state.personOf(pair)));
    const names = await this.persons(caller, personIds.filter(sees));
    const hidden = new Set<string>();
    const moves = steps.flatMap((step, at): MovedHours[] => {
      const personId = personIds[at] ?? '';
      const part: SlotPart | undefined = parts[at];
      const dated = slots.get(part?.slot_id ?? '');
      if (!part || !dated || !isInScope(caller, dated.mission.id)) {
        hidden.add(personId);
        return [];
      }
      const name = names.get(personId);
      const unit = state.problem.unitMinutes * 60;
      const before = (state.units[step.pair] ?? 0) * unit;
      const person = name === undefined ? null : { id: personId, name };
      const skill = part.skill_id && skills.nameOf(part.skill_id);
      return [{ person, slot: slotView(dated), skill, before, after: before + step.units * unit }];
    });
    return { moves, elsewhere: hidden.size };
  }
}

export function isInScope({ missionScope }: Caller, missionId: string): boolean {
  return missionScope === null || missionScope.includes(missionId);
}

function slotView(dated: DatedSlot): SlotView {
  const { mission, role, startsAt, endsAt, zone } = toldOf(dated);
  const { id: missionId, title } = mission;
  const day = localDay(new Date(startsAt), zone);
  return { id: dated.slot.id, missionId, mission: title, role, day, startsAt, endsAt, zone };
}
