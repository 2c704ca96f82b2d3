import { Injectable } from '@nestjs/common';
import type { Holder } from '../../summaries/holder.js';
import { OwnQueries } from '../../summaries/own-queries.js';
import type { ResultRow } from '../../summaries/own-summaries.js';
import type { CountedActivity } from './counted-activity.js';
import { type CountedResult, countedResults } from './counted-results.js';

/** Days from the first to before the last; null: no end. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** What of a person's records may be certified. */
@Injectable()
export class CertificateRows {
  constructor(private readonly queries: OwnQueries) {}

  /** By day. */
  activities(holder: Holder, days: Days): Promise<CountedActivity[]> {
    return this.queries.read<CountedActivity>(holder, 'own_counted', periodOf(days));
  }

  async results(holder: Holder, days: Days): Promise<CountedResult[]> {
    const asked = { ...periodOf(days), certified: true };
    return countedResults(await this.queries.read<ResultRow>(holder, 'own_results', asked));
  }
}

function periodOf({ from, to }: Days): { from: string; to: string } {
  return { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };
}
