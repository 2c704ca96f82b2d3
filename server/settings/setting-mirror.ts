import type { Mirror } from '../warehouse/mirror.js';
import { Setting } from './setting.entity.js';

/** `main.setting` of the warehouse: dated parameters and rates. */
export const settingMirror: Mirror = {
  table: 'setting',
  columns: { name: 'VARCHAR', value: 'VARCHAR', unit: 'VARCHAR', valid_from: 'DATE' },
  read: async (manager) =>
    (await manager.find(Setting, {}, { orderBy: { name: 'asc', validFrom: 'asc' } })).map((setting) => ({
      name: setting.name,
      value: setting.value,
      unit: setting.unit ?? null,
      valid_from: setting.validFrom,
    })),
};
