import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** The sheet of services; the sheet `Master` beside it lists people. */
export const volgistics: Preset = {
  ...plainTraits,
  name: 'volgistics',
  sheet: 'Service',
  signs: [['number', 'assignment', 'from_date', 'to_date', 'hours', 'volunteers']],
  columns: {
    number: of('volunteer'),
    site: of('site'),
    assignment: of('mission'),
    from_date: of('day'),
    to_date: of('end_day'),
    from_time: of('started_at'),
    to_time: of('ended_at'),
    hours: { meaning: { field: 'person_seconds', unit: 'hours', holds: null } },
    no_call_no_show: of('no_show_mark'),
    call_email_to_miss_shift: of('no_show_mark'),
    absence: of('no_show_mark'),
    volunteers: of('headcount'),
    ...leaves('place'),
  },
};
