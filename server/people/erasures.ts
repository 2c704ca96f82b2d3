import { LockMode } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { ERASURE } from '../audit/chain.js';
import type { Caller } from '../auth/caller.js';
import type { House } from '../ledger/house.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { faultPoint } from '../shared/fault.js';
import { newId } from '../shared/identifiers.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { forgetWhoAnswered } from './abilities/who-answered.js';
import { closeAccounts } from './erased-account.js';
import { eraseEntries, nextNumber } from './erased-entries.js';
import { renameActor } from './erased-names.js';
import { PersonToErase } from './person-to-erase.js';
import { add, added, type Forgotten, receiptOf } from './erasure-receipt.js';
import type { ErasedPerson, ErasureTrace, Gone } from './erasure-trace.js';
import { erasedDeciders } from './erased-deciders.js';
import { ErasureWork } from './erasure-work.entity.js';
import type { ErasureReceipt } from './erasures.schemas.js';
import { mergedVolunteerMirror } from './merged-volunteer-mirror.js';
import { ReferenceSecret } from './reference-secret.js';
import { VolunteerKey } from './volunteer-key.entity.js';
import { volunteerMirror } from './volunteer-mirror.js';

/** Ends a transaction that only showed what would go. */
class Shown extends Error {
  constructor(readonly forgotten: Forgotten) {
    super('shown');
  }
}

type Alone = <T>(organisationId: string, work: () => Promise<T>) => Promise<T>;

/**
 * A person leaves: the link to their rows is cut, everything about them is deleted, and no figure moves. The registry
 * first, all of it or nothing; then kept files, finished at the next start when this process dies in between.
 */
@Injectable()
export class Erasures {
  readonly #traces: ErasureTrace[] = [erasedDeciders];
  readonly #logger = new Logger('Erasure');
  #alone: Alone = (_, work) => work();

  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly person: PersonToErase,
    private readonly secret: ReferenceSecret,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A room below says what else it holds of people. */
  knowTrace(trace: ErasureTrace): void {
    this.#traces.push(trace);
  }

  /** Who brings files to the log waits meanwhile, and is waited for. */
  workAlone(alone: Alone): void {
    this.#alone = alone;
  }

  /** With `dryRun` nothing changes: the same receipt tells what would go and what would stay. Throws `not-found`. */
  erase(caller: Caller, personId: string, dryRun: boolean): Promise<ErasureReceipt> {
    return this.#alone(caller.organisationId, () => this.#erase(caller, personId, dryRun));
  }

  /** What an earlier process could not finish. */
  async finish(house: House): Promise<Gone> {
    let gone: Gone = {};
    for (const work of await this.registry.of(house.id).find(ErasureWork, {}, { orderBy: { id: 'asc' } })) {
      for (const trace of this.#traces) gone = added(gone, (await trace.finish?.(house, work)) ?? {});
      await this.registry.of(house.id).nativeDelete(ErasureWork, { id: work.id });
    }
    await this.registry.forgetDeleted();
    return gone;
  }

  async #erase(caller: Caller, personId: string, dryRun: boolean): Promise<ErasureReceipt> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const { person, activities, days } = await this.person.find(house, personId);
    const looked: Awaited<ReturnType<ErasureTrace['look']>>[] = [];
    for (const trace of this.#traces) looked.push(await trace.look(person));
    const stays = { activities, days: days.length };
    const at = this.clock.now();
    try {
      const done = await this.registry.transaction(house.id, async (em) => {
        await em.lock(em.getReference(Organisation, house.id), LockMode.PESSIMISTIC_WRITE);
        // Somebody may have been quicker.
        const left = await em.count(VolunteerKey, { personId: { $in: person.entries.map((one) => one.personId) } });
        if (left < person.entries.length) throw new AppError('not-found');
        const number = await nextNumber(em);
        const forgotten = await this.#forget(em, caller, person, { number, at });
        for (const { forget } of looked) add(forgotten, await forget(em));
        if (dryRun) throw new Shown(forgotten);
        return { number, forgotten };
      });
      faultPoint('after-erasure');
      const files = await this.#follow(house, done.number, days);
      add(done.forgotten, { gone: files ?? {}, stays });
      return receiptOf({ number: done.number, at }, done.forgotten, files === null);
    } catch (error) {
      if (!(error instanceof Shown)) throw error;
      for (const { files = {} } of looked) add(error.forgotten, { gone: files });
      add(error.forgotten, { gone: {}, stays });
      return receiptOf(null, error.forgotten, false);
    }
  }

  async #forget(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    person: ErasedPerson,
    { number, at }: { number: number; at: Date },
  ): Promise<Forgotten> {
    const ids = person.entries.map((one) => one.personId);
    await forgetWhoAnswered(em, ids);
    const { closed, kept, invitations, messages } = await closeAccounts(em, ids, person.marks.emails);
    const renamed = await renameActor(em, closed, `erased person ${number}`);
    const key = this.secret.keyOf(organisationId);
    const { gone, stays } = await eraseEntries(em, person, { number, at, key });
    await em.insert(ErasureWork, { id: newId(at), organisationId, number, ...person.marks, createdAt: at });
    const act = { organisationId, actorId: accountId, actorName: name, action: ERASURE };
    await this.audit.record(em, { ...act, record: `erased-person:${number}`, details: { renamed } });
    return {
      gone: { ...gone, accounts: closed.length, invitations, messages },
      stays: { ...stays, otherAccounts: kept, acts: renamed.length },
    };
  }

  /** Files first: a listener may be slow. Null: they wait for the next start. */
  async #follow(house: House, number: number, days: readonly string[]): Promise<Gone | null> {
    const files = await this.finish(house).catch((error: unknown) => {
      this.#logger.error(`${house.slug}: files not rewritten yet: ${error instanceof Error ? error.message : ''}`);
      return null;
    });
    const organisationId = house.id;
    for (const { table } of [volunteerMirror, mergedVolunteerMirror])
      await this.events.publish('dimension-changed', { organisationId, dimension: table });
    await this.events.publish('person-erased', { organisationId, number, days });
    await (await this.warehouses.of(house)).announce(days);
    return files;
  }
}
