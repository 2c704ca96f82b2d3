import type { Mirror } from '../warehouse/mirror.js';
import { Mission } from './mission.entity.js';

export const missionMirror: Mirror = {
  table: 'mission',
  comesWithSegments: true,
  columns: {
    mission_id: 'VARCHAR',
    title: 'VARCHAR',
    activity_type: 'VARCHAR',
    site: 'VARCHAR',
    territory: 'VARCHAR',
    language: 'VARCHAR',
    funder: 'VARCHAR',
    status: 'VARCHAR',
    remote: 'BOOLEAN',
  },
  read: async (manager) =>
    (await manager.find(Mission, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map((mission) => ({
      mission_id: mission.id,
      title: mission.title,
      activity_type: mission.activityType ?? null,
      site: mission.site ?? null,
      territory: mission.territory ?? null,
      language: mission.language ?? null,
      funder: mission.funder ?? null,
      status: mission.status,
      remote: mission.isRemote,
    })),
};
