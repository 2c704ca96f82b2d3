import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { localDay } from '../../shared/local-day.js';
import { partOf } from './counted-on.js';
import type { PossiblePeople } from './decisions.schemas.js';
import { reachedSuggestion } from './reached-suggestion.js';
import { WeekFound } from './week-found.js';

const MOST = 30;

/** Who else could be asked to come there, who suits best first. */
@Injectable()
export class PossiblePeopleList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly week: WeekFound,
  ) {}

  /** Throws `not-found`, also for one of another mission, and `suggestion-not-one-person`. */
  async read(caller: Caller, suggestionId: string): Promise<PossiblePeople> {
    const em = this.registry.of(caller.organisationId);
    const { suggestion, steps, dated } = await reachedSuggestion(em, caller, suggestionId);
    const [step, ...others] = steps.filter(({ seconds }) => seconds > 0);
    const slot = step && dated.get(step.slotId)?.slot;
    if (!step || !slot || others.length > 0) throw new AppError('suggestion-not-one-person');
    const { zone } = await this.organisations.byId(caller.organisationId);
    const of = { day: localDay(slot.startsAt, zone), runId: suggestion.runId ?? null };
    const { found } = await this.week.read(caller.organisationId, of, []);
    const fitting = found.candidates
      .filter((one) => one.part_id === partOf(step) && one.today_seconds === 0 && one.free_seconds > 0)
      .flatMap((one) => {
        const id = found.personIds.get(one.volunteer_key);
        return id === undefined || id === step.personId ? [] : [{ id, fit: one.fit }];
      })
      .toSorted((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
    const ids = fitting.map(({ id }) => id);
    const people = await em.find(Person, { id: { $in: ids } }, { disableIdentityMap: true });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return { people: fitting.map(({ id, fit }) => ({ id, name: names.get(id) ?? '', fit })) };
  }
}
