import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import { Figures, findIndicator } from '../figures.js';
import type { IndicatorQuery, IndicatorResult } from '../indicators.schemas.js';
import { readRequest } from '../request.js';
import { keyNow, keysBefore, outsideScopes } from './outside-scopes.js';
import { outsideView } from './outside-view.js';
import { slicesOf } from './scope.js';
import { Withholding } from './withholding.js';

const MOST_CELLS = 2000;
const MOST_SLICES = 4;

/** Figures for whoever asks: exact inside; outside, what a donor would see. */
@Injectable()
export class OutsideFigures {
  constructor(
    private readonly figures: Figures,
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly withholding: Withholding,
  ) {}

  /** As `Figures.answer`; outside also throws `figure-stays-inside`, `too-fine-for-outside`. */
  async answer(house: House, name: string, query: IndicatorQuery): Promise<IndicatorResult> {
    if (query.audience !== 'external') return this.figures.answer(house, name, query);
    const library = await this.files.library();
    const { header } = findIndicator(library, name);
    const request = readRequest(query, header);
    if (slicesOf(request).length > MOST_SLICES) throw new AppError('too-fine-for-outside');
    const result = await this.figures.answer(house, name, { ...query, audience: undefined });
    if (result.rows.length > MOST_CELLS) throw new AppError('too-fine-for-outside');
    const compared = result.card.comparedPeriod;
    const before = compared && compared.from < compared.to ? compared : null;
    const decision = await this.withholding.decide(house, library, header, outsideScopes(request, before));
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const keyBefore = before ? keysBefore(request, before, schoolYearStartMonth) : () => null;
    const veil = {
      isWithheld: (row: IndicatorResult['total'] | null) => decision.keys.has(keyNow(request, row)),
      isComparisonWithheld: (row: IndicatorResult['total'] | null) => decision.keys.has(keyBefore(row) ?? ''),
      reason: header.privacy.unit === 'answer' ? ('few-answers' as const) : ('few-people' as const),
      least: decision.least,
    };
    return outsideView(result, request.dimensions, veil);
  }
}
