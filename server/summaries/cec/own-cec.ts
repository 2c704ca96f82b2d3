import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Letterheads } from '../../settings/letterhead/letterheads.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { OwnQueries } from '../own-queries.js';
import { CecFunction } from './cec-function.entity.js';
import { factsOf } from './cec-facts.js';
import type { CecOffer, CecQuery, CecView } from './cec.schemas.js';
import { countedTime, type Marked, type RoleRow } from './counted-time.js';
import { datedRules, ruleOn } from './dated-rules.js';
import { deadlinesOf, fullYears, yearAt } from './deadlines.js';
import { ElsewhereTimes } from './elsewhere-times.js';
import { isFrench } from './french-zones.js';
import { thresholdsOf } from './thresholds.js';

const YEARS_SHOWN = 3;

/** What a volunteer's validated time says to the civic engagement account, asked by that volunteer alone. */
@Injectable()
export class OwnCec {
  constructor(
    private readonly queries: OwnQueries,
    private readonly elsewhere: ElsewhereTimes,
    private readonly letterheads: Letterheads,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** French associations only: elsewhere there is no such account. */
  async offer({ organisationId }: Caller): Promise<CecOffer> {
    const { zone } = await this.organisations.byId(organisationId);
    return { isOffered: isFrench(zone, await this.letterheads.read(organisationId)) };
  }

  /** The civil year in the association's zone. */
  async of(caller: Caller, query: CecQuery): Promise<CecView> {
    const { zone } = await this.organisations.byId(caller.organisationId);
    const today = localDay(this.clock.now(), zone);
    const year = query.year ?? yearAt(today);
    const period = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
    const rows = await this.queries.read<RoleRow>(caller, 'own_time_by_role', period);
    const time = countedTime(rows, await this.#marked(caller));
    const elsewhere = await this.elsewhere.of(caller, year);
    const now = Number(today.slice(0, 4));
    const lastDay = `${year}-12-31`;
    const names = [...new Set(datedRules.map(({ rule }) => rule))];
    return {
      year,
      years: Array.from({ length: YEARS_SHOWN }, (_, back) => now - back),
      ...time,
      elsewhere,
      thresholds: thresholdsOf(year, time.counted.personSeconds ?? 0, elsewhere),
      association: await this.#association(caller, lastDay),
      deadlines: deadlinesOf(year, today),
      rules: names.map((rule) => ruleOn(rule, lastDay)),
    };
  }

  #marked({ organisationId }: Caller): Promise<Marked[]> {
    return this.registry.of(organisationId).find(CecFunction, {}) as Promise<Marked[]>;
  }

  async #association({ organisationId }: Caller, lastDay: string): Promise<CecView['association']> {
    const { name, rna, siren } = await this.letterheads.read(organisationId);
    const facts = await factsOf(this.registry.of(organisationId));
    const neededYears = Number(ruleOn('declared-years', lastDay).value);
    const isOldEnough = facts.declaredOn === null ? null : fullYears(facts.declaredOn, lastDay) >= neededYears;
    return { name, rna, siren, ...facts, neededYears, isOldEnough };
  }
}
