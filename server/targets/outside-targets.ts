import { Injectable } from '@nestjs/common';
import { familyName } from '../indicators/outside/family.js';
import { cellKey, type Scope } from '../indicators/outside/scope.js';
import { Withholding } from '../indicators/outside/withholding.js';
import type { House } from '../ledger/house.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Library } from '../query-files/library.js';
import { AppError } from '../shared/app-error.js';
import { filtersOf } from './slice.js';
import type { Target } from './target.entity.js';
import type { TargetFilter } from './targets.schemas.js';

/**
 * Results are told together, over periods and slices that people chose freely: a year less its quarters, everybody less
 * one mission. So all those of a family are decided at once, with the tables of the dashboard that hold them.
 */
@Injectable()
export class OutsideTargets {
  constructor(private readonly withholding: Withholding) {}

  /** Ids of the targets whose result an outside reader may not see. */
  async withheld(house: House, library: Library, targets: readonly Target[]): Promise<Set<string>> {
    const families = new Map<string, { header: IndicatorHeader; told: Target[] }>();
    for (const target of targets) {
      const header = library.indicators.get(target.indicator)?.header;
      if (!header) continue;
      const name = familyName(header);
      const known = families.get(name);
      if (known) known.told.push(target);
      else families.set(name, { header, told: [target] });
    }
    const hidden: string[] = [];
    for (const { header, told } of families.values())
      hidden.push(...(await this.#decide(house, library, header, told)));
    return new Set(hidden);
  }

  /** Figures of a family are withheld together, whichever of them is asked about. */
  async #decide(house: House, library: Library, header: IndicatorHeader, told: readonly Target[]): Promise<string[]> {
    try {
      const { keys } = await this.withholding.decide(house, library, header, told.flatMap(scopesOf));
      return told.filter((target) => keysOf(target).some((key) => keys.has(key))).map(({ id }) => id);
    } catch (error) {
      if (error instanceof AppError && UNJUDGED.has(error.code)) return told.map(({ id }) => id);
      throw error;
    }
  }
}

/** What cannot be judged is not told. */
const UNJUDGED: ReadonlySet<string> = new Set(['indicator-not-refreshed', 'figure-stays-inside']);

/** What the result tells, the same of everybody, and the table in which the dashboard tells it. */
function scopesOf({ id, slice, fromDay, toDay }: Target): Scope[] {
  const filters = filtersOf(slice);
  const period = { from: fromDay, to: toDay };
  const own: Scope = {
    name: id,
    period,
    filters: filters.map(({ dimension, value }) => ({ dimension, values: [value] })),
    bucket: null,
    dimensions: [],
    state: 'asked',
    hasSubtotals: true,
  };
  if (filters.length === 0) return [own];
  const dimensions = filters.map(({ dimension }) => dimension);
  return [own, { ...own, name: tableOf(id), filters: [], dimensions }];
}

function keysOf({ id, slice }: Target): string[] {
  const filters = filtersOf(slice);
  const by = filters.map(({ dimension }) => dimension);
  return [cellKey({ name: id }, [], []), cellKey({ name: tableOf(id) }, by, filters.map(valueOf))];
}

function tableOf(id: string): string {
  return `${id} table`;
}

function valueOf({ dimension, value }: TargetFilter): string | boolean {
  return dimension === 'remote' ? value === 'true' : value;
}
