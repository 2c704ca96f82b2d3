import { Injectable } from '@nestjs/common';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Letterheads } from '../../settings/letterhead/letterheads.js';
import { AppError } from '../../shared/app-error.js';
import type { Holder } from '../../summaries/holder.js';
import type { CertificateOptions } from '../choices.schemas.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { CertificateRows, type Days } from './certificate-rows.js';
import { type CountedActivity, daysOf, secondsOf } from './counted-activity.js';
import { countedMissions } from './counted-missions.js';
import { personFacts } from './person-facts.js';
import { isPrintable } from './printed-otherwise.js';
import { whoSigns } from './signing-person.js';

/** What may be chosen for a certificate. */
@Injectable()
export class OfferedChoices {
  constructor(
    private readonly rows: CertificateRows,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly letterheads: Letterheads,
    private readonly keys: SigningKeys,
  ) {}

  /** Throws `not-found` for somebody who is not there. */
  async options(holder: Holder, days: Days, language: 'fr' | 'en'): Promise<CertificateOptions> {
    const { organisationId, personId } = holder;
    const organisation = await this.organisations.byId(organisationId);
    const rows = await this.rows.activities(holder, days);
    const missions = countedMissions(rows, language, organisation.language);
    const counted = new Set(missions.map(({ missionId }) => missionId));
    const results = (await this.rows.results(holder, days)).filter(({ missionId }) => counted.has(missionId));
    const signing = whoSigns(await this.letterheads.read(organisationId));
    const facts = await personFacts(this.registry.of(organisationId), personId, language);
    const { from, to } = daysOf(rows);
    return {
      ...facts,
      needsPrintedName: !isPrintable(facts.name),
      firstDay: from || null,
      lastDay: to || null,
      time: timeOf(rows),
      missions: missions.map(({ titleLanguage: _language, context: _context, ...mission }) => mission),
      results: results.map(({ days: _days, ...result }) => result),
      signatories: signing.map(({ id, name, function: as, approvesValidated }) => ({
        id,
        name,
        function: as,
        approvesValidated,
      })),
      obstacles: this.#obstacles(organisation, rows.length > 0, signing.length > 0).map((fault) => ({
        code: fault.code,
        detail: fault.sentence(language),
      })),
    };
  }

  #obstacles(organisation: Organisation, counts: boolean, isSigned: boolean): AppError[] {
    const found: AppError[] = [];
    if (!counts) found.push(new AppError('certificate-nothing-counted'));
    if (!isSigned) found.push(new AppError('certificate-signatory-missing'));
    try {
      this.keys.didOf(organisation);
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      found.push(fault);
    }
    return found;
  }
}

function timeOf(rows: readonly CountedActivity[]): CertificateOptions['time'] {
  return {
    measured: secondsOf(rows, 'measured'),
    declared: secondsOf(rows, 'declared'),
    estimated: secondsOf(rows, 'estimated'),
  };
}
