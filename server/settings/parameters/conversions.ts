import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Conversion } from './conversion.entity.js';
import { ParameterWriting } from './parameter-writing.js';
import type { ConversionView, End, NewConversion } from './parameters.schemas.js';

/** Outcomes stated as others, by name and first day. */
@Injectable()
export class Conversions {
  constructor(
    private readonly registry: Registry,
    private readonly writing: ParameterWriting,
    private readonly clock: Clock,
  ) {}

  /** The latest first day first. */
  async list(organisationId: string): Promise<ConversionView[]> {
    const all = await this.registry
      .of(organisationId)
      .find(Conversion, {}, { orderBy: { fromDay: 'desc', name: 'asc', id: 'asc' } });
    return all.map(viewOf);
  }

  /** Throws `parameter-exists`. */
  async add(caller: Caller, wanted: NewConversion): Promise<ConversionView> {
    const createdAt = this.clock.now();
    const { organisationId, name: author } = caller;
    const made = { ...wanted, id: newId(createdAt), organisationId, toDay: null, author, createdAt };
    const record = `conversion:${made.id}`;
    const change = { action: 'conversion.add', record, details: { ...wanted }, dimension: 'conversion' };
    await this.writing.write(caller, change, async (em) => {
      const { name, fromDay } = wanted;
      if ((await em.count(Conversion, { name, fromDay })) > 0) throw new AppError('parameter-exists');
      em.create(Conversion, made);
    });
    return viewOf(made);
  }

  /** Throws `not-found` and `parameter-end`. */
  async end(caller: Caller, id: string, { toDay }: End): Promise<ConversionView> {
    const ended: ConversionView[] = [];
    const record = `conversion:${id}`;
    const change = { action: 'conversion.end', record, details: { toDay }, dimension: 'conversion' };
    await this.writing.write(caller, change, async (em) => {
      const conversion = await em.findOne(Conversion, { id });
      if (!conversion) throw new AppError('not-found');
      if (toDay < conversion.fromDay) throw new AppError('parameter-end', { from: conversion.fromDay });
      conversion.toDay = toDay;
      ended.push(viewOf(conversion));
    });
    const [view] = ended;
    if (!view) throw new AppError('not-found');
    return view;
  }
}

function viewOf(conversion: Omit<Conversion, 'organisationId'>): ConversionView {
  const { id, name, fromType, fromUnit, toType, toUnit, factor, fromDay, source } = conversion;
  const { decidedOn, decidedBy, author } = conversion;
  return {
    id,
    name,
    fromType,
    fromUnit,
    toType,
    toUnit,
    factor,
    fromDay,
    toDay: conversion.toDay ?? null,
    source,
    decidedOn,
    decidedBy,
    author,
    createdAt: conversion.createdAt.toISOString(),
  };
}
