import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import type { LeastOutside } from '../../privacy/least-outside.schemas.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { AnnualHours } from './annual-hours.js';
import { Conversions } from './conversions.js';
import { ParameterWriting } from './parameter-writing.js';
import { type Amounts, DEFAULT_ANNUAL_HOURS, type ParametersView } from './parameters.schemas.js';
import { TimeRates } from './time-rates.js';

/** The dated values that figures are made with, and whether any of them is money. */
@Injectable()
export class Parameters {
  constructor(
    private readonly organisations: Organisations,
    private readonly annualHours: AnnualHours,
    private readonly rates: TimeRates,
    private readonly conversions: Conversions,
    private readonly writing: ParameterWriting,
  ) {}

  async read(organisationId: string): Promise<ParametersView> {
    const { valuesTime, isHoursOnly, leastOutside } = await this.organisations.byId(organisationId);
    const rates = await this.rates.list(organisationId);
    return {
      amounts: { valuesTime, isHoursOnly },
      leastOutside,
      defaultAnnualHours: DEFAULT_ANNUAL_HOURS,
      annualHours: await this.annualHours.list(organisationId),
      rates: isHoursOnly ? [] : rates,
      hiddenRates: isHoursOnly ? rates.length : 0,
      conversions: await this.conversions.list(organisationId),
    };
  }

  async setAmounts(caller: Caller, amounts: Amounts): Promise<ParametersView> {
    const { organisationId } = caller;
    const record = `organisation:${organisationId}`;
    const change = { action: 'amounts.set', record, details: { ...amounts }, dimension: null };
    await this.writing.write(caller, change, async (em) => {
      const organisation = await em.findOneOrFail(Organisation, { id: organisationId });
      Object.assign(change.details, {
        before: { valuesTime: organisation.valuesTime, isHoursOnly: organisation.isHoursOnly },
      });
      Object.assign(organisation, amounts);
    });
    return this.read(organisationId);
  }

  /** Figures told from now on need so many people; what was told before stays told. */
  async setLeastOutside(caller: Caller, { least }: LeastOutside): Promise<ParametersView> {
    const { organisationId } = caller;
    const details: Record<string, unknown> = { after: least };
    const change = { action: 'threshold.set', record: `organisation:${organisationId}`, details, dimension: null };
    await this.writing.write(caller, change, async (em) => {
      const organisation = await em.findOneOrFail(Organisation, { id: organisationId });
      details['before'] = organisation.leastOutside;
      organisation.leastOutside = least;
    });
    return this.read(organisationId);
  }
}
