import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import { contributionOf, type ContributionRow } from '../contribution.js';
import type { Holder } from '../holder.js';
import { OwnQueries } from '../own-queries.js';
import { OwnSummaries } from '../own-summaries.js';
import { ThanksDesk } from '../thanks/thanks-desk.js';
import type { Letter, LetterPeriod } from './by-mail.schemas.js';
import { letterOf } from './letter.js';

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** What a period was for one person, as their own page tells it. */
@Injectable()
export class SummaryLetters {
  constructor(
    private readonly summaries: OwnSummaries,
    private readonly queries: OwnQueries,
    private readonly thanks: ThanksDesk,
    private readonly organisations: Organisations,
  ) {}

  /** Null when the period holds nothing to tell. */
  async of(holder: Holder, period: LetterPeriod, language: Language): Promise<Letter | null> {
    const { name: house, zone } = await this.organisations.byId(holder.organisationId);
    const { total, missions, results, waiting } = await this.summaries.of(holder, period, language);
    const ever = contributionOf(await this.queries.read<ContributionRow>(holder, 'own_contribution', ALWAYS), []);
    const received = await this.thanks.received(holder);
    const isWithin = ({ writtenAt }: { writtenAt: string }) => {
      const day = localDay(new Date(writtenAt), zone);
      return period.from <= day && day < period.to;
    };
    return letterOf(
      {
        house,
        period,
        total,
        missions,
        results,
        thanks: received.filter(isWithin),
        waiting: { now: waiting, ever: ever.waiting },
      },
      language,
    );
  }
}
