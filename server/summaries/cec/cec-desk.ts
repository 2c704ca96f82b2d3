import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { CecFacts } from './cec-facts.entity.js';
import { factsOf } from './cec-facts.js';
import { CecFunction } from './cec-function.entity.js';
import type { CecDesk, FunctionEnd, NewFacts, NewFunction } from './cec.schemas.js';

/** What the association says for the civic engagement account: of itself, and of the roles of its missions. */
@Injectable()
export class CecDesks {
  constructor(
    private readonly registry: Registry,
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<CecDesk> {
    const em = this.registry.of(caller.organisationId);
    const missions = await em.find(Mission, scopeOf(caller), { orderBy: { title: 'asc', id: 'asc' } });
    const titles = new Map(missions.map(({ id, title }) => [id, title]));
    const roles = await this.#roles(caller);
    const said = { missionId: { $in: [...titles.keys()] } };
    const functions = await em.find(CecFunction, said, { orderBy: { fromDay: 'desc', id: 'desc' } });
    return {
      facts: await factsOf(em),
      missions: missions.map(({ id, title }) => ({ id, title, roles: roles.get(id) ?? [] })),
      functions: functions.map((one) => ({
        id: one.id,
        missionId: one.missionId,
        title: titles.get(one.missionId) ?? '',
        role: one.role ?? null,
        kind: one.kind,
        fromDay: one.fromDay,
        toDay: one.toDay ?? null,
        reason: one.reason,
        author: one.author,
        createdAt: one.createdAt.toISOString(),
      })),
    };
  }

  async setFacts(caller: Caller, wanted: NewFacts): Promise<CecDesk> {
    const { organisationId } = caller;
    const changedAt = this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      const before = await factsOf(em);
      const kept =
        (await em.findOne(CecFacts, {})) ??
        em.create(CecFacts, { id: newId(changedAt), organisationId, ...wanted, changedAt });
      Object.assign(kept, wanted, { changedAt });
      await this.#record(em, caller, 'cec-facts.set', `organisation:${organisationId}`, changeOf(before, wanted));
    });
    return this.read(caller);
  }

  /** Throws `not-found` for a mission of somebody else. */
  async mark(caller: Caller, wanted: NewFunction): Promise<CecDesk> {
    const { organisationId, name: author, accountId: authorId } = caller;
    const createdAt = this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      const mission = await em.findOne(Mission, { $and: [{ id: wanted.missionId }, scopeOf(caller)] });
      if (!mission) throw new AppError('not-found');
      const id = newId(createdAt);
      em.create(CecFunction, { id, organisationId, ...wanted, toDay: null, author, authorId, createdAt });
      await this.#record(em, caller, 'cec-function.mark', `mission:${mission.id}`, { ...wanted });
    });
    return this.read(caller);
  }

  /** It held until then. Throws `not-found` and `parameter-end`. */
  async end(caller: Caller, id: string, { toDay }: FunctionEnd): Promise<CecDesk> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const kept = await em.findOne(CecFunction, { id });
      const mission = kept && (await em.findOne(Mission, { $and: [{ id: kept.missionId }, scopeOf(caller)] }));
      if (!kept || !mission) throw new AppError('not-found');
      if (toDay < kept.fromDay) throw new AppError('parameter-end', { from: kept.fromDay });
      kept.toDay = toDay;
      await this.#record(em, caller, 'cec-function.end', `mission:${mission.id}`, { function: id, toDay });
    });
    return this.read(caller);
  }

  /** Mission → the roles its activities name. */
  async #roles({ organisationId, organisationSlug }: Caller): Promise<Map<string, string[]>> {
    const file = (await this.files.library()).summaries.get('mission_roles');
    if (!file) throw new Error('queries/summaries/mission_roles.sql cannot be used: see `sillage queries check`');
    const warehouse = await this.warehouses.current({ id: organisationId, slug: organisationSlug });
    const rows = await warehouse.read<{ mission_id: string; roles: string[] }>(file.sql, {});
    return new Map(rows.map(({ mission_id, roles }) => [mission_id, roles]));
  }

  async #record(em: RegistryManager, caller: Caller, action: string, record: string, details: Record<string, unknown>) {
    const { organisationId, accountId, name } = caller;
    await this.audit.record(em, { organisationId, actorId: accountId, actorName: name, action, record, details });
  }
}

/** Nothing leaves the trail again: it says that somebody else confirms since, and never who. */
function changeOf({ validator: earlier, ...before }: NewFacts, { validator, ...after }: NewFacts) {
  return { before, after, isValidatorChanged: validator !== earlier };
}

/** Directors speak for all missions, coordinators for theirs. */
function scopeOf({ roles, missionScope }: Caller): { id?: { $in: string[] } } {
  const isEverywhere = missionScope === null || roles.includes('director');
  return isEverywhere ? {} : { id: { $in: [...missionScope] } };
}
