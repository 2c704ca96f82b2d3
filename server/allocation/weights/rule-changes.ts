import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { type Week, weekOf } from '../candidates/week.js';
import { Rehearsal } from '../runs/rehearsal.js';
import { ActiveWeights } from './active-weights.js';
import { AllocationWeights } from './allocation-weights.entity.js';
import { ordinaryValues, type WeightValues } from './weight-values.js';
import { effectOf } from './weights-effect.js';
import type { NewWeights, WeightsEffect, WeightsVersion, WeightsView } from './weights.schemas.js';

/** What the calculation weighs, and how it is changed: what a change does to the week under way is seen first. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly rehearsal: Rehearsal,
    private readonly active: ActiveWeights,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every version there was, the one in force first. */
  async versions(organisationId: string): Promise<WeightsView> {
    const last = { orderBy: { version: 'desc' }, disableIdentityMap: true } as const;
    const kept = await this.registry.of(organisationId).find(AllocationWeights, {}, last);
    const first: WeightsVersion = { version: 0, values: ordinaryValues, author: null, note: null, createdAt: null };
    const versions = kept.map(({ version, values, author, note = null, createdAt }) => ({
      version,
      values,
      author,
      note,
      createdAt: createdAt.toISOString(),
    }));
    return { versions: [...versions, first] };
  }

  /** What the week under way would become. Nothing is kept. */
  async effect({ organisationId }: Pick<Caller, 'organisationId'>, values: WeightValues): Promise<WeightsEffect> {
    const { organisation, week } = await this.#weekUnderWay(organisationId);
    const now = await this.active.of(this.registry.of(organisationId));
    const before = await this.rehearsal.workOut(organisation, week, now.values);
    const after = await this.rehearsal.workOut(organisation, week, values);
    const shown = fingerprint({ version: now.version, week, values, inputHash: after.plan.inputHash });
    return { week: week.monday, shown, ...effectOf(before, after) };
  }

  /**
   * From now on. Throws `weights-effect-unseen` where the effect was not looked at, or is another since: the weights, the
   * week or what is known of it changed.
   */
  async change(caller: Caller, { values, note, shown }: NewWeights): Promise<WeightsView> {
    const { organisationId, accountId, name } = caller;
    const { organisation, week } = await this.#weekUnderWay(organisationId);
    const inputHash = await this.rehearsal.inputHash(organisation, week, values);
    const createdAt = this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const { version, values: before } = await this.active.of(em);
      if (shown !== fingerprint({ version, week, values, inputHash })) throw new AppError('weights-effect-unseen');
      const row = { id: newId(createdAt), organisationId, version: version + 1, values, note, createdAt };
      await em.insert(AllocationWeights, { ...row, authorId: accountId, author: name });
      await this.audit.record(em, {
        organisationId,
        actorId: accountId,
        actorName: name,
        action: 'weights.change',
        record: `allocation-weights:${version + 1}`,
        details: { before, after: values, note },
      });
    });
    return this.versions(organisationId);
  }

  async #weekUnderWay(organisationId: string): Promise<{ organisation: Organisation; week: Week }> {
    const organisation = await this.organisations.byId(organisationId);
    const now = this.clock.now();
    return { organisation, week: weekOf(localDay(now, organisation.zone), organisation.zone, now) };
  }
}

/** Of an effect: the weights in force, those asked about, and the week as it was. */
function fingerprint(seen: { version: number; week: Week; values: WeightValues; inputHash: string }): string {
  const { fit, plan } = seen.values;
  const sorted = (values: object) => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const said = [seen.version, seen.week.monday, sorted(fit), sorted(plan), seen.inputHash];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
