import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { AttendanceList } from '../../missions/attendance/attendance-list.js';
import { Mission } from '../../missions/mission.entity.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import type { MaybeHolder } from '../holder.js';
import { Thanks } from './thanks.entity.js';
import type { ReceivedThanks, Thank, WrittenThanks } from './thanks.schemas.js';

const MOST = 200;

/** Coordinators thank those who came to their missions; each volunteer reads what was written to them. */
@Injectable()
export class ThanksDesk {
  constructor(
    private readonly registry: Registry,
    private readonly attendance: AttendanceList,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` for a mission of somebody else, and for a person who is not met there. */
  async write(caller: Caller, { draft, missionId, personIds, words }: Thank): Promise<WrittenThanks> {
    const { organisationId, accountId, name } = caller;
    const writtenAt = this.clock.now();
    const { zone } = await this.organisations.byId(organisationId);
    const { people } = await this.attendance.expected(caller, missionId, localDay(writtenAt, zone));
    const met = new Set(people.map(({ id }) => id));
    if (personIds.some((id) => !met.has(id))) throw new AppError('not-found');
    await this.registry.transaction(organisationId, async (em) => {
      const known = await em.find(Thanks, { draft }, { fields: ['personId'] });
      const done = new Set(known.map(({ personId }) => personId));
      const wanted = [...new Set(personIds)].filter((id) => !done.has(id));
      for (const personId of wanted)
        em.create(Thanks, {
          id: newId(writtenAt),
          organisationId,
          personId,
          missionId,
          words,
          accountId,
          writtenBy: name,
          writtenAt,
          draft,
        });
      if (wanted.length === 0) return;
      const details = { people: wanted.length };
      const act = { organisationId, actorId: accountId, actorName: name, action: 'thanks.write' };
      await this.audit.record(em, { ...act, record: `mission:${missionId}`, details });
    });
    return this.written(caller);
  }

  async written({ organisationId, accountId }: Caller): Promise<WrittenThanks> {
    const em = this.registry.of(organisationId);
    const rows = await em.find(Thanks, { accountId }, { orderBy: { writtenAt: 'desc', id: 'desc' }, limit: MOST });
    const people = await em.find(Person, { id: { $in: rows.map(({ personId }) => personId) } });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const titles = await titlesOf(em, rows);
    return rows.map(({ id, personId, missionId, words, writtenAt }) => ({
      id,
      name: names.get(personId) ?? '',
      mission: titles.get(missionId) ?? '',
      words,
      writtenAt: writtenAt.toISOString(),
    }));
  }

  /** Takes back what the caller wrote. Throws `not-found`, also for what somebody else wrote. */
  async takeBack(caller: Caller, id: string): Promise<WrittenThanks> {
    const { organisationId, accountId } = caller;
    const gone = await this.registry.of(organisationId).nativeDelete(Thanks, { id, accountId });
    if (gone === 0) throw new AppError('not-found');
    return this.written(caller);
  }

  async received({ organisationId, personId }: MaybeHolder): Promise<ReceivedThanks> {
    if (personId === null) return [];
    const em = this.registry.of(organisationId);
    const mine = { personId: { $in: mergedPeople(await standingMerges(em)).together(personId) } };
    const rows = await em.find(Thanks, mine, { orderBy: { writtenAt: 'desc', id: 'desc' }, limit: MOST });
    const titles = await titlesOf(em, rows);
    return rows.map(({ id, writtenBy, missionId, words, writtenAt }) => ({
      id,
      by: writtenBy ?? null,
      mission: titles.get(missionId) ?? '',
      words,
      writtenAt: writtenAt.toISOString(),
    }));
  }
}

async function titlesOf(em: RegistryManager, rows: readonly Thanks[]): Promise<Map<string, string>> {
  const missions = await em.find(Mission, { id: { $in: rows.map(({ missionId }) => missionId) } });
  return new Map(missions.map(({ id, title }) => [id, title]));
}
