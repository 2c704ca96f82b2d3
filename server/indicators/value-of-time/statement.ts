import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { TimeRates } from '../../settings/parameters/time-rates.js';
import { Figures } from '../figures.js';
import { ratesUsed } from './rates-used.js';
import { METHOD, statementText } from './statement-text.js';
import type { ValueStatement } from './value-of-time.schemas.js';

/** Accounts of the French rule: 870 is for gifts in kind, not for time. */
const DEBIT = { number: '864', title: { fr: 'Personnel bénévole', en: 'Volunteer staff' } };
const CREDIT = { number: '875', title: { fr: 'Bénévolat', en: 'Volunteering' } };

/** The accounting entry of the time given, with all it must not stand without. */
@Injectable()
export class Statement {
  constructor(
    private readonly figures: Figures,
    private readonly rates: TimeRates,
  ) {}

  /** Throws `amounts-off`, before anything else, and what a figure throws. */
  async of(house: House, from: string, to: string): Promise<ValueStatement> {
    const { total, card } = await this.figures.answer(house, 'value_of_time', { from, to });
    const rates = ratesUsed(await this.rates.list(house.id), from, to);
    const { value_of_time: value, person_seconds: seconds } = total;
    const isValued = typeof value === 'number' && rates.length > 0;
    const facts = {
      from,
      to,
      debit: DEBIT,
      credit: CREDIT,
      amount: isValued ? value.toFixed(2) : null,
      currency: rates[0]?.currency ?? null,
      personSeconds: isValued ? Number(seconds ?? 0) : null,
      rows: { counted: card.rows.counted ?? 0, leftOut: card.rows.leftOut },
      rates,
      method: { ...METHOD },
    };
    return { ...facts, text: { fr: statementText(facts, 'fr'), en: statementText(facts, 'en') } };
  }
}
