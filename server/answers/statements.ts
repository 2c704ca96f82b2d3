import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { Mission } from '../missions/mission.entity.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AnswerNews } from './answer-news.js';
import { BeneficiaryStatement } from './beneficiary-statement.entity.js';
import { answersFor, mayRead } from './campaign-scope.js';
import type { NewStatement, StatementView } from './statements.schemas.js';

/** Different people helped, as somebody states it, with how they were told apart. Never added up. */
@Injectable()
export class Statements {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  /** The latest period first. */
  async list(caller: Caller): Promise<StatementView[]> {
    const em = this.registry.of(caller.organisationId);
    const all = await em.find(
      BeneficiaryStatement,
      {},
      { orderBy: { fromDay: 'desc', createdAt: 'desc', id: 'desc' } },
    );
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'] });
    const titles = new Map(missions.map(({ id, title }) => [id, { id, title }]));
    return all
      .filter(({ missionId }) => mayRead(caller, missionId ?? null))
      .map((statement) => viewOf(statement, titles.get(statement.missionId ?? '') ?? null));
  }

  /** Throws `not-found` for a mission that is not the caller's. */
  async make(caller: Caller, wanted: NewStatement): Promise<StatementView> {
    const { organisationId, name } = caller;
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const made = await this.registry.transaction(organisationId, async (em) => {
      if (!answersFor(caller, wanted.missionId)) throw new AppError('not-found');
      const mission = wanted.missionId === null ? null : await em.findOne(Mission, { id: wanted.missionId });
      if (wanted.missionId !== null && !mission) throw new AppError('not-found');
      const statement = em.create(BeneficiaryStatement, { id, organisationId, ...wanted, author: name, createdAt });
      await this.#record(em, caller, 'beneficiary-statement.make', statement);
      return viewOf(statement, mission && { id: mission.id, title: mission.title });
    });
    this.news.tell(organisationId, 'statement');
    return made;
  }

  /** Throws `not-found`. */
  async takeBack(caller: Caller, id: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const statement = await em.findOne(BeneficiaryStatement, { id });
      if (!statement || !answersFor(caller, statement.missionId ?? null)) throw new AppError('not-found');
      await this.#record(em, caller, 'beneficiary-statement.take-back', statement);
      em.remove(statement);
    });
    this.news.tell(caller.organisationId, 'statement');
  }

  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    action: string,
    { id, count, method, fromDay, toDay }: BeneficiaryStatement,
  ): Promise<void> {
    const details = { count, method, fromDay, toDay };
    const act = { organisationId, actorId: accountId, actorName: name, action, details };
    return this.audit.record(em, { ...act, record: `beneficiary-statement:${id}` });
  }
}

function viewOf(statement: BeneficiaryStatement, mission: StatementView['mission']): StatementView {
  const { id, fromDay, toDay, count, newCount, newAccessCount, method, author, createdAt } = statement;
  return {
    id,
    mission,
    fromDay,
    toDay,
    count,
    newCount: newCount ?? null,
    newAccessCount: newAccessCount ?? null,
    method,
    methodWords: statement.methodWords ?? null,
    source: statement.source ?? null,
    author,
    createdAt: createdAt.toISOString(),
    importId: statement.importId ?? null,
  };
}
