import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { isMoney, showsAmounts } from '../query-files/amounts.js';
import { findIndicator } from '../query-files/find-indicator.js';
import { sliceOf, wheresOf } from '../query-files/slice.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { readRequest } from '../indicators/request.js';
import { Mission } from '../missions/mission.entity.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Target } from './target.entity.js';
import type { NewTarget } from './targets.schemas.js';

type Wanted = Pick<Target, 'indicator' | 'measure' | 'slice' | 'fromDay' | 'toDay' | 'better' | 'baseline' | 'target'>;

/** Targets are set, changed and taken away by a director; each act is in the trail, with what it said before. */
@Injectable()
export class TargetSetting {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly files: QueryFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `unknown-indicator`, `unknown-measure`, `unknown-dimension`, `not-found`, `amounts-off`, `target-exists`, `target-without-way`, `target-other-way`. */
  async add(caller: Caller, wanted: NewTarget): Promise<{ id: string }> {
    const aim = await this.#read(caller, wanted);
    const id = newId(this.clock.now());
    await this.#write(caller, 'target.set', id, async (em) => {
      await requireRoom(em, caller, aim, wanted, null);
      em.create(Target, { id, organisationId: caller.organisationId, ...aim, ...this.#signed(caller) });
      return { after: aim };
    });
    return { id };
  }

  /** As `add`. */
  async change(caller: Caller, id: string, wanted: NewTarget): Promise<{ id: string }> {
    const aim = await this.#read(caller, wanted);
    await this.#write(caller, 'target.change', id, async (em) => {
      const target = await em.findOne(Target, { id });
      if (!target) throw new AppError('not-found');
      await requireRoom(em, caller, aim, wanted, id);
      const before = wantedOf(target);
      Object.assign(target, aim, this.#signed(caller));
      return { before, after: aim };
    });
    return { id };
  }

  /** Throws `not-found`. */
  async remove(caller: Caller, id: string): Promise<{ id: string }> {
    await this.#write(caller, 'target.remove', id, async (em) => {
      const target = await em.findOne(Target, { id });
      if (!target) throw new AppError('not-found');
      em.remove(target);
      return { before: wantedOf(target) };
    });
    return { id };
  }

  async #read({ organisationId }: Caller, wanted: NewTarget): Promise<Wanted> {
    const { indicator, measure, fromDay, toDay, better, baseline, target, filters } = wanted;
    const { header } = findIndicator(await this.files.library(), indicator);
    if (isMoney(header) && !showsAmounts(await this.organisations.byId(organisationId)))
      throw new AppError('amounts-off');
    if (!header.measures[measure])
      throw new AppError('unknown-measure', { measure, known: Object.keys(header.measures).join(', ') });
    readRequest({ from: fromDay, to: toDay, where: wheresOf(filters) }, header);
    if (baseline === target) throw new AppError('target-without-way');
    if (baseline !== null && target > baseline !== (better === 'more')) throw new AppError('target-other-way');
    return { indicator, measure, slice: sliceOf(filters), fromDay, toDay, better, baseline, target };
  }

  #signed({ name, accountId }: Caller) {
    return { author: name, authorId: accountId, setAt: this.clock.now() };
  }

  #write(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    work: (em: RegistryManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const details = await work(em);
      const act = { organisationId, actorId: accountId, actorName: name, action, record: `target:${id}`, details };
      await this.audit.record(em, act);
    });
  }
}

/** One target for a figure, a slice and a period; a mission of this association. */
async function requireRoom(
  em: RegistryManager,
  { organisationId }: Caller,
  { indicator, measure, slice, fromDay, toDay }: Wanted,
  { filters }: NewTarget,
  id: string | null,
): Promise<void> {
  const mission = filters.find(({ dimension }) => dimension === 'mission_id');
  if (mission && (await em.count(Mission, { organisationId, id: asId(mission.value) })) === 0)
    throw new AppError('not-found');
  const same = await em.findOne(Target, { indicator, measure, slice, fromDay, toDay });
  if (same && same.id !== id) throw new AppError('target-exists');
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function asId(value: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : NOBODY;
}

function wantedOf(one: Target): Wanted {
  const { indicator, measure, slice, fromDay, toDay, better, baseline, target } = one;
  return { indicator, measure, slice, fromDay, toDay, better, baseline, target };
}
