import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { exactRate } from './exact-rate.js';
import { ParameterWriting } from './parameter-writing.js';
import type { End, NewTimeRate, TimeRateView } from './parameters.schemas.js';
import { TimeRate } from './time-rate.entity.js';

/** What an hour is worth, by type of activity and first day. None ships. */
@Injectable()
export class TimeRates {
  constructor(
    private readonly registry: Registry,
    private readonly writing: ParameterWriting,
    private readonly clock: Clock,
  ) {}

  /** The latest first day first. */
  async list(organisationId: string): Promise<TimeRateView[]> {
    const all = await this.registry
      .of(organisationId)
      .find(TimeRate, {}, { orderBy: { fromDay: 'desc', category: 'asc', id: 'asc' } });
    return all.map(viewOf);
  }

  /** Throws `parameter-exists` and `parameter-currency`: two currencies never come under one total. */
  async add(caller: Caller, wanted: NewTimeRate): Promise<TimeRateView> {
    const createdAt = this.clock.now();
    const made = {
      ...wanted,
      id: newId(createdAt),
      organisationId: caller.organisationId,
      category: wanted.category ?? '',
      toDay: null,
      author: caller.name,
      createdAt,
    };
    const record = `time-rate:${made.id}`;
    const change = { action: 'time-rate.add', record, details: { ...wanted }, dimension: 'time_rate' };
    await this.writing.write(caller, change, async (em) => {
      const { category, fromDay } = made;
      if ((await em.count(TimeRate, { category, fromDay })) > 0) throw new AppError('parameter-exists');
      const other = await em.findOne(TimeRate, { currency: { $ne: wanted.currency } });
      if (other) throw new AppError('parameter-currency', { currency: other.currency });
      em.create(TimeRate, made);
    });
    return viewOf(made);
  }

  /** Throws `not-found` and `parameter-end`. */
  async end(caller: Caller, id: string, { toDay }: End): Promise<TimeRateView> {
    const ended: TimeRateView[] = [];
    const record = `time-rate:${id}`;
    const change = { action: 'time-rate.end', record, details: { toDay }, dimension: 'time_rate' };
    await this.writing.write(caller, change, async (em) => {
      const rate = await em.findOne(TimeRate, { id });
      if (!rate) throw new AppError('not-found');
      if (toDay < rate.fromDay) throw new AppError('parameter-end', { from: rate.fromDay });
      rate.toDay = toDay;
      ended.push(viewOf(rate));
    });
    const [view] = ended;
    if (!view) throw new AppError('not-found');
    return view;
  }
}

function viewOf(rate: Omit<TimeRate, 'organisationId'>): TimeRateView {
  const { id, fromDay, amount, charges, coefficient, currency, source, decidedOn, decidedBy, author } = rate;
  return {
    id,
    category: rate.category === '' ? null : rate.category,
    fromDay,
    toDay: rate.toDay ?? null,
    amount,
    charges,
    coefficient,
    currency,
    rate: exactRate(amount, charges, coefficient),
    source,
    decidedOn,
    decidedBy,
    author,
    createdAt: rate.createdAt.toISOString(),
  };
}
