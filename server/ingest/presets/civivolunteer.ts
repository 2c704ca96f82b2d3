import { type ColumnRule, leaves, of, plainTraits, type Preset } from '../preset.js';

/** Minutes that were done; those that were planned are none. */
const done: ColumnRule = { meaning: { field: 'person_seconds', unit: 'minutes', holds: null } };

/** Several names in a cell are a group. */
export const civivolunteer: Preset = {
  ...plainTraits,
  name: 'civivolunteer',
  hasNameLists: true,
  asksStatus: true,
  signs: [
    ['project', 'time_completed_in_minutes'],
    ['role', 'time_scheduled_minutes', 'time_completed_minutes'],
  ],
  columns: {
    project: of('mission'),
    volunteer_name: of('volunteer_name'),
    scheduled_date_time: of('started_at'),
    activity_status: of('status', { words: { completed: 'validated', no_show: 'no_show' } }),
    volunteer_role: of('activity_type'),
    role: of('activity_type'),
    time_completed_in_minutes: done,
    time_completed_minutes: done,
    ...leaves(
      'source_contact_name',
      'target_contact_name',
      'subject',
      'time_scheduled_in_minutes',
      'time_scheduled_minutes',
    ),
  },
};
