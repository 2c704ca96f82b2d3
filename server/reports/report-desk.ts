import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { FirstDrafts } from './first-drafts.js';
import { Report } from './report.entity.js';
import type { ChangedReport, NewReport, ReportSummary, ReportView } from './reports.schemas.js';
import { removeSubscriptionsOf } from './subscriptions/removed-subscriptions.js';

/** Reports that are being composed. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly registry: Registry,
    private readonly firstDrafts: FirstDrafts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The last one changed first. */
  async list(organisationId: string): Promise<ReportSummary[]> {
    const orderBy = { changedAt: 'desc', id: 'desc' } as const;
    const all = await this.registry.of(organisationId).find(Report, {}, { orderBy });
    return all.map(summaryOf);
  }

  /** Throws `not-found`. */
  async show(organisationId: string, id: string): Promise<ReportView> {
    return viewOf(await found(this.registry.of(organisationId), id));
  }

  /** A good first draft of these days, to be changed freely. */
  async create(caller: Caller, wanted: NewReport): Promise<ReportView> {
    const { organisationId, organisationSlug: slug } = caller;
    const blocks = await this.firstDrafts.of({ id: organisationId, slug }, wanted);
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    return this.registry.transaction(organisationId, async (em) => {
      const { title, language, from: fromDay, to: toDay } = wanted;
      const by = { createdById: caller.accountId, createdBy: caller.name, createdAt };
      const changed = { changedById: caller.accountId, changedBy: caller.name, changedAt: createdAt };
      const told = { title, language, fromDay, toDay, blocks, version: 1 };
      const report = em.create(Report, { id, organisationId, ...told, ...by, ...changed });
      await this.#record(em, caller, 'report.create', report);
      return viewOf(report);
    });
  }

  /** Throws `not-found`, `report-changed`. */
  async change(caller: Caller, id: string, { version, ...wanted }: ChangedReport): Promise<ReportView> {
    return this.registry.transaction(caller.organisationId, async (em) => {
      const { title, language, from: fromDay, to: toDay, blocks } = wanted;
      const by = { changedById: caller.accountId, changedBy: caller.name, changedAt: this.clock.now() };
      const told = { title, language, fromDay, toDay, blocks, version: version + 1 };
      // Of two who changed the same version, one writes.
      const written = await em.nativeUpdate(Report, { id, version }, { ...told, ...by });
      const report = await found(em, id);
      if (written === 0) throw new AppError('report-changed', { name: report.changedBy });
      await this.#record(em, caller, 'report.change', report);
      return viewOf(report);
    });
  }

  /** Its regular sendings end with it; what was published stays. Throws `not-found`. */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const report = await found(em, id);
      await this.#record(em, caller, 'report.remove', report);
      await removeSubscriptionsOf(em, id);
      em.remove(report);
    });
  }

  /** Of what was written, only how much: its words are its authors'. */
  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    action: string,
    { id, fromDay, toDay, version, blocks }: Report,
  ): Promise<void> {
    const details = { fromDay, toDay, version, blocks: blocks.length };
    const act = { organisationId, actorId: accountId, actorName: name, action, details };
    return this.audit.record(em, { ...act, record: `report:${id}` });
  }
}

async function found(em: RegistryManager, id: string): Promise<Report> {
  const report = await em.findOne(Report, { id });
  if (!report) throw new AppError('not-found');
  return report;
}

function summaryOf(report: Report): ReportSummary {
  const { id, title, language, fromDay: from, toDay: to, createdBy, changedBy, version } = report;
  const figures = report.blocks.filter(({ kind }) => kind === 'figure').length;
  const instants = { createdAt: report.createdAt.toISOString(), changedAt: report.changedAt.toISOString() };
  return { id, title, language, from, to, figures, createdBy, changedBy, version, ...instants };
}

function viewOf(report: Report): ReportView {
  return { ...summaryOf(report), blocks: report.blocks };
}
