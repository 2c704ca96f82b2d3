import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import type { Library } from '../../query-files/library.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { type Customs, Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { dayWords } from './bilingual-words.js';
import { contactColumns, grantColumns, toldGrant } from './grant-columns.js';
import { Grant } from './grant.entity.js';
import { missionTitles, requireRoomInParts, requireWholeShares } from './grant-limits.js';
import { GrantMission } from './grant-mission.entity.js';
import { GrantPromise } from './grant-promise.entity.js';
import type { NewGrant } from './grants.schemas.js';
import { promiseColumns } from './promise-columns.js';

type Customary = Pick<Customs, 'valuesTime' | 'isHoursOnly'>;

/** Grants are written, changed, ended and removed by a director; the trail keeps what they were. */
@Injectable()
export class GrantsDesk {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly files: QueryFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `amounts-off`, `grant-shares-short`, `grant-shares-over`, `grant-parts-over`, and as `promiseColumns`. */
  async add(caller: Caller, wanted: NewGrant): Promise<{ id: string }> {
    const writtenAt = this.clock.now();
    const id = newId(writtenAt);
    const signed = { author: caller.name, authorId: caller.accountId, writtenAt };
    const terms = await this.#read(caller, wanted);
    await this.#act(caller, 'grant.write', id, async (em) => {
      const agreement = grantColumns(wanted, terms.customs.isHoursOnly);
      await em.insert(Grant, { id, organisationId: caller.organisationId, ...agreement, ...signed });
      await this.#fill(em, caller, id, wanted, terms);
    });
    return { id };
  }

  /** As `add`. Who wrote it first stays. */
  async change(caller: Caller, id: string, wanted: NewGrant): Promise<{ id: string }> {
    const terms = await this.#read(caller, wanted);
    await this.#act(caller, 'grant.change', id, async (em) => {
      const agreement = grantColumns(wanted, terms.customs.isHoursOnly);
      await em.nativeUpdate(Grant, { id }, { ...agreement, ...this.#signed(caller) });
      await this.#fill(em, caller, id, wanted, terms);
    });
    return { id };
  }

  /** Throws `not-found`, `grant-not-begun`, `grant-ends-before`. */
  async end(caller: Caller, id: string, day: string): Promise<{ id: string }> {
    await this.#act(caller, 'grant.end', id, async (em, grant) => {
      if (grant && day <= grant.fromDay) throw new AppError('grant-not-begun', { day: dayWords(grant.fromDay) });
      if (grant && day >= grant.toDay) throw new AppError('grant-ends-before');
      await em.nativeUpdate(Grant, { id }, { toDay: day, ...this.#signed(caller) });
    });
    return { id };
  }

  /** Its missions, its promises and its contact go with it. Throws `not-found`. */
  async remove(caller: Caller, id: string): Promise<{ id: string }> {
    await this.#act(caller, 'grant.remove', id, async (em) => {
      await em.nativeDelete(GrantPromise, { grantId: id });
      await em.nativeDelete(GrantMission, { grantId: id });
      await em.nativeDelete(Grant, { id });
    });
    return { id };
  }

  /** Who is named at the funder's asked not to be. Throws `not-found`. */
  async emptyContact(caller: Caller, id: string): Promise<{ id: string }> {
    await this.#act(caller, 'grant.empty-contact', id, async (em) => {
      await em.nativeUpdate(Grant, { id }, { ...contactColumns(null), ...this.#signed(caller) });
    });
    return { id };
  }

  async #read({ organisationId }: Caller, wanted: NewGrant) {
    requireWholeShares(wanted);
    const customs = await this.organisations.byId(organisationId);
    if (customs.isHoursOnly && wanted.amount) throw new AppError('amounts-off');
    return { customs, library: await this.files.library() };
  }

  #signed({ name, accountId }: Caller) {
    return { changedBy: name, changedById: accountId, changedAt: this.clock.now() };
  }

  /** Its missions and promises become those wanted; a promise that is named stays the same promise. */
  async #fill(
    em: RegistryManager,
    { organisationId }: Caller,
    grantId: string,
    wanted: NewGrant,
    { customs, library }: { customs: Customary; library: Library },
  ): Promise<void> {
    await requireRoomInParts(em, grantId, wanted, await missionTitles(em, wanted));
    const now = this.clock.now();
    const kept = new Map((await promisesOf(em, grantId)).map((one) => [one.id, one]));
    if (wanted.promises.some(({ id }) => id !== null && !kept.has(id))) throw new AppError('not-found');
    const promises = wanted.promises.map((promise, position) => {
      const figure = promiseColumns(promise, kept.get(promise.id ?? ''), library, customs);
      return { id: promise.id ?? newId(now), organisationId, grantId, position, words: promise.words, ...figure };
    });
    const ties = wanted.missions.map((tie) => ({ id: newId(now), organisationId, grantId, ...tie }));
    await em.nativeDelete(GrantPromise, { grantId });
    await em.nativeDelete(GrantMission, { grantId });
    await em.insertMany(GrantMission, ties);
    if (promises.length > 0) await em.insertMany(GrantPromise, promises);
  }

  /** `work` is done by one at a time in the association, between what the grant was and what it is. */
  async #act(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    work: (em: RegistryManager, grant: Grant | null) => Promise<void>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const grant = await em.findOne(Grant, { id }, { disableIdentityMap: true });
      if (!grant && action !== 'grant.write') throw new AppError('not-found');
      const before = await toldOf(em, id);
      await work(em, grant);
      const after = await toldOf(em, id);
      const details = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
      const act = { organisationId, actorId: accountId, actorName: name, action, record: `grant:${id}`, details };
      await this.audit.record(em, act);
    });
    if (action !== 'grant.write') await this.registry.forgetDeleted();
  }
}

function promisesOf(em: RegistryManager, grantId: string): Promise<GrantPromise[]> {
  return em.find(GrantPromise, { grantId }, { orderBy: { position: 'asc', id: 'asc' }, disableIdentityMap: true });
}

async function toldOf(em: RegistryManager, id: string): Promise<Record<string, unknown> | null> {
  const grant = await em.findOne(Grant, { id }, { disableIdentityMap: true });
  if (!grant) return null;
  const order = { orderBy: { missionId: 'asc' }, disableIdentityMap: true } as const;
  return toldGrant(grant, await em.find(GrantMission, { grantId: id }, order), await promisesOf(em, id));
}
