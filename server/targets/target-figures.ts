import { Injectable } from '@nestjs/common';
import { filtersOf, wheresOf } from '../query-files/slice.js';
import { Figures } from '../indicators/figures.js';
import type { IndicatorQuery } from '../indicators/indicators.schemas.js';
import type { House } from '../ledger/house.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';
import type { Found } from './attainment.js';
import type { Target } from './target.entity.js';

export type FoundFigure = Found & { asOf: string | null };

/** The figure of a target's own period and slice: the same request as the dashboard's, hence the same figure. */
@Injectable()
export class TargetFigures {
  constructor(private readonly figures: Figures) {}

  /** As it is; who may see it is decided for all targets together. Null: never computed, or no longer sliced so. */
  async of(house: House, target: Target, header: IndicatorHeader): Promise<FoundFigure | null> {
    const query: IndicatorQuery = { from: target.fromDay, to: target.toDay, where: wheresOf(filtersOf(target.slice)) };
    try {
      const { card, total } = await this.figures.answer(house, target.indicator, query);
      const value = total[target.measure];
      const result = typeof value === 'number' ? value : null;
      const { asOf } = card.freshness;
      return {
        result,
        isWithheld: false,
        isPartial: card.period.isPartial,
        addsUp: addsUp(header, target.measure),
        asOf,
      };
    } catch (error) {
      if (error instanceof AppError && UNKNOWN.has(error.code)) return null;
      throw error;
    }
  }
}

const UNKNOWN: ReadonlySet<string> = new Set(['indicator-not-refreshed', 'unknown-dimension', 'too-many-cells']);

/** Counts of people do not add up, and what was promised for days to come is known before they come. */
function addsUp({ measures, refresh }: IndicatorHeader, measure: string): boolean {
  return measures[measure]?.kind === 'sum' && !refresh.follows_clock;
}
