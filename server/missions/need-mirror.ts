import type { Mirror } from '../warehouse/mirror.js';
import { Need } from './need.entity.js';

export const needMirror: Mirror = {
  table: 'need',
  columns: {
    need_id: 'VARCHAR',
    mission_id: 'VARCHAR',
    title: 'VARCHAR',
    valid_from: 'DATE',
    valid_to: 'DATE',
    zone: 'VARCHAR',
    whole_presence: 'BOOLEAN',
  },
  read: async (manager) =>
    (await manager.find(Need, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map((need) => ({
      need_id: need.id,
      mission_id: need.missionId,
      title: need.title,
      valid_from: need.validFrom,
      valid_to: need.validTo ?? null,
      zone: need.zone,
      whole_presence: need.wholePresence,
    })),
};
