import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Assignment } from '../assignment.entity.js';
import { CannotCome } from './cannot-come.entity.js';
import { type DatedSlot, datedSlots, toldOf } from './dated-slots.js';
import type { CannotComeList } from './times.schemas.js';

/** For a coordinator: who cannot come to their missions. */
@Injectable()
export class CannotComes {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  async list({ organisationId, missionScope }: Caller): Promise<CannotComeList> {
    const em = this.registry.of(organisationId);
    const said = await em.find(CannotCome, {}, { orderBy: { saidAt: 'asc', id: 'asc' }, disableIdentityMap: true });
    const slots = await datedSlots(
      em,
      said.map(({ slotId }) => slotId),
      this.clock.now(),
    );
    const mine = [...slots].filter(([, { mission }]) => missionScope?.includes(mission.id) ?? true);
    const ids = mine.map(([id]) => id);
    const names = new Map(
      (await em.find(Person, { id: { $in: said.map(({ personId }) => personId) } })).map((one) => [
        one.id,
        one.displayName,
      ]),
    );
    const agreed = await em.find(Assignment, { slotId: { $in: ids }, state: 'agreed' }, { disableIdentityMap: true });
    return mine.flatMap(([slotId, dated]) =>
      said
        .filter((one) => one.slotId === slotId)
        .map(({ id, personId, saidAt, seenBy }) => ({
          id,
          slotId,
          name: names.get(personId) ?? '',
          ...toldOf(dated),
          saidAt: saidAt.toISOString(),
          stillComing: agreed.filter((one) => one.slotId === slotId).length,
          wanted: wantedPeople(dated),
          seenBy: seenBy ?? null,
        })),
    );
  }

  /** Takes note; who did first stays. Throws `not-found`, also for another coordinator's mission. */
  async see(caller: Caller, id: string): Promise<CannotComeList> {
    if (!(await this.list(caller)).some((one) => one.id === id)) throw new AppError('not-found');
    await this.registry
      .of(caller.organisationId)
      .nativeUpdate(CannotCome, { id, seenAt: null }, { seenAt: this.clock.now(), seenBy: caller.name });
    return this.list(caller);
  }
}

function wantedPeople({ slot: { targetSeconds, startsAt, endsAt } }: DatedSlot): number | null {
  const length = (endsAt.getTime() - startsAt.getTime()) / 1000;
  return typeof targetSeconds === 'number' && length > 0 ? Math.round(targetSeconds / length) : null;
}
