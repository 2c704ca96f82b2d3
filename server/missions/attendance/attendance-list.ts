import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import type { Merged } from '../../people/merged.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { Assignment } from '../assignment.entity.js';
import { localDay } from '../../shared/local-day.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { Slot } from '../slot.entity.js';
import type { Attendance, AttendanceMissions, Attendee } from './attendance.schemas.js';
import { inSheetOrder } from './sheet-order.js';

const DAY = 86_400_000;
const RECENT_DAYS = 84;

/** Who may be met at a mission on a day. Names are for coordinators, of their own missions. */
@Injectable()
export class AttendanceList {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly files: QueryFiles,
  ) {}

  async missions({ organisationId, missionScope }: Caller): Promise<AttendanceMissions> {
    const mine = missionScope === null ? {} : { id: { $in: [...missionScope] } };
    const found = await this.registry
      .of(organisationId)
      .find(Mission, { status: { $ne: 'closed' }, ...mine }, { orderBy: { title: 'asc', id: 'asc' } });
    return found.map(({ id, title }) => ({ id, title }));
  }

  /** Throws `not-found` for a mission that does not exist or is another coordinator's. */
  async expected(caller: Caller, missionId: string, day: string): Promise<Attendance> {
    const em = this.registry.of(caller.organisationId);
    const isMine = caller.missionScope === null || caller.missionScope.includes(missionId);
    const mission = isMine ? await em.findOne(Mission, { id: missionId }) : null;
    if (!mission) throw new AppError('not-found');
    const days = await this.#daysByKey(caller, missionId, day);
    const slots = await slotsOf(em, missionId, day);
    const planned = await plannedOn(em, slots, mergedPeople(await standingMerges(em)));
    const recent = await personOfKeys(em, days);
    const people = await peopleOf(em, [...new Set([...planned, ...recent.keys()])]);
    return {
      mission: { id: mission.id, title: mission.title, site: mission.site ?? null },
      day,
      slots: slots.map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      people: inSheetOrder(
        people
          .filter(({ id, leftOn }) => planned.has(id) || !leftOn || leftOn > day)
          .map((person): Attendee => attendee(person, planned, recent)),
      ),
    };
  }

  /** Volunteer key → days on the mission lately, for everybody who ever came. */
  async #daysByKey(caller: Caller, missionId: string, day: string): Promise<Map<string, number>> {
    const file = (await this.files.library()).summaries.get('mission_regulars');
    if (!file) throw new Error('queries/summaries/mission_regulars.sql cannot be used: see `sillage queries check`');
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    const since = new Date(Date.parse(day) - RECENT_DAYS * DAY).toISOString().slice(0, 10);
    const rows = await warehouse.read<{ volunteer_key: string; days: number }>(file.sql, {
      mission_id: missionId,
      before: day,
      since,
    });
    return new Map(rows.map((row) => [row.volunteer_key, row.days]));
  }
}

const attendee = (
  { id, displayName, email }: Person,
  planned: ReadonlySet<string>,
  recent: ReadonlyMap<string, number>,
): Attendee => ({
  id,
  name: displayName,
  email: email ?? null,
  isPlanned: planned.has(id),
  recentDays: recent.get(id) ?? 0,
});

/** Slots that start on that day, each at the clock of its need. */
async function slotsOf(em: RegistryManager, missionId: string, day: string): Promise<Slot[]> {
  const needs = new Map((await em.find(Need, { missionId })).map((need) => [need.id, need]));
  const noon = Date.parse(`${day}T12:00:00Z`);
  const around = { $gte: new Date(noon - 2 * DAY), $lte: new Date(noon + 2 * DAY) };
  const slots = await em.find(
    Slot,
    { needId: { $in: [...needs.keys()] }, startsAt: around, cancelledAt: null },
    { orderBy: { startsAt: 'asc', id: 'asc' } },
  );
  return slots.filter(({ needId, startsAt }) => localDay(startsAt, needs.get(needId)?.zone ?? 'UTC') === day);
}

/** Each person once, whichever of their merged entries agreed. */
async function plannedOn(em: RegistryManager, slots: readonly Slot[], merged: Merged): Promise<Set<string>> {
  const agreed = await em.find(Assignment, { slotId: { $in: slots.map(({ id }) => id) }, state: 'agreed' });
  return new Set(agreed.map(({ personId }) => merged.countsAs(personId)));
}

async function personOfKeys(em: RegistryManager, days: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for await (const chunk of politeChunks([...days.keys()])) {
    const links = await em.find(VolunteerKey, { volunteerKey: { $in: chunk } }, { disableIdentityMap: true });
    for (const { personId, volunteerKey } of links) found.set(personId, days.get(volunteerKey) ?? 0);
  }
  return found;
}

async function peopleOf(em: RegistryManager, ids: readonly string[]): Promise<Person[]> {
  const found: Person[] = [];
  for await (const chunk of politeChunks(ids))
    found.push(...(await em.find(Person, { id: { $in: chunk } }, { disableIdentityMap: true })));
  return found;
}
