import { MissionReference } from '../../server/missions/mission-reference.entity.js';
import { Mission } from '../../server/missions/mission.entity.js';
import { dayNumber, monthsLater } from '../association/days.js';
import type { MissionRecord } from '../association/records.js';
import { DEMO_SOURCE, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

/** Writes the missions under the references the log uses; returns reference → mission id. */
export async function writeMissions(desk: Desk): Promise<Map<string, string>> {
  const { em, association, now, organisationId } = desk;
  const rows = association.missions.map((mission) => ({ mission, row: missionRow(desk, mission) }));
  await insertAll(
    em,
    Mission,
    rows.map(({ row }) => row),
  );
  await insertAll(
    em,
    MissionReference,
    rows.map(({ mission, row }) => ({
      ...newRow(desk),
      organisationId,
      source: DEMO_SOURCE,
      reference: mission.slug,
      missionId: row.id,
      createdAt: now,
    })),
  );
  return new Map(rows.map(({ mission, row }) => [mission.slug, row.id]));
}

function missionRow(desk: Desk, mission: MissionRecord) {
  const start = dayNumber(desk.association.start);
  const closed =
    mission.closesAfter !== null && monthsLater(start, mission.closesAfter) <= dayNumber(desk.association.today);
  return {
    ...newRow(desk),
    title: mission.title,
    description: mission.description,
    activityType: mission.activityType,
    site: mission.site,
    territory: mission.territory,
    language: mission.language,
    funder: mission.funder,
    status: closed ? ('closed' as const) : ('open' as const),
    isRemote: mission.isRemote,
    createdAt: desk.now,
  };
}
