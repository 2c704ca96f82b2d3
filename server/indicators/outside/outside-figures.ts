import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { AppError } from '../../shared/app-error.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { Figures, type Question } from '../figures.js';
import type { IndicatorQuery, IndicatorResult } from '../indicators.schemas.js';
import { pastOf } from './looking-back.js';
import { Restated } from '../restated.js';
import { keyNow, keyPast, keysBefore, outsideScopes } from './outside-scopes.js';
import { outsideView } from './outside-view.js';
import { slicesOf } from './scope.js';
import { Withholding } from './withholding.js';

export const MOST_CELLS = 2000;
export const MOST_SLICES = 4;

/** Figures for whoever asks: exact inside; outside, what a donor would see. */
@Injectable()
export class OutsideFigures {
  constructor(
    private readonly figures: Figures,
    private readonly warehouses: Warehouses,
    private readonly withholding: Withholding,
    private readonly restated: Restated,
  ) {}

  /** As `Figures.answer`; outside also throws `figure-stays-inside`, `too-fine-for-outside`. */
  async answer(house: House, name: string, query: IndicatorQuery): Promise<IndicatorResult> {
    if (query.audience !== 'external') return this.restated.on(house.id, await this.figures.answer(house, name, query));
    const question = await this.figures.ask(house, name, query);
    if (slicesOf(question.request).length > MOST_SLICES) throw new AppError('too-fine-for-outside');
    const warehouse = await this.warehouses.of(house);
    // The people behind a cell are those of the very figures that are told.
    return warehouse.snapshot((reader) => this.#veiled(reader, question));
  }

  async #veiled(reader: Snapshot, question: Question): Promise<IndicatorResult> {
    const { library, request, file, organisation } = question;
    const { header } = file;
    const inside = { ...question, query: { ...question.query, audience: undefined } };
    const result = await this.figures.answerFrom(reader, inside);
    if (result.rows.length > MOST_CELLS) throw new AppError('too-fine-for-outside');
    const compared = result.card.comparedPeriod;
    const before = compared && compared.from < compared.to ? compared : null;
    const { schoolYearStartMonth, leastOutside } = organisation;
    const past = pastOf(header, request, schoolYearStartMonth);
    const scopes = outsideScopes(request, before, past);
    const asking = { library, header, schoolYearStartMonth, leastOutside };
    const decision = await this.withholding.decideFrom(reader, asking, scopes);
    const keyBefore = before ? keysBefore(request, before, schoolYearStartMonth) : () => null;
    const pastKey = keyPast(request, past, schoolYearStartMonth);
    const veil = {
      isWithheld: (row: IndicatorResult['total'] | null) =>
        decision.keys.has(keyNow(request, row)) || decision.keys.has(pastKey(row) ?? ''),
      isComparisonWithheld: (row: IndicatorResult['total'] | null) => decision.keys.has(keyBefore(row) ?? ''),
      reason: header.privacy.unit === 'answer' ? ('few-answers' as const) : ('few-people' as const),
      least: decision.least,
    };
    return outsideView(result, request.dimensions, veil);
  }
}
