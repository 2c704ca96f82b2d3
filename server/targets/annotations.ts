import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findIndicator } from '../query-files/find-indicator.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { rightsOf } from '../auth/rights.js';
import { Mission } from '../missions/mission.entity.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Annotation } from './annotation.entity.js';
import type { AnnotationsQuery, Annotations as AnnotationsView, NewAnnotation } from './annotations.schemas.js';

/** What people say of some days beside the figures. The trail keeps who and when, and of the words a hash only. */
@Injectable()
export class Annotations {
  constructor(
    private readonly registry: Registry,
    private readonly files: QueryFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, { from, to, audience }: AnnotationsQuery): Promise<AnnotationsView> {
    const em = this.registry.of(caller.organisationId);
    const where = {
      ...(to === undefined ? {} : { fromDay: { $lt: to } }),
      ...(from === undefined ? {} : { toDay: { $gt: from } }),
      ...(audience === 'external' ? { isOutside: true } : {}),
    };
    const kept = await em.find(Annotation, where, { orderBy: { fromDay: 'desc', id: 'desc' } });
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'], orderBy: { title: 'asc', id: 'asc' } });
    const titles = new Map(missions.map(({ id, title }) => [id, title]));
    const { indicators } = await this.files.library();
    const writes = rightsOf(caller).includes('annotations.write');
    const annotations = kept.map((one) => ({
      ...shown(one),
      ...(audience === 'external' ? UNSIGNED : {}),
      title: indicators.get(one.indicator ?? '')?.header.title ?? null,
      missionTitle: titles.get(one.missionId ?? '') ?? null,
      mayWrite: writes && answersFor(caller, one.missionId ?? null),
    }));
    const mine = audience === 'external' || !writes ? [] : missions.filter(({ id }) => answersFor(caller, id));
    return {
      annotations,
      isForAll: writes && audience !== 'external' && answersFor(caller, null),
      missions: mine.map(({ id, title }) => ({ id, title })),
    };
  }

  /** Throws `unknown-indicator`, `annotation-own-missions` and `not-found`, also for a mission of somebody else. */
  async write(caller: Caller, wanted: NewAnnotation): Promise<{ id: string }> {
    const now = this.clock.now();
    const id = newId(now);
    await this.#act(caller, 'annotation.write', id, async (em) => {
      await this.#require(em, caller, wanted);
      const signed = { author: caller.name, authorId: caller.accountId, writtenAt: now };
      em.create(Annotation, { id, organisationId: caller.organisationId, ...wanted, ...signed });
      return { after: told(wanted) };
    });
    return { id };
  }

  /** As `write`. Who wrote it first stays. */
  async correct(caller: Caller, id: string, wanted: NewAnnotation): Promise<{ id: string }> {
    await this.#act(caller, 'annotation.correct', id, async (em) => {
      const note = await ownNote(em, caller, id);
      await this.#require(em, caller, wanted);
      const before = told(note);
      const signed = { correctedBy: caller.name, correctedById: caller.accountId, correctedAt: this.clock.now() };
      Object.assign(note, wanted, signed);
      return { before, after: told(wanted) };
    });
    return { id };
  }

  /** Throws `not-found`. */
  async remove(caller: Caller, id: string): Promise<{ id: string }> {
    await this.#act(caller, 'annotation.remove', id, async (em) => {
      const note = await ownNote(em, caller, id);
      em.remove(note);
      return { before: told(note) };
    });
    await this.registry.forgetDeleted();
    return { id };
  }

  async #require(em: RegistryManager, caller: Caller, { indicator, missionId }: NewAnnotation): Promise<void> {
    if (indicator !== null) findIndicator(await this.files.library(), indicator);
    if (missionId === null && !answersFor(caller, null)) throw new AppError('annotation-own-missions');
    if (missionId === null) return;
    const mission = answersFor(caller, missionId) ? await em.findOne(Mission, { id: missionId }) : null;
    if (!mission) throw new AppError('not-found');
  }

  #act(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    work: (em: RegistryManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      const details = await work(em);
      const act = { organisationId, actorId: accountId, actorName: name, action, record: `annotation:${id}`, details };
      await this.audit.record(em, act);
    });
  }
}

/** Outside, what is said is read without the name of who said it. */
const UNSIGNED = { author: null, correctedBy: null };

function shown({ id, fromDay, toDay, text, indicator, missionId, isOutside, author, writtenAt, ...rest }: Annotation) {
  return {
    id,
    fromDay,
    toDay,
    text,
    indicator: indicator ?? null,
    missionId: missionId ?? null,
    isOutside,
    author,
    writtenAt: writtenAt.toISOString(),
    correctedBy: rest.correctedBy ?? null,
    correctedAt: rest.correctedAt?.toISOString() ?? null,
  };
}

/** A coordinator of some missions speaks of those only. */
function answersFor({ missionScope }: Caller, missionId: string | null): boolean {
  return missionScope === null || (missionId !== null && missionScope.includes(missionId));
}

async function ownNote(em: RegistryManager, caller: Caller, id: string): Promise<Annotation> {
  const note = await em.findOne(Annotation, { id });
  if (!note || !answersFor(caller, note.missionId ?? null)) throw new AppError('not-found');
  return note;
}

/** For the trail, which nothing is taken out of: the words may name somebody. */
function told({ text, ...rest }: NewAnnotation | Annotation): Record<string, unknown> {
  const { fromDay, toDay, indicator = null, missionId = null, isOutside } = rest;
  const words = createHash('sha256').update(text).digest('hex');
  return { fromDay, toDay, indicator, missionId, isOutside, words };
}
