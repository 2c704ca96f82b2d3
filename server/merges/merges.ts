import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { mergedVolunteerMirror } from '../people/merged-volunteer-mirror.js';
import { PersonMerge } from '../people/person-merge.entity.js';
import { type StandingMerge, standingMerges } from '../people/standing-merges.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { newId } from '../shared/identifiers.js';
import { requireAllMissions } from './all-missions.js';
import { readPair, readUndo } from './merge-checks.js';
import { mergeViews } from './merge-view.js';
import type { AskedMerge, MergeAnswer, MergeView } from './merges.schemas.js';
import { MovesTold } from './moves-told.js';

/** Two entries become one person for every figure, and become two again: said by a named person, never by itself. */
@Injectable()
export class Merges {
  constructor(
    private readonly registry: Registry,
    private readonly moves: MovesTold,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(caller: Caller): Promise<MergeView[]> {
    requireAllMissions(caller);
    const em = this.registry.of(caller.organisationId);
    return mergeViews(em, await em.find(PersonMerge, {}, { orderBy: { decidedAt: 'desc', id: 'desc' } }));
  }

  /**
   * The same again answers the first. Throws `not-found`, `merge-of-oneself`, `person-already-merged`,
   * `people-set-apart`.
   */
  async merge(caller: Caller, asked: AskedMerge): Promise<MergeAnswer> {
    requireAllMissions(caller);
    if (asked.dryRun) return this.#rehearse(caller, asked);
    const merge = await this.#alone(caller, async (em) => {
      const pair = await readPair(em, asked);
      if (pair.standing) return pair.standing;
      const decidedAt = this.clock.now();
      const { organisationId, accountId, name } = caller;
      const made = em.create(PersonMerge, {
        id: newId(decidedAt),
        organisationId,
        ...pair.link,
        standingKey: pair.link.mergedKey,
        accountId,
        decidedBy: name,
        decidedAt,
      });
      await this.#record(em, caller, 'person.merge', made);
      return made;
    });
    return this.#told(caller, merge);
  }

  /** Throws `not-found`, `merge-already-undone`, `merge-of-erased`. */
  async undo(caller: Caller, id: string, dryRun: boolean): Promise<MergeAnswer> {
    requireAllMissions(caller);
    if (dryRun) return this.#rehearseUndo(caller, id);
    const merge = await this.#alone(caller, async (em) => {
      const undone = await readUndo(em, id);
      Object.assign(undone, { standingKey: null, undoneBy: caller.name, undoneAt: this.clock.now() });
      await this.#record(em, caller, 'person.unmerge', undone);
      return undone;
    });
    return this.#told(caller, merge);
  }

  async #rehearse(caller: Caller, asked: AskedMerge): Promise<MergeAnswer> {
    const em = this.registry.of(caller.organisationId);
    const { standing, link } = await readPair(em, asked);
    const before = await standingMerges(em);
    const after: StandingMerge[] = standing ? before : [...before, { id: '', ...link }];
    return { merge: null, moves: await this.moves.tell(houseOf(caller), { before, after, ...asked }) };
  }

  async #rehearseUndo(caller: Caller, id: string): Promise<MergeAnswer> {
    const em = this.registry.of(caller.organisationId);
    const { mergedId, keptId } = await readUndo(em, id);
    const before = await standingMerges(em);
    const after = before.filter((one) => one.id !== id);
    const sides = { before, after, mergedId: mergedId ?? '', keptId: keptId ?? '' };
    return { merge: null, moves: await this.moves.tell(houseOf(caller), sides) };
  }

  /** One at a time in an association: what was checked still holds when it is written. */
  #alone<T>({ organisationId }: Caller, work: (em: RegistryManager) => Promise<T>): Promise<T> {
    return this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      return work(em);
    });
  }

  #record(em: RegistryManager, caller: Caller, action: string, { id, mergedId, keptId }: PersonMerge): Promise<void> {
    const { organisationId, accountId, name } = caller;
    return this.audit.record(em, {
      organisationId,
      actorId: accountId,
      actorName: name,
      action,
      record: `merge:${id}`,
      details: { mergedId, keptId },
    });
  }

  async #told({ organisationId }: Caller, merge: PersonMerge): Promise<MergeAnswer> {
    await this.events.publish('dimension-changed', { organisationId, dimension: mergedVolunteerMirror.table });
    const [view] = await mergeViews(this.registry.of(organisationId), [merge]);
    if (!view) throw new AppError('not-found');
    return { merge: view, moves: null };
  }
}

function houseOf({ organisationId, organisationSlug }: Caller) {
  return { id: organisationId, slug: organisationSlug };
}
