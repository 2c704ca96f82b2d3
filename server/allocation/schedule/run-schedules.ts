import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Setting } from '../../settings/setting.entity.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { nextDue, ordinarySchedule } from './due-weeks.js';
import { type RunSchedule, scheduleSchema, type ScheduleView } from './schedule.schemas.js';

export const SCHEDULE = 'proposals_schedule';

/** What an association says of when proposals are worked out, since when it says so. */
export interface KeptSchedule {
  schedule: RunSchedule;
  changedBy: string | null;
  changedAt: Date | null;
}

/** When proposals are worked out by themselves: each association says it for itself. */
@Injectable()
export class RunSchedules {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async of(em: RegistryManager): Promise<KeptSchedule> {
    const latest = { orderBy: { validFrom: 'desc' }, limit: 1, disableIdentityMap: true } as const;
    const [kept] = await em.find(Setting, { name: SCHEDULE }, latest);
    if (!kept) return { schedule: ordinarySchedule, changedBy: null, changedAt: null };
    const schedule = scheduleSchema.parse(JSON.parse(kept.value));
    return { schedule, changedBy: kept.decidedBy ?? null, changedAt: kept.createdAt };
  }

  async view(organisationId: string): Promise<ScheduleView> {
    const { zone } = await this.organisations.byId(organisationId);
    const { schedule, changedBy, changedAt } = await this.of(this.registry.of(organisationId));
    const next = schedule.isOn ? nextDue(schedule, zone, this.clock.now()).at.toISOString() : null;
    return { ...schedule, zone, next, changedBy, changedAt: changedAt?.toISOString() ?? null };
  }

  /** Throws `schedule-needs-all-missions`. */
  async set(caller: Caller, schedule: RunSchedule): Promise<ScheduleView> {
    requireAllMissions(caller);
    const { organisationId, accountId, name } = caller;
    const { zone } = await this.organisations.byId(organisationId);
    const createdAt = this.clock.now();
    const validFrom = localDay(createdAt, zone);
    await this.registry.transaction(organisationId, async (em) => {
      const { schedule: before } = await this.of(em);
      const value = JSON.stringify(schedule);
      const said = { value, decidedOn: validFrom, decidedBy: name, createdAt };
      const changed = await em.nativeUpdate(Setting, { name: SCHEDULE, validFrom }, said);
      if (changed === 0)
        await em.insert(Setting, { id: newId(createdAt), organisationId, name: SCHEDULE, validFrom, ...said });
      await this.audit.record(em, {
        organisationId,
        actorId: accountId,
        actorName: name,
        action: 'proposals.schedule',
        record: `organisation:${organisationId}`,
        details: { before, after: schedule },
      });
    });
    return this.view(organisationId);
  }
}

/** What is worked out is for all missions. Whoever keeps the machine may set the time too. */
function requireAllMissions({ roles, kind, missionScope }: Caller): void {
  if (kind === 'local' || roles.includes('administrator') || missionScope === null) return;
  throw new AppError('schedule-needs-all-missions');
}
