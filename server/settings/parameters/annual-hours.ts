import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Setting } from '../setting.entity.js';
import { ParameterWriting } from './parameter-writing.js';
import type { AnnualHoursView, NewAnnualHours } from './parameters.schemas.js';

const NAME = 'annual_hours';

/** Hours of work in a year, by first day: each value holds until the next one. */
@Injectable()
export class AnnualHours {
  constructor(
    private readonly registry: Registry,
    private readonly writing: ParameterWriting,
    private readonly clock: Clock,
  ) {}

  /** The latest first day first. */
  async list(organisationId: string): Promise<AnnualHoursView[]> {
    const all = await this.registry
      .of(organisationId)
      .find(Setting, { name: NAME }, { orderBy: { validFrom: 'desc', id: 'desc' } });
    return all.map((one) => ({
      id: one.id,
      hours: one.value,
      fromDay: one.validFrom,
      toDay: null,
      source: one.source ?? '',
      decidedOn: one.decidedOn ?? one.validFrom,
      decidedBy: one.decidedBy ?? '',
      author: one.decidedBy ?? '',
      createdAt: one.createdAt.toISOString(),
    }));
  }

  /** Throws `parameter-exists`. */
  async add(caller: Caller, { hours, fromDay, ...decision }: NewAnnualHours): Promise<AnnualHoursView> {
    const { organisationId } = caller;
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const details = { hours, fromDay, ...decision };
    const change = { action: 'annual-hours.add', record: `setting:${id}`, details, dimension: 'setting' };
    await this.writing.write(caller, change, async (em) => {
      if ((await em.count(Setting, { name: NAME, validFrom: fromDay })) > 0) throw new AppError('parameter-exists');
      em.create(Setting, {
        id,
        organisationId,
        name: NAME,
        value: hours,
        unit: 'hour',
        validFrom: fromDay,
        createdAt,
        ...decision,
      });
    });
    return { id, hours, fromDay, toDay: null, ...decision, author: caller.name, createdAt: createdAt.toISOString() };
  }
}
