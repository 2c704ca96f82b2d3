import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** One person's own export, who is not named in it; `day` is the name of a weekday. */
export const timecounts: Preset = {
  ...plainTraits,
  name: 'timecounts',
  asksVolunteer: true,
  signs: [['date', 'day', 'hours', 'shift_name']],
  columns: {
    date: of('day'),
    hours: { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } },
    shift_name: of('mission'),
    ...leaves('day', 'verified_skills'),
  },
};
