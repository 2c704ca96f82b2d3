import { Injectable } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import type { Library } from '../query-files/library.js';
import { isBroken } from '../query-files/last-sound.js';
import { Clock } from '../shared/clock.js';
import type { Freshness } from './indicators.schemas.js';
import { type Ending, Runs } from './runs.js';

const MS_PER_HOUR = 3_600_000;

/** How old kept figures are. One that is made from a stale one is stale with it. */
@Injectable()
export class Freshnesses {
  constructor(
    private readonly runs: Runs,
    private readonly clock: Clock,
  ) {}

  async of(house: House, library: Library, name: string): Promise<Freshness> {
    const file = library.indicators.get(name);
    if (!file) return { state: 'stale', asOf: null, reason: 'file-broken' };
    const { good, last } = await this.runs.lastOf(house.id, name);
    const own = freshnessOf(good, last, file.header.refresh.max_age, this.clock.now());
    if (own.state !== 'fresh') return own;
    if (isBroken(library, name)) return { state: 'stale', asOf: own.asOf, reason: 'file-broken' };
    for (const relation of file.relations.filter((one) => one.startsWith('indicator.'))) {
      const from = await this.of(house, library, relation.slice('indicator.'.length));
      if (from.state !== 'fresh') return { state: 'stale', asOf: from.asOf ?? own.asOf, reason: 'made-from-stale' };
    }
    return own;
  }
}

/** `runs`: the last good one and the last one of an indicator. `maxAge` as in the header: '26h'. */
export function freshnessOf(good: Ending | null, last: Ending | null, maxAge: string, now: Date): Freshness {
  const failed = last?.errorCode === 'query-not-reconciled' ? 'does-not-agree' : 'last-run-failed';
  if (!good) return { state: 'never', asOf: null, reason: last ? failed : null };
  const asOf = good.endedAt.toISOString();
  if (last && last.outcome === 'failed') return { state: 'stale', asOf, reason: failed };
  const isOld = now.getTime() - good.endedAt.getTime() > Number.parseInt(maxAge, 10) * MS_PER_HOUR;
  return isOld ? { state: 'stale', asOf, reason: 'too-old' } : { state: 'fresh', asOf, reason: null };
}
