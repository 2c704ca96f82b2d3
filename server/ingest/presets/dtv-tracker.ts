import { of, plainTraits, type Preset } from '../preset.js';

/** Sessions of groups, with the hours of all who came. */
export const dtvTracker: Preset = {
  ...plainTraits,
  name: 'dtv-tracker',
  signs: [['group_key', 'date', 'count', 'hours']],
  columns: {
    group_key: of('mission'),
    display_name: of('mission_title'),
    date: of('day'),
    count: of('headcount'),
    hours: { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } },
  },
};
