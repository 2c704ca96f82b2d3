import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Assignment } from '../assignment.entity.js';
import { CannotCome } from './cannot-come.entity.js';
import { type DatedSlot, datedSlots, toldOf } from './dated-slots.js';
import { contactsOf } from './mission-contacts.js';
import { TimeReminder } from './time-reminder.entity.js';
import type { OwnTime, OwnTimes } from './times.schemas.js';

/** One date a person agreed to, whichever of their entries did. */
export interface OwnPlace extends DatedSlot {
  assignment: Assignment;
}

/** When a volunteer is expected, where and by whom. */
@Injectable()
export class OwnTimesList {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller): Promise<OwnTimes> {
    const em = this.registry.of(caller.organisationId);
    const contacts = await contactsOf(em);
    const people = await peopleOf(em, caller);
    const said = await em.find(CannotCome, { personId: { $in: people } });
    const seen = new Set(said.flatMap(({ slotId, seenAt }) => (seenAt ? [slotId] : [])));
    const times = (await this.places(caller)).map((place): OwnTime => ({
      id: place.assignment.id,
      ...toldOf(place),
      place: place.slot.place ?? place.mission.site ?? null,
      remote: place.slot.remote,
      contacts: contacts(place.mission.id).map(({ name, email }) => ({ name, email })),
      state: place.slot.cancelledAt ? 'cancelled' : place.assignment.state,
      isSeen: seen.has(place.slot.id),
    }));
    const wanted = await em.count(TimeReminder, { personId: { $in: people } });
    return { times, reminder: people.length === 0 ? null : wanted > 0 };
  }

  /** Those that have not ended, the next first. */
  async places(caller: Caller): Promise<OwnPlace[]> {
    const em = this.registry.of(caller.organisationId);
    const mine = { personId: { $in: await peopleOf(em, caller) } };
    const assignments = await em.find(Assignment, mine, { disableIdentityMap: true });
    const slots = await datedSlots(
      em,
      assignments.map(({ slotId }) => slotId),
      this.clock.now(),
      true,
    );
    const bySlot = new Map(assignments.map((assignment) => [assignment.slotId, assignment]));
    return [...slots].flatMap(([id, dated]) => {
      const assignment = bySlot.get(id);
      return assignment ? [{ ...dated, assignment }] : [];
    });
  }

  /** Throws `not-found` for what is somebody else's, or over. */
  async place(caller: Caller, id: string): Promise<OwnPlace> {
    const place = (await this.places(caller)).find(({ assignment }) => assignment.id === id);
    if (!place) throw new AppError('not-found');
    return place;
  }
}

/** Every entry that counts as the caller. */
export async function peopleOf(em: RegistryManager, { personId }: Caller): Promise<string[]> {
  return personId === null ? [] : [...mergedPeople(await standingMerges(em)).together(personId)];
}
